using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Hosting.Mail;

internal readonly record struct MailId(Guid Value) : IEntityId<MailId>
{
    public static MailId Of(Guid value) => new(value);
}

internal enum MailState
{
    /// <summary>Waits to be sent, from <see cref="OutgoingMail.DueAt"/> on.</summary>
    Waiting,

    Sent,

    /// <summary>The mail server refused it for good, or it was tried for three days.</summary>
    Failed,

    /// <summary>No mail server is configured: it is shown at <c>/outbox</c>.</summary>
    Kept,
}

/// <summary>A message on its way. It is written in the same transaction as what it tells, and delivered afterwards.</summary>
internal sealed class OutgoingMail
{
    public required MailId Id { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text. It may hold a one-time link, and is emptied when the mail was sent.</summary>
    public required string Text { get; set; }

    public required MailState State { get; set; }

    public required Instant CreatedAt { get; init; }

    public Instant? DueAt { get; set; }

    public Instant? SentAt { get; set; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutgoingMail>
    {
        public void Configure(EntityTypeBuilder<OutgoingMail> mail)
        {
            mail.Property(m => m.To).HasMaxLength(254);
            mail.Property(m => m.Subject).HasMaxLength(200);
            mail.Property(m => m.LastError).HasMaxLength(400);
            mail.HasIndex(m => new { m.State, m.DueAt });
        }
    }
}
