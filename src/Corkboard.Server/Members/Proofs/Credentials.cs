using System.Buffers.Text;
using System.Security.Cryptography;
using Corkboard.Server.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Members.Proofs;

/// <summary>Judges passwords and second factors. An unknown address costs the same work as a known one.</summary>
internal sealed class Credentials(CorkboardDb db, UserManager<Member> users, LockOut lockOut, IClock clock)
{
    private static readonly Member Nobody = new()
    {
        DisplayName = "", State = MemberState.Closed, Role = ServerRole.None, SignedUpAt = Instant.MinValue,
    };

    private static readonly Lazy<string> HashOfNobody = new(() => new PasswordHasher<Member>().HashPassword(
        Nobody, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))));

    public async Task<Proof> ProveAsync(string email, string password, string? code, CancellationToken cancellationToken)
    {
        var member = await users.FindByEmailAsync(email.Trim());
        var mayTry = await lockOut.TryBeginAsync(member?.Id ?? Guid.Empty, cancellationToken);
        var isRight = users.PasswordHasher.VerifyHashedPassword(
            member ?? Nobody, member?.PasswordHash ?? HashOfNobody.Value, password) != PasswordVerificationResult.Failed;
        if (member is null || !mayTry || !isRight)
        {
            return new Proof.Wrong();
        }

        if (member.TwoFactorEnabled && string.IsNullOrWhiteSpace(code))
        {
            await lockOut.TakeBackAsync(member.Id, cancellationToken);
            return new Proof.CodeWanted(member);
        }

        return !member.TwoFactorEnabled || await TakesAsync(member, code!, cancellationToken)
            ? await WelcomeAsync(member, cancellationToken)
            : new Proof.Wrong();
    }

    /// <summary>Judges the second factor of a member whose password was right just before.</summary>
    public async Task<Proof> ProveCodeAsync(MemberId id, string code, CancellationToken cancellationToken)
    {
        var member = await users.FindByIdAsync(id.Value.ToString());

        return member is { TwoFactorEnabled: true }
            && await lockOut.TryBeginAsync(member.Id, cancellationToken)
            && await TakesAsync(member, code, cancellationToken)
                ? await WelcomeAsync(member, cancellationToken)
                : new Proof.Wrong();
    }

    /// <summary>Judges the password of somebody who is signed in, before something that must be theirs to do.</summary>
    public async Task<bool> KnowsPasswordAsync(Member member, string password, CancellationToken cancellationToken)
    {
        if (!await lockOut.TryBeginAsync(member.Id, cancellationToken) || !await users.CheckPasswordAsync(member, password))
        {
            return false;
        }

        await lockOut.ClearAsync(member.Id, cancellationToken);
        return true;
    }

    /// <summary>Takes a code of the authenticator app, each at most once, or a recovery code.</summary>
    public async Task<bool> TakesAsync(Member member, string code, CancellationToken cancellationToken)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        if (!AuthenticatorCode.IsOne(typed))
        {
            return member.TwoFactorEnabled && (await users.RedeemTwoFactorRecoveryCodeAsync(member, typed)).Succeeded;
        }

        return await users.GetAuthenticatorKeyAsync(member) is { } key
            && AuthenticatorCode.Match(key, typed, clock.GetCurrentInstant()) is { } step
            && await TryTakeStepAsync(member, step, cancellationToken);
    }

    private async Task<bool> TryTakeStepAsync(Member member, long step, CancellationToken cancellationToken)
    {
        var id = member.Id;
        var isNew = await db.WriteAsync(
            async token => await db.Users
                .Where(row => row.Id == id && (row.LastCodeStep == null || row.LastCodeStep < step))
                .ExecuteUpdateAsync(row => row.SetProperty(m => m.LastCodeStep, step), token) == 1,
            cancellationToken);
        if (isNew)
        {
            member.LastCodeStep = step;
        }

        return isNew;
    }

    private async Task<Proof> WelcomeAsync(Member member, CancellationToken cancellationToken)
    {
        await lockOut.ClearAsync(member.Id, cancellationToken);

        return member.State switch
        {
            MemberState.Active => new Proof.Proven(member, member.TwoFactorEnabled),
            MemberState.AwaitingApproval => new Proof.NotApproved(),
            _ => new Proof.Closed(),
        };
    }
}
