using System.Diagnostics.CodeAnalysis;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Boards;

/// <summary>Finds the section that a call's path names, on the board that it names.</summary>
internal static class SectionAccess
{
    public static bool TryFind(
        ApiCall call,
        Reach reach,
        [NotNullWhen(true)] out Board? board,
        [NotNullWhen(true)] out Section? section,
        [NotNullWhen(false)] out Answer? refusal)
    {
        section = null;

        if (!BoardAccess.TryFind(call, call.Route("board_id"), reach, out board, out refusal))
        {
            return false;
        }

        var id = call.Route("section_id");
        section = board.Sections.FirstOrDefault(candidate => candidate.Id == id);
        refusal = section is null ? Refusals.SectionNotFound : null;

        return section is not null;
    }
}
