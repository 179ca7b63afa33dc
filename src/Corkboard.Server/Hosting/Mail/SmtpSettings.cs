using MailKit.Security;

namespace Corkboard.Server.Hosting.Mail;

/// <summary>The mail server, from the section <c>Mail</c>; its password is a secret and comes from where secrets come from.</summary>
internal sealed record SmtpSettings
{
    public const string PasswordName = "CORKBOARD_SMTP_PASSWORD";

    public required string Host { get; init; }

    public required int Port { get; init; }

    public required string From { get; init; }

    public required SecureSocketOptions Security { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>None where no mail server is named.</summary>
    /// <exception cref="StartRefusedException">A password would travel in the clear, or the sender is missing.</exception>
    public static SmtpSettings? Read(IConfiguration configuration, Func<string, string?> secret)
    {
        var section = configuration.GetSection("Mail");
        if (section["Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        var settings = new SmtpSettings
        {
            Host = host,
            Port = section.GetValue("Port", 587),
            From = section["From"] is { Length: > 0 } from
                ? from
                : throw new StartRefusedException("Mail:Host is set without Mail:From, the address that mails come from."),
            Security = section.GetValue("Security", SecureSocketOptions.StartTls),
            User = section["User"],
            Password = secret(PasswordName),
        };

        return settings is { Security: SecureSocketOptions.None, Password.Length: > 0 }
            ? throw new StartRefusedException("Mail:Security is None: the mail server's password would travel in the clear.")
            : settings;
    }

    /// <summary>Names the server alone.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
