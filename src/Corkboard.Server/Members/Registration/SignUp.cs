using System.ComponentModel.DataAnnotations;
using Corkboard.Guard;
using Corkboard.Server.Data;
using Corkboard.Server.Guarding;
using Corkboard.Server.Members.Mails;
using Corkboard.Server.Members.Proofs;
using Corkboard.Server.Workspaces;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Members.Registration;

/// <summary>Makes a member, and their workspace unless an invitation leads into one. The answer is the same for an address that has a member.</summary>
internal static class SignUp
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Say your name."), StringLength(Member.NameLimit)]
        public string Name { get; init; } = "";

        [Required(ErrorMessage = "Say your e-mail address."), EmailAddress(ErrorMessage = "That is not an e-mail address."), StringLength(Member.EmailLimit)]
        public string Email { get; init; } = "";

        [Required(ErrorMessage = "Choose a password.")]
        [StringLength(MemberProblems.PasswordMaximum, MinimumLength = MemberProblems.PasswordMinimum,
            ErrorMessage = "A password has at least 12 and at most 200 characters.")]
        public string Password { get; init; } = "";

        /// <summary>The name of the new workspace; the member's own name where none is said.</summary>
        [StringLength(Workspace.NameLimit)]
        public string? WorkspaceName { get; init; }

        /// <summary>The IANA name of the workspace's time zone; UTC where none is said.</summary>
        [StringLength(64)]
        public string? TimeZone { get; init; }

        /// <summary>The secret of an operator's or a workspace's invitation.</summary>
        [StringLength(100)]
        public string? Invitation { get; init; }
    }

    public sealed record Answer(string Email, string Next);

    public static async Task<Results<Accepted<Answer>, ProblemHttpResult>> HandleAsync(
        Request request,
        CorkboardDb db,
        UserManager<Member> users,
        MemberMails mails,
        Doors doors,
        GuardHome guard,
        AttemptPace pace,
        HttpContext http,
        IClock clock,
        IDateTimeZoneProvider zones,
        CancellationToken cancellationToken)
    {
        if (!pace.MaySignUp(http))
        {
            return TypedResults.Problem(MemberProblems.TooManyAttempts);
        }

        var zone = string.IsNullOrEmpty(request.TimeZone) ? "UTC" : request.TimeZone;
        if (zones.GetZoneOrNull(zone) is null)
        {
            return TypedResults.Problem(MemberProblems.TimeZoneUnknown(zone));
        }

        if (await doors.FindAsync(request.Invitation, cancellationToken) is not { } door)
        {
            return TypedResults.Problem(
                string.IsNullOrEmpty(request.Invitation) ? MemberProblems.InvitationNeeded : MemberProblems.LinkNotUsable);
        }

        // Made beforehand: it takes the same time for an address that has a member.
        var member = NewMember(request, door, clock.GetCurrentInstant());
        member.PasswordHash = users.PasswordHasher.HashPassword(member, request.Password);
        if (!await EnterAsync(request, zone, door, member, db, users, mails, doors, cancellationToken))
        {
            return TypedResults.Problem(MemberProblems.LinkNotUsable);
        }

        // Kept now, unless the address had a member.
        if (db.Entry(member).State == EntityState.Unchanged)
        {
            await TellGuardAsync(member, guard);
        }

        return TypedResults.Accepted((string?)null, new Answer(member.Email!, "A mail is on its way. Open it and confirm the address."));
    }

    // The member is there, whoever has hung up meanwhile.
    private static async Task TellGuardAsync(Member member, GuardHome guard)
    {
        await guard.DecideAsync(new Guard.SignUp { Member = GuardKeys.Of(member.MemberId) }, CancellationToken.None);
        if (member.ConfirmedAt is not null)
        {
            await guard.DecideAsync(new MailConfirmation { Member = GuardKeys.Of(member.MemberId) }, CancellationToken.None);
        }
    }

    private static async Task<bool> EnterAsync(
        Request request, string zone, Door door, Member member, CorkboardDb db, UserManager<Member> users, MemberMails mails, Doors doors,
        CancellationToken cancellationToken)
    {
        try
        {
            return await db.WriteAsync(
                async token =>
                {
                    if (await users.FindByEmailAsync(member.Email!) is { } owner)
                    {
                        mails.TellAddressInUse(owner);
                        await db.SaveChangesAsync(token);
                        return true;
                    }

                    return await doors.TryEnterAsync(door, member, users, request.WorkspaceName, zone, token);
                },
                cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody with the same address was faster, by a second press of the button most likely.
            db.ChangeTracker.Clear();
            if (await users.FindByEmailAsync(member.Email!) is null)
            {
                throw;
            }

            return true;
        }
    }

    private static Member NewMember(Request request, Door door, Instant now)
    {
        var email = request.Email.Trim();
        var member = new Member
        {
            Id = EntityId.New<MemberId>(now).Value,
            UserName = email,
            Email = email,
            DisplayName = request.Name,
            State = door is Door.OnApproval ? MemberState.AwaitingApproval : MemberState.Active,
            Role = ServerRole.None,
            SignedUpAt = now,
            LockoutEnabled = true,
        };

        // An invitation that was sent to this address has proved it.
        if (string.Equals(door.ProvenEmail, email, StringComparison.OrdinalIgnoreCase))
        {
            member.Confirm(email, now);
        }

        return member;
    }
}
