using Corkboard.Server.Hosting.Mail;

namespace Corkboard.Server.Hosting.Doctor;

/// <summary>Whether the mail server answers and greets. No mail is sent, and nobody signs in.</summary>
internal sealed class MailCheck(DoctorSettings settings, TimeSpan patience) : ICheck
{
    public string Name => "mail";

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        if (settings.Start is not { } start)
        {
            return CheckResult.LeftOut("It waits for settings that can be read.");
        }

        try
        {
            return SmtpSettings.Read(settings.Configuration, start.Secrets.Find) is { } server
                ? await GreetAsync(server, cancellationToken)
                : CheckResult.LeftOut("No mail server is named (Mail__Host): mails wait in the outbox.");
        }
        catch (StartRefusedException refused)
        {
            return CheckResult.Failed($"The server would not start. {refused.Message}", "Mend the section Mail of the settings.");
        }
    }

    private async Task<CheckResult> GreetAsync(SmtpSettings server, CancellationToken cancellationToken) =>
        await new SmtpSender(server, patience).GreetAsync(cancellationToken) switch
        {
            SmtpSender.Answer.Accepted => CheckResult.Fine($"{server} answers and greets ({server.Security})."),
            SmtpSender.Answer.NotNow trouble => CheckResult.Failed(trouble.Reason, "Look at Mail__Host, Mail__Port and Mail__Security, and whether a firewall lets this machine out."),
            var other => throw new InvalidOperationException($"A greeting is not answered with {other}."),
        };
}
