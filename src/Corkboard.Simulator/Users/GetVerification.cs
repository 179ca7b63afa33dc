using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Users;

/// <summary>What somebody puts on a website to claim it: always the same for the same account.</summary>
internal static class GetVerification
{
    public static readonly Operation Operation =
        new("website_verification/get", RateCategory.OrgRead, "user_accounts:read") { IsInSandbox = false };

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var user = call.World.Locked(_ => call.User.Id);
        var source = string.Create(CultureInfo.InvariantCulture, $"website {call.World.Seed} {user}");
        var code = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(source)).AsSpan(0, 16));
        var metatag = $"""<meta name="p:domain_verify" content="{code}"/>""";

        return Task.FromResult(Answer.Ok(
            new(
                VerificationCode: code,
                Metatag: metatag,
                Filename: $"pinterest-{code[..5]}.html",
                FileContent: $"<!doctype html><html><head>{metatag}</head><body></body></html>",
                DnsTxtRecord: $"pinterest-site-verification={code}"),
            WireJson.Default.VerificationView));
    }
}

internal sealed record VerificationView(
    string VerificationCode, string Metatag, string Filename, string FileContent, string DnsTxtRecord);
