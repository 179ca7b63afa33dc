using Corkboard.Server.Data;
using Corkboard.Server.Members.Proofs;
using Corkboard.Server.Members.Registration;
using Corkboard.Server.Members.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Corkboard.Server.Members.Profile;

/// <summary>Sets up, renews and removes a member's authenticator app and recovery codes.</summary>
internal sealed class SecondFactor(
    CorkboardDb db, UserManager<Member> users, Credentials credentials, SessionBook sessions, CurrentSession session)
{
    private const int RecoveryCodes = 10;
    private const int PixelsPerModule = 4;

    /// <summary>A key for the app, and the picture from which the app reads it.</summary>
    public sealed record Offer(string Key, string QrCodeSvg);

    public sealed record Outcome(IReadOnlyList<string> RecoveryCodes, ProblemDetails? Problem);

    /// <summary>The key that the app is to hold. It stays the same until it is confirmed by a code.</summary>
    public async Task<Offer> OfferAsync(Member member)
    {
        if (await users.GetAuthenticatorKeyAsync(member) is not { Length: > 0 })
        {
            (await users.ResetAuthenticatorKeyAsync(member)).OrThrow();
        }

        var key = await users.GetAuthenticatorKeyAsync(member);
        var address = $"otpauth://totp/Corkboard:{Uri.EscapeDataString(member.Email!)}?secret={key}&issuer=Corkboard&digits=6&period=30";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);

        return new(key!, picture.GetGraphic(PixelsPerModule));
    }

    /// <summary>Turns the second factor on once a code proves that the app has the key. The recovery codes are shown this one time.</summary>
    public async Task<Outcome> TurnOnAsync(Member member, string code, CancellationToken cancellationToken)
    {
        if (!await credentials.TakesAsync(member, code, cancellationToken))
        {
            return new([], MemberProblems.CodeNotRight);
        }

        (await users.SetTwoFactorEnabledAsync(member, enabled: true)).OrThrow();
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(member, RecoveryCodes);
        await sessions.NoteSecondFactorAsync(session.Id, cancellationToken);
        await sessions.EndAllAsync(member.MemberId, session.Id, SessionEnd.SecondFactorChanged, cancellationToken);

        return new([.. codes ?? []], null);
    }

    /// <summary>Removes the second factor, for who knows the password.</summary>
    public async Task<ProblemDetails?> TurnOffAsync(Member member, string password, CancellationToken cancellationToken)
    {
        if (!await credentials.KnowsPasswordAsync(member, password, cancellationToken))
        {
            return MemberProblems.PasswordNotRight;
        }

        await db.Entry(member).ReloadAsync(cancellationToken);
        (await users.SetTwoFactorEnabledAsync(member, enabled: false)).OrThrow();
        (await users.ResetAuthenticatorKeyAsync(member)).OrThrow();
        await sessions.EndAllAsync(member.MemberId, session.Id, SessionEnd.SecondFactorChanged, cancellationToken);

        return null;
    }
}
