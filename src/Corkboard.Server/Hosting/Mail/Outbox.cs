using Corkboard.Server.Data;
using NodaTime;

namespace Corkboard.Server.Hosting.Mail;

/// <summary>Lays mails beside what they tell, in the same transaction. Delivery comes afterwards.</summary>
internal sealed class Outbox(StartSettings settings, IClock clock, IEnumerable<SmtpSettings> mailServer)
{
    private const int SubjectLimit = 200;

    /// <summary>Without a mail server a simulated installation keeps its mails; any other lets them wait for one.</summary>
    private MailState FirstState => settings.IsSimulated && !mailServer.Any() ? MailState.Kept : MailState.Waiting;

    public void Add(CorkboardDb db, string to, string subject, string text)
    {
        var now = clock.GetCurrentInstant();
        db.Add(new OutgoingMail
        {
            Id = EntityId.New<MailId>(now),
            To = to,
            Subject = subject.Length <= SubjectLimit ? subject : subject[..SubjectLimit],
            Text = text,
            State = FirstState,
            CreatedAt = now,
            DueAt = now,
        });
    }
}
