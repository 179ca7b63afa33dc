using Corkboard.Simulator.Boards;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Control;

/// <summary>Who works on a board beside its owner, which no operation of the API can say or change.</summary>
internal sealed class GroupBoardControl(Worlds worlds)
{
    public void MapTo(IEndpointRouteBuilder control) =>
        control.MapPut("/boards/{board}/collaborators", (string board, HttpRequest request) => ControlRequest.ReadAsync(
            request,
            ControlJson.Default.CollaboratorsChange,
            change => worlds.Named(request.Query["store"] == "sandbox" ? StoreName.Sandbox : StoreName.Production)
                .Locked(world => Share(world, board, change.Users))));

    public static IResult Share(World world, string id, IReadOnlyList<string> users)
    {
        if (!world.Boards.TryGetValue(id, out var board))
        {
            return ControlRequest.Refuse("There is no such board.", StatusCodes.Status404NotFound);
        }

        var collaborators = new List<string>();

        foreach (var user in users)
        {
            if (!world.TryFindPerson(user, out var person) || person == board.Owner)
            {
                return ControlRequest.Refuse($"users: '{user}' is nobody, or the owner.");
            }

            collaborators.Add(person.Id);
        }

        world.Record(new BoardShared
        {
            User = board.Owner.Id,
            Board = board.Id,
            Collaborators = [.. collaborators.Distinct(StringComparer.Ordinal)],
        });

        return Results.NoContent();
    }
}

internal sealed record CollaboratorsChange(IReadOnlyList<string> Users);
