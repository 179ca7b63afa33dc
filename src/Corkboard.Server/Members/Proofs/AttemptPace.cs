using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Corkboard.Server.Members.Proofs;

/// <summary>How often one network may try to sign in or to sign up, or have a test mail sent. IPv6 counts by /64, which is one household.</summary>
internal sealed class AttemptPace : IDisposable
{
    /// <summary>Test mails in a row; after them one a minute.</summary>
    public const int TestMails = 5;

    private const int NetworkBytes = 8;

    private readonly PartitionedRateLimiter<IPAddress> _signIn;
    private readonly PartitionedRateLimiter<IPAddress> _signUp;
    private readonly PartitionedRateLimiter<IPAddress> _testMail;

    public AttemptPace(IConfiguration configuration)
    {
        var section = configuration.GetSection("Pace");
        _signIn = Limit(section.GetValue("SignInPerMinute", 30), TimeSpan.FromMinutes(1));
        _signUp = Limit(section.GetValue("SignUpPerHour", 60), TimeSpan.FromHours(1));
        _testMail = Limit(TestMails, TimeSpan.FromMinutes(TestMails));
    }

    public bool MaySignIn(HttpContext http) => Takes(_signIn, http);

    public bool MaySignUp(HttpContext http) => Takes(_signUp, http);

    public bool MaySendTestMail(HttpContext http) => Takes(_testMail, http);

    public void Dispose()
    {
        _testMail.Dispose();
        _signIn.Dispose();
        _signUp.Dispose();
    }

    private static bool Takes(PartitionedRateLimiter<IPAddress> limiter, HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(http.Connection.RemoteIpAddress ?? IPAddress.Loopback);

        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<IPAddress> Limit(int attempts, TimeSpan period) =>
        PartitionedRateLimiter.Create<IPAddress, string>(address => RateLimitPartition.GetTokenBucketLimiter(
            NetworkOf(address),
            _ => new()
            {
                TokenLimit = attempts,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = period / attempts,
                QueueLimit = 0,
            }));

    private static string NetworkOf(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

        return plain.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, NetworkBytes))
            : plain.ToString();
    }
}
