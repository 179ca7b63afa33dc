using Corkboard.Guard;
using Corkboard.Server.Data;
using Corkboard.Server.Guarding;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Plans;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>
/// Notes beside the good rows what the Guard and the plan's quotas would say, if all of them were agreed to at their times. It is a
/// look: nobody's place is taken, and it keeps no draft from being made.
/// </summary>
internal sealed class ImportForecast(CorkboardDb db, GuardLook look, ContentSecrets secrets, IClock clock)
{
    public async Task NoteAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ImportRow>()
            .Where(row => row.BatchId == batch.Id && row.Verdict == RowVerdict.Good && row.PictureId != null && row.WishedAt != null)
            .OrderBy(row => row.WishedAt)
            .ThenBy(row => row.Number)
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return;
        }

        var asked = await FactsAsync(batch, rows, cancellationToken);
        var now = clock.GetCurrentInstant();
        var verdicts = await look.AskAsync(guard => asked.ConvertAll(attempt => guard.Decide(attempt, now)), cancellationToken);
        foreach (var (row, verdict) in rows.Zip(verdicts))
        {
            row.Note = NoteOf(row.Note, verdict);
        }
    }

    private async Task<List<PinSubmission>> FactsAsync(ImportBatch batch, List<ImportRow> rows, CancellationToken cancellationToken)
    {
        var plan = await db.PlanOfAsync(batch.WorkspaceId, cancellationToken);
        var member = await db.Users.AsNoTracking().SingleAsync(user => user.Id == batch.CreatedBy.Value, cancellationToken);
        var chosen = rows.Select(row => row.PictureId!.Value).ToHashSet();
        var pictures = await db.Set<Picture>().AsNoTracking().Where(picture => chosen.Contains(picture.Id))
            .ToDictionaryAsync(picture => picture.Id, picture => picture.PixelHash, cancellationToken);
        var content = await secrets.OpenAsync(cancellationToken);

        return rows.ConvertAll(row => Facts(batch, row, member, plan, content, pictures[row.PictureId!.Value]));
    }

    private static PinSubmission Facts(
        ImportBatch batch, ImportRow row, Member member, Plan plan, KeyedContent content, byte[] pixels)
    {
        var says = RowCheck.ContentOf(row);
        var key = Guid.CreateVersion7(batch.CreatedAt.ToDateTimeOffset());

        return new()
        {
            Member = GuardKeys.Of(batch.CreatedBy),
            Workspace = GuardKeys.Of(batch.WorkspaceId),
            Draft = GuardKeys.Draft(key),
            Revision = 1,
            Pin = GuardKeys.Pin(key),
            DueAt = row.WishedAt!.Value.ToDateTimeOffset(),
            Plan = PlanFacts.Unhurried(plan),
            SignedUpAt = member.SignedUpAt.ToDateTimeOffset(),
            AddressConfirmedAt = member.ConfirmedAt?.ToDateTimeOffset(),
            Board = row.BoardId is { } board ? new BoardKey(board) : null,
            Content = content.Of(says.Title, says.Description, pixels, says.Link),
        };
    }

    // A challenge is about this very moment, and nobody hands anything in now.
    private static string? NoteOf(string? before, Verdict verdict) => verdict.Kind is VerdictKind.Allow or VerdictKind.Challenge
        ? before
        : string.Join(' ', [before, "As things stand:", .. verdict.Reasons.Select(reason => reason.Text)]).Trim();
}
