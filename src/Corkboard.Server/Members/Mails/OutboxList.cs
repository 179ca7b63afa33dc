using System.Text.RegularExpressions;
using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Mail;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Members.Mails;

/// <summary>The mails of a simulated installation, open to whoever reaches it: only this machine does.</summary>
internal static partial class OutboxList
{
    public sealed record Mail(Guid Id, string To, string Subject, string Text, IReadOnlyList<string> Links, Instant At, MailState State);

    private const int Shown = 100;

    /// <summary>The last hundred, newest first; those to one address, if it is named.</summary>
    public static async Task<Ok<Page<Mail>>> HandleAsync(CorkboardDb db, string? to, CancellationToken cancellationToken)
    {
        var found = await db.Set<OutgoingMail>().AsNoTracking()
            .Where(mail => string.IsNullOrEmpty(to) || mail.To == to)
            .OrderByDescending(mail => mail.CreatedAt).ThenByDescending(mail => mail.Id)
            .Take(Shown)
            .ToListAsync(cancellationToken);

        return TypedResults.Ok(new Page<Mail>([.. found.Select(Show)], null));
    }

    private static Mail Show(OutgoingMail mail) => new(
        mail.Id.Value, mail.To, mail.Subject, mail.Text, [.. Link().Matches(mail.Text).Select(match => match.Value)], mail.CreatedAt, mail.State);

    /// <summary>The web addresses in a text.</summary>
    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    public static partial Regex Link();
}
