using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Boards;

internal static class DeleteSection
{
    public static readonly Operation Operation =
        new("board_sections/delete", RateCategory.OrgWrite, "boards:read", "boards:write")
        {
            AcceptsClientCredentials = false,
        };

    public static Task<Answer> HandleAsync(ApiCall call) => Task.FromResult(call.World.Locked(_ =>
    {
        if (!SectionAccess.TryFind(call, Reach.Write, out var board, out var section, out var refusal))
        {
            return refusal;
        }

        call.Record(new SectionDeleted { User = call.User.Id, Board = board.Id, Section = section.Id });

        return Answer.Nothing;
    }));
}
