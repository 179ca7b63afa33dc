using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Data;
using Corkboard.Server.Members.Mails;
using Corkboard.Server.Members.Proofs;
using Corkboard.Server.Members.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Members.Registration;

/// <summary>Sends the link that proves an address once more: three times an hour.</summary>
internal static class SendConfirmationAgain
{
    public const int PerHour = 3;

    public sealed record Request
    {
        [Required, EmailAddress, StringLength(Member.EmailLimit)]
        public string Email { get; init; } = "";
    }

    /// <summary>For somebody who is not signed in: the answer tells nothing about the address.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> HandleAsync(
        Request request,
        CorkboardDb db,
        UserManager<Member> users,
        MemberMails mails,
        AttemptPace pace,
        HttpContext http,
        IClock clock,
        CancellationToken cancellationToken)
    {
        if (!pace.MaySignUp(http))
        {
            return TypedResults.Problem(MemberProblems.TooManyAttempts);
        }

        if (await users.FindByEmailAsync(request.Email.Trim()) is { ConfirmedAt: null, State: not MemberState.Closed } member)
        {
            await SendAsync(member, db, mails, clock, cancellationToken);
        }

        return TypedResults.Accepted((string?)null);
    }

    /// <summary>For the member themselves.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> ForMemberAsync(
        CurrentSession session,
        CorkboardDb db,
        UserManager<Member> users,
        MemberMails mails,
        IClock clock,
        CancellationToken cancellationToken)
    {
        var member = await users.FindByIdAsync(session.MemberId.Value.ToString());

        return member is not { ConfirmedAt: null } || await SendAsync(member, db, mails, clock, cancellationToken)
            ? TypedResults.Accepted((string?)null)
            : TypedResults.Problem(MemberProblems.TooManyMails);
    }

    private static Task<bool> SendAsync(
        Member member, CorkboardDb db, MemberMails mails, IClock clock, CancellationToken cancellationToken) =>
        db.WriteAsync(
            async token =>
            {
                var since = clock.GetCurrentInstant() - Duration.FromHours(1);
                var id = member.MemberId;
                var signedUpAt = member.SignedUpAt;
                var sent = await db.Set<OneTimeLink>().CountAsync(
                    link => link.MemberId == id && link.CreatedAt > since && link.CreatedAt != signedUpAt
                        && (link.Purpose == LinkPurpose.ConfirmAddress || link.Purpose == LinkPurpose.ChangeAddress),
                    token);
                if (sent >= PerHour)
                {
                    return false;
                }

                await mails.AskToConfirmAsync(member, token);
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
}
