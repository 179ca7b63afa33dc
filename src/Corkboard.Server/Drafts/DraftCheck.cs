using Corkboard.Server.Data;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Drafts;

/// <summary>Whether a draft may be saved. It may be incomplete; it may not be over a limit.</summary>
internal static class DraftCheck
{
    /// <summary>All that is wrong at once; none where it may be saved.</summary>
    public static async Task<ProblemDetails?> CheckAsync(
        DraftContent content, DraftContent? standing, CorkboardDb db, CancellationToken cancellationToken)
    {
        var texts = TextRules.Check(content).ToList();
        var choices = await ChoiceRules.CheckAsync(WithoutUnreadable(content, texts), standing, db, cancellationToken);

        return texts.Count + choices.Count == 0 ? null : DraftProblems.Limits([.. texts, .. choices]);
    }

    // An ID with a control character was named already, and no database should be asked for it.
    private static DraftContent WithoutUnreadable(DraftContent content, List<BrokenRule> broken) =>
        broken.Exists(rule => rule.Field is "boardId" or "sectionId") ? content with { BoardId = null, SectionId = null } : content;
}
