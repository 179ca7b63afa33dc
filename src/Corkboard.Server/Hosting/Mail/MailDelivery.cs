using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Hosting.Mail;

/// <summary>Delivers what waits in the outbox: each message until the mail server takes it, for three days at most.</summary>
internal sealed partial class MailDelivery(
    IServiceScopeFactory scopes, SmtpSender sender, IClock clock, ILogger<MailDelivery> logger)
{
    private const int BatchSize = 20;
    private const int ErrorLimit = 400;

    private static readonly Duration GivesUpAfter = Duration.FromDays(3);

    /// <summary>Tries every message that is due once.</summary>
    public async Task DeliverDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var now = clock.GetCurrentInstant();
        var due = await db.Set<OutgoingMail>()
            .Where(mail => mail.State == MailState.Waiting && (mail.DueAt == null || mail.DueAt <= now))
            .OrderBy(mail => mail.CreatedAt)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);

        foreach (var mail in due)
        {
            var answer = await sender.SendAsync(mail.To, mail.Subject, mail.Text, cancellationToken);
            Note(mail, answer);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private void Note(OutgoingMail mail, SmtpSender.Answer answer)
    {
        var now = clock.GetCurrentInstant();
        mail.Attempts++;
        switch (answer)
        {
            case SmtpSender.Answer.Accepted:
                mail.State = MailState.Sent;
                mail.SentAt = now;
                mail.Text = "";
                break;

            case SmtpSender.Answer.Refused(var reason):
                GiveUp(mail, reason);
                break;

            case SmtpSender.Answer.NotNow(var reason) when now - mail.CreatedAt >= GivesUpAfter:
                GiveUp(mail, reason);
                break;

            case SmtpSender.Answer.NotNow(var reason):
                mail.DueAt = now + PauseAfter(mail.Attempts);
                mail.LastError = Cut(reason);
                LogNotTaken(mail.Id.Value, mail.Attempts);
                break;
        }
    }

    private void GiveUp(OutgoingMail mail, string reason)
    {
        mail.State = MailState.Failed;
        mail.LastError = Cut(reason);
        mail.Text = "";
        LogGivenUp(mail.Id.Value);
    }

    // A minute, doubled each time, up to four hours.
    private static Duration PauseAfter(int attempts) =>
        Duration.Min(Duration.FromMinutes(1L << Math.Min(attempts - 1, 8)), Duration.FromHours(4));

    private static string Cut(string reason) => reason.Length <= ErrorLimit ? reason : reason[..ErrorLimit];

    [LoggerMessage(LogLevel.Warning, "The mail server did not take mail {Mail} at attempt {Attempt}.")]
    private partial void LogNotTaken(Guid mail, int attempt);

    [LoggerMessage(LogLevel.Error, "Mail {Mail} could not be delivered and was given up.")]
    private partial void LogGivenUp(Guid mail);
}
