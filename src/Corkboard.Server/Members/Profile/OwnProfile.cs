using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Data;
using Corkboard.Server.Members.Mails;
using Corkboard.Server.Members.Proofs;
using Corkboard.Server.Members.Registration;
using Corkboard.Server.Members.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Members.Profile;

/// <summary>What members change about themselves. Each answer is a refusal, or none.</summary>
internal sealed class OwnProfile(
    CorkboardDb db, UserManager<Member> users, Credentials credentials, SessionBook sessions, MemberMails mails, CurrentSession session)
{
    public sealed record NewName
    {
        [Required(ErrorMessage = "Say your name."), StringLength(Member.NameLimit)]
        public string Name { get; init; } = "";
    }

    public sealed record NewAddress
    {
        [Required(ErrorMessage = "Say the new address."), EmailAddress(ErrorMessage = "That is not an e-mail address.")]
        [StringLength(Member.EmailLimit)]
        public string Email { get; init; } = "";

        [Required(ErrorMessage = "Say your present password.")]
        public string CurrentPassword { get; init; } = "";
    }

    public sealed record NewPassword
    {
        [Required(ErrorMessage = "Say your present password.")]
        public string CurrentPassword { get; init; } = "";

        [Required(ErrorMessage = "Choose a password.")]
        [StringLength(MemberProblems.PasswordMaximum, MinimumLength = MemberProblems.PasswordMinimum,
            ErrorMessage = "A password has at least 12 and at most 200 characters.")]
        public string Password { get; init; } = "";
    }

    public async Task<Member> GetAsync() =>
        await users.FindByIdAsync(session.MemberId.Value.ToString()) ?? throw new InvalidOperationException("The member of a session is gone.");

    public async Task RenameAsync(NewName request)
    {
        var member = await GetAsync();
        member.DisplayName = request.Name;
        (await users.UpdateAsync(member)).OrThrow();
    }

    /// <summary>Asks for another address. It takes the present one's place when it is confirmed; until then nothing can be scheduled.</summary>
    public async Task<ProblemDetails?> ChangeAddressAsync(NewAddress request, CancellationToken cancellationToken)
    {
        var member = await GetAsync();
        if (!await credentials.KnowsPasswordAsync(member, request.CurrentPassword, cancellationToken))
        {
            return MemberProblems.PasswordNotRight;
        }

        await db.Entry(member).ReloadAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var wanted = request.Email.Trim();
                var owner = await users.FindByEmailAsync(wanted);
                mails.TellAddressWillChange(member, wanted);
                member.Want(wanted);
                (await users.UpdateAsync(member)).OrThrow();

                // Whether somebody else has the address is told to them alone.
                if (owner is null || owner.Id == member.Id)
                {
                    await mails.AskToConfirmAsync(member, token);
                }
                else
                {
                    mails.TellAddressInUse(owner);
                }

                await db.SaveChangesAsync(token);
            },
            cancellationToken);

        return null;
    }

    /// <summary>Sets another password and ends all other sessions.</summary>
    public async Task<ProblemDetails?> ChangePasswordAsync(NewPassword request, CancellationToken cancellationToken)
    {
        var member = await GetAsync();
        if (!await credentials.KnowsPasswordAsync(member, request.CurrentPassword, cancellationToken))
        {
            return MemberProblems.PasswordNotRight;
        }

        await db.Entry(member).ReloadAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                member.PasswordHash = users.PasswordHasher.HashPassword(member, request.Password);
                (await users.UpdateSecurityStampAsync(member)).OrThrow();
                await sessions.EndAllAsync(member.MemberId, session.Id, SessionEnd.PasswordChanged, token);
                mails.TellPasswordChanged(member);
                await db.SaveChangesAsync(token);
            },
            cancellationToken);

        return null;
    }
}
