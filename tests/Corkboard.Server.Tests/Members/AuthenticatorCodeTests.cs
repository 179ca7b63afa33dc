using Corkboard.Server.Members.Proofs;
using NodaTime;

namespace Corkboard.Server.Tests.Members;

public sealed class AuthenticatorCodeTests
{
    // "12345678901234567890", the key of RFC 6238's appendix B.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Agrees_with_the_vectors_of_RFC_6238(long seconds, string code) =>
        AuthenticatorCode.At(Key, Instant.FromUnixTimeSeconds(seconds)).ShouldBe(code);

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void Takes_the_code_of_one_step_each_way(int seconds, bool isTaken)
    {
        var now = Instant.FromUnixTimeSeconds(1_800_000_000);
        var code = AuthenticatorCode.At(Key, now + Duration.FromSeconds(seconds));

        (AuthenticatorCode.Match(Key, code, now) is not null).ShouldBe(isTaken);
    }
}
