using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Corkboard.Server.Hosting.Mail;

/// <summary>Hands one message to the mail server.</summary>
internal sealed class SmtpSender(SmtpSettings settings, TimeSpan patience)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>What the mail server said to a message.</summary>
    internal abstract record Answer
    {
        private Answer()
        {
        }

        /// <summary>It took the message, and said so in these words.</summary>
        internal sealed record Accepted(string Words) : Answer;

        /// <summary>It will never take this message.</summary>
        internal sealed record Refused(string Reason) : Answer;

        /// <summary>It may take it later.</summary>
        internal sealed record NotNow(string Reason) : Answer;
    }

    public async Task<Answer> SendAsync(string to, string subject, string text, CancellationToken cancellationToken)
    {
        if (!MailboxAddress.TryParse(to, out var recipient))
        {
            return new Answer.Refused($"{to} is no address that a mail can be sent to.");
        }

        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.Add(recipient);
        message.Subject = subject;
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new TextPart("plain") { Text = text };

        using var client = new SmtpClient { Timeout = (int)patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellationToken);
            if (settings is { User: { } user, Password: { } password })
            {
                await client.AuthenticateAsync(user, password, cancellationToken);
            }

            var words = await client.SendAsync(message, cancellationToken);
            await client.DisconnectAsync(quit: true, cancellationToken);

            return new Answer.Accepted(words);
        }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 500 && refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted)
        {
            return new Answer.Refused($"{settings} refused the recipient. ({refused.Message})");
        }
        catch (Exception trouble) when (IsOfTheWay(trouble))
        {
            return new Answer.NotNow($"{settings} {WordsOf(trouble)} ({trouble.Message})");
        }
    }

    /// <summary>Connects, greets and says goodbye. Nobody signs in, and nothing is sent.</summary>
    public async Task<Answer> GreetAsync(CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = (int)patience.TotalMilliseconds };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, limit.Token);
            await client.DisconnectAsync(quit: true, limit.Token);

            return new Answer.Accepted(settings.ToString());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Answer.NotNow($"{settings} {WordsOf(new TimeoutException())}");
        }
        catch (Exception trouble) when (IsOfTheWay(trouble))
        {
            return new Answer.NotNow($"{settings} {WordsOf(trouble)} ({trouble.Message})");
        }
    }

    private static bool IsOfTheWay(Exception trouble) => trouble is SmtpCommandException or SmtpProtocolException or AuthenticationException
        or SslHandshakeException or IOException or SocketException or TimeoutException or NotSupportedException;

    private string WordsOf(Exception trouble) => trouble switch
    {
        SocketException => "could not be reached.",
        TimeoutException => $"did not answer within {patience.TotalSeconds:0} seconds.",
        AuthenticationException => "does not take the user name or the password.",
        SslHandshakeException => "offers no secure connection that can be trusted.",
        NotSupportedException => "does not offer what the settings ask for.",
        SmtpCommandException => "did not take the mail.",
        _ => "broke off the conversation.",
    };
}
