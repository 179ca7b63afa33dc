using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Boards;

internal static class CreateSection
{
    public const int LongestName = 180;

    public static readonly Operation Operation =
        new("board_sections/create", RateCategory.OrgWrite, "boards:read", "boards:write")
        {
            AcceptsClientCredentials = false,
        };

    public static async Task<Answer> HandleAsync(ApiCall call)
    {
        var body = await RequestBody.ReadAsync(call.Http.Request, call.Cancelled);
        var name = body.RequiredText("name", LongestName, minimum: 1);

        return body.Problem ?? call.World.Locked(world =>
        {
            if (!BoardAccess.TryFind(call, call.Route("board_id"), Reach.Write, out var board, out var refusal))
            {
                return refusal;
            }

            var created = call.Record(new SectionCreated
            {
                User = call.User.Id,
                Board = board.Id,
                Section = world.Ids.Of(world.NextNumber),
                Position = world.NextNumber,
                Name = name,
            });

            return Answer.Created(new(created.Section, created.Name), WireJson.Default.SectionView);
        });
    }
}
