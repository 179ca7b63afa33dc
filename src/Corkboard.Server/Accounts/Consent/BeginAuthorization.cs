using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Accounts.Consent;

/// <summary>Begins a trip to Pinterest's consent page, bound to the session or API key that begins it.</summary>
internal sealed class BeginAuthorization(CorkboardDb db, Caller caller, ConsentTrip trip, IClock clock)
{
    /// <summary>How long the way there and back may take.</summary>
    public static readonly Duration Lifetime = Duration.FromMinutes(10);

    /// <param name="Reauthorizes">The account to be authorised again; none to connect a new one.</param>
    public sealed record Request(Guid? Reauthorizes);

    /// <param name="Id">With which the trip is finished.</param>
    /// <param name="Address">The page to open in the browser of the account's owner.</param>
    /// <param name="ExpiresAt">From when on it cannot be finished any more.</param>
    public sealed record Begun(Guid Id, Uri Address, Instant ExpiresAt);

    public static Task<Results<Created<Begun>, ProblemHttpResult>> ForProgramAsync(
        Request request, BeginAuthorization begin, CancellationToken cancellationToken) =>
        begin.HandleAsync(request, AuthorizationDoor.ApiKey, cancellationToken);

    /// <summary>From a page: the comeback is finished by the same session.</summary>
    public async Task<Results<Created<Begun>, ProblemHttpResult>> InBrowserAsync(
        Guid? reauthorizes, CancellationToken cancellationToken) =>
        caller.Role == WorkspaceRole.Owner
            ? await HandleAsync(new(reauthorizes), AuthorizationDoor.Session, cancellationToken)
            : TypedResults.Problem(AccountProblems.RoleMissing(WorkspaceRole.Owner));

    private async Task<Results<Created<Begun>, ProblemHttpResult>> HandleAsync(
        Request request, AuthorizationDoor door, CancellationToken cancellationToken)
    {
        AccountId? reauthorizes = request.Reauthorizes is { } wanted ? new AccountId(wanted) : null;
        if (reauthorizes is { } account
            && !await db.Set<PinterestAccount>().AnyAsync(row => row.Id == account, cancellationToken))
        {
            return TypedResults.Problem(AccountProblems.NotFound);
        }

        var state = ConsentState.New();
        var now = clock.GetCurrentInstant();
        var authorization = new Authorization
        {
            Id = EntityId.New<AuthorizationId>(now),
            WorkspaceId = caller.WorkspaceId,
            MemberId = caller.MemberId,
            StateHash = ConsentState.Hash(state),
            BegunBy = caller.SpokenForBy,
            Door = door,
            Reauthorizes = reauthorizes,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        };
        db.Add(authorization);
        await db.SaveChangesAsync(cancellationToken);

        return TypedResults.Created(
            $"/api/accounts/authorizations/{authorization.Id.Value}",
            new Begun(authorization.Id.Value, trip.AddressFor(state), authorization.ExpiresAt));
    }
}
