using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Hosting.Mail;
using Corkboard.Server.Members.Proofs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corkboard.Server.Members.Operators;

/// <summary>Sends a mail at once, past the outbox, and tells what the mail server said.</summary>
internal static class SendTestMail
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Say where to."), EmailAddress(ErrorMessage = "That is not an e-mail address."), StringLength(Member.EmailLimit)]
        public string Email { get; init; } = "";
    }

    public sealed record Answer(string Server, string Words);

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> HandleAsync(
        Request request, MailServer server, AttemptPace pace, HttpContext http, CancellationToken cancellationToken)
    {
        if (server.Sender is not { } sender)
        {
            return TypedResults.Problem(MemberProblems.NoMailServer);
        }

        if (!pace.MaySendTestMail(http))
        {
            return TypedResults.Problem(MemberProblems.TooManyTestMails);
        }

        var answer = await sender.SendAsync(
            request.Email.Trim(), "A test of Corkboard's mail", "This mail was sent by an operator. Mails of this server arrive.", cancellationToken);

        return answer switch
        {
            SmtpSender.Answer.Accepted(var words) => TypedResults.Ok(new Answer(server.Name!, words)),
            SmtpSender.Answer.Refused(var reason) => TypedResults.Problem(MemberProblems.TestMailNotTaken(reason)),
            SmtpSender.Answer.NotNow(var reason) => TypedResults.Problem(MemberProblems.TestMailNotTaken(reason)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
