using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Boards;

internal static class ListSections
{
    public static readonly Operation Operation = new("board_sections/list", RateCategory.OrgRead, "boards:read");

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var page = PageRequest.Of(call);

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(_ =>
            BoardAccess.TryFind(call, call.Route("board_id"), Reach.Read, out var board, out var refusal)
                ? Answer.Ok(
                    page.Take(
                        board.Sections.Where(section => call.IsVisible(section.CreatedAt)),
                        section => section.Position).As(SectionView.Of),
                    WireJson.Default.PageViewSectionView)
                : refusal));
    }
}
