using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Boards;

/// <summary>A new board; a user's board names differ by more than their case.</summary>
internal static class CreateBoard
{
    public static readonly Operation Operation =
        new("boards/create", RateCategory.OrgWrite, "boards:read", "boards:write");

    private const string AdsOnlyName = "Ad-only Pins";

    public static async Task<Answer> HandleAsync(ApiCall call)
    {
        var body = await RequestBody.ReadAsync(call.Http.Request, call.Cancelled);
        var isAdsOnly = body.Flag("is_ads_only", fallback: false);
        var name = body.RequiredText("name", minimum: 1).Trim();
        var description = body.TextOrNull("description");
        var privacy = BoardView.PrivacyOf(body.Choice("privacy", "PUBLIC", "PROTECTED", "SECRET"));

        if (body.Problem is { } problem)
        {
            return problem;
        }

        if (privacy == BoardPrivacy.Secret && !call.HasScope("boards:write_secret"))
        {
            return Refusals.NotPermitted;
        }

        return call.World.Locked(world =>
        {
            var wanted = isAdsOnly ? AdsOnlyName : name;

            if (IsTaken(call.User, wanted, except: null))
            {
                return Refusals.DuplicateBoard;
            }

            if (call.User.Boards.Count + call.User.SharedBoards.Count >= call.Knobs.Settings.MostBoards)
            {
                return Refusals.TooMany("boards", call.Knobs.Settings.MostBoards);
            }

            var created = call.Record(new BoardCreated
            {
                User = call.User.Id,
                Board = world.Ids.Of(world.NextNumber),
                Position = world.NextNumber,
                Name = wanted,
                Description = description,
                Privacy = isAdsOnly ? BoardPrivacy.Protected : privacy,
                IsAdsOnly = isAdsOnly,
            });

            return Answer.Created(
                BoardView.Of(world.Boards[created.Board], call.Origin), WireJson.Default.BoardView);
        });
    }

    public static bool IsTaken(Person owner, string name, Board? except) => owner.Boards.Exists(board =>
        board != except && board.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
