using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Boards;
using Corkboard.Server.Accounts.Consent;
using Corkboard.Server.Accounts.Tokens;
using NodaTime;

namespace Corkboard.Server.Sample;

/// <summary>The sample's account: connected through the consent page like any other, with boards made through the API.</summary>
internal sealed class SampleAccount(
    SimulatedPerson person,
    BeginAuthorization begin,
    FinishAuthorization finish,
    CreateBoard createBoard,
    BoardCatalogue catalogue,
    AccountConnections connections,
    SampleSeed seed)
{
    private static readonly Duration Age = Duration.FromDays(120);

    public async Task<ConnectedSample> ConnectAsync(CancellationToken cancellationToken)
    {
        var username = await person.AddAsync(seed.NewRandom(), seed.Now - Age, cancellationToken);
        var begun = SampleException.ValueOf<BeginAuthorization.Begun>(
            (await begin.InBrowserAsync(reauthorizes: null, cancellationToken)).Result);
        var (code, state) = await person.AgreeAsync(username, begun.Address, cancellationToken);
        var authorization = await finish.FindAsync(state, cancellationToken)
            ?? throw new SampleException("The consent page gave back a state that is not ours.");
        var account = SampleException.ValueOf<AccountView>((await finish.HandleAsync(authorization, code, cancellationToken)).Result);
        var id = new AccountId(account.Id);
        var boards = new List<string>();
        foreach (var name in SampleIdeas.Boards)
        {
            var made = await createBoard.HandleAsync(id, new() { Name = name }, cancellationToken);
            boards.Add(SampleException.ValueOf<BoardView>(made.Result).Id);
        }

        Take(await catalogue.ReadAsync(id, cancellationToken));

        return new(id, username, boards);
    }

    /// <summary>Hangs Pins of earlier days; answers Pinterest's ID of each, by its title.</summary>
    public async Task<IReadOnlyDictionary<string, string>> HangAsync(
        ConnectedSample account, IReadOnlyList<(SampleIdea Idea, Instant At)> pins, CancellationToken cancellationToken)
    {
        foreach (var (idea, at) in pins)
        {
            await person.HangAsync(account.Username, account.Boards[idea.Board], idea.Title, idea.Link, at, cancellationToken);
        }

        var all = Take(await connections.UseAsync(
            account.Id, client => client.Pins.ListAsync(cancellationToken: cancellationToken).ToListAsync(cancellationToken).AsTask(), cancellationToken));

        return all.ToDictionary(pin => pin.Title ?? "", pin => pin.Id.Value, StringComparer.Ordinal);
    }

    private static T Take<T>(Reply<T> reply) => reply.IsAnswer(out var answer, out var problem) ? answer : throw SampleException.Of(problem);
}

/// <param name="Id">Ours.</param>
/// <param name="Username">The name on the simulated Pinterest.</param>
/// <param name="Boards">Pinterest's IDs, in the order of <see cref="SampleIdeas.Boards"/>.</param>
internal sealed record ConnectedSample(AccountId Id, string Username, IReadOnlyList<string> Boards);
