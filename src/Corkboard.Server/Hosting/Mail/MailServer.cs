namespace Corkboard.Server.Hosting.Mail;

/// <summary>The configured mail server; it may be none.</summary>
internal sealed record MailServer(SmtpSender? Sender, string? Name);
