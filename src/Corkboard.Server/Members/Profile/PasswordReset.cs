using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Data;
using Corkboard.Server.Members.Links;
using Corkboard.Server.Members.Mails;
using Corkboard.Server.Members.Proofs;
using Corkboard.Server.Members.Registration;
using Corkboard.Server.Members.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Members.Profile;

/// <summary>A forgotten password: a link by mail, and a new password with it. All sessions end.</summary>
internal static class PasswordReset
{
    private const int PerHour = 3;

    public sealed record Request
    {
        [Required(ErrorMessage = "Say your e-mail address."), EmailAddress(ErrorMessage = "That is not an e-mail address.")]
        [StringLength(Member.EmailLimit)]
        public string Email { get; init; } = "";
    }

    public sealed record Choice
    {
        [Required, StringLength(100)]
        public string Token { get; init; } = "";

        [Required(ErrorMessage = "Choose a password.")]
        [StringLength(MemberProblems.PasswordMaximum, MinimumLength = MemberProblems.PasswordMinimum,
            ErrorMessage = "A password has at least 12 and at most 200 characters.")]
        public string Password { get; init; } = "";
    }

    /// <summary>Sends a link to the address, if a member has it. The answer is the same if nobody has.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> AskAsync(
        Request request, CorkboardDb db, UserManager<Member> users, MemberMails mails, AttemptPace pace, HttpContext http, IClock clock,
        CancellationToken cancellationToken)
    {
        if (!pace.MaySignIn(http))
        {
            return TypedResults.Problem(MemberProblems.TooManyAttempts);
        }

        if (await users.FindByEmailAsync(request.Email.Trim()) is { State: not MemberState.Closed } member)
        {
            await db.WriteAsync(
                async token =>
                {
                    if (await LinksOfLastHourAsync(member.MemberId, db, clock, token) < PerHour)
                    {
                        await mails.SendResetLinkAsync(member, token);
                        await db.SaveChangesAsync(token);
                    }
                },
                cancellationToken);
        }

        return TypedResults.Accepted((string?)null);
    }

    /// <summary>Uses the link up and sets the new password.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> ChooseAsync(
        Choice choice, CorkboardDb db, UserManager<Member> users, OneTimeLinks links, SessionBook sessions, MemberMails mails, IClock clock,
        CancellationToken cancellationToken)
    {
        if (await links.FindAsync(choice.Token, LinkPurpose.ResetPassword, cancellationToken) is not { MemberId: { } id } link
            || await users.FindByIdAsync(id.Value.ToString()) is not { } member)
        {
            return TypedResults.Problem(MemberProblems.LinkNotUsable);
        }

        var isDone = await db.WriteAsync(
            async token =>
            {
                if (!await links.TryUseAsync(link, token))
                {
                    return false;
                }

                // The link reached this address: it is theirs.
                if (member is { ConfirmedAt: null, WantedEmail: null }
                    && string.Equals(link.Email, member.Email, StringComparison.OrdinalIgnoreCase))
                {
                    member.Confirm(member.Email!, clock.GetCurrentInstant());
                }

                member.AccessFailedCount = 0;
                member.LockoutEnd = null;
                member.PasswordHash = users.PasswordHasher.HashPassword(member, choice.Password);
                (await users.UpdateSecurityStampAsync(member)).OrThrow();
                await sessions.EndAllAsync(id, null, SessionEnd.PasswordChanged, token);
                mails.TellPasswordChanged(member);
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);

        return isDone ? TypedResults.NoContent() : TypedResults.Problem(MemberProblems.LinkNotUsable);
    }

    private static Task<int> LinksOfLastHourAsync(MemberId member, CorkboardDb db, IClock clock, CancellationToken cancellationToken)
    {
        var since = clock.GetCurrentInstant() - Duration.FromHours(1);

        return db.Set<OneTimeLink>().CountAsync(
            link => link.MemberId == member && link.Purpose == LinkPurpose.ResetPassword && link.CreatedAt > since, cancellationToken);
    }
}
