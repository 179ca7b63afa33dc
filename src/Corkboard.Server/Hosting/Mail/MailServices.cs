using Corkboard.Server.Hosting.Secrets;

namespace Corkboard.Server.Hosting.Mail;

internal static class MailServices
{
    /// <summary>Delivery by SMTP, where a mail server is configured. Without one, messages wait in the outbox.</summary>
    public static void AddMail(this WebApplicationBuilder builder, SecretSources secrets)
    {
        if (SmtpSettings.Read(builder.Configuration, secrets.Find) is { } settings)
        {
            builder.Services.AddSingleton(settings);
            builder.Services.AddSingleton(provider => new MailServer(provider.GetRequiredService<SmtpSender>(), settings.ToString()));
            builder.Services.AddSingleton(new SmtpSender(settings, SmtpSender.Patience));
            builder.Services.AddSingleton<MailDelivery>();
            builder.Services.AddHostedService<MailService>();
        }
        else
        {
            builder.Services.AddSingleton(new MailServer(Sender: null, Name: null));
        }
    }
}
