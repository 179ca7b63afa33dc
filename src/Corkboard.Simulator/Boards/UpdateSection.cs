using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Boards;

internal static class UpdateSection
{
    public static readonly Operation Operation =
        new("board_sections/update", RateCategory.OrgWrite, "boards:read", "boards:write")
        {
            AcceptsClientCredentials = false,
        };

    public static async Task<Answer> HandleAsync(ApiCall call)
    {
        var body = await RequestBody.ReadAsync(call.Http.Request, call.Cancelled);
        var name = body.RequiredText("name", CreateSection.LongestName, minimum: 1);

        return body.Problem ?? call.World.Locked(_ =>
        {
            if (!SectionAccess.TryFind(call, Reach.Write, out var board, out var section, out var refusal))
            {
                return refusal;
            }

            call.Record(new SectionRenamed
            {
                User = call.User.Id,
                Board = board.Id,
                Section = section.Id,
                Name = name,
            });

            return Answer.Ok(SectionView.Of(section), WireJson.Default.SectionView);
        });
    }
}
