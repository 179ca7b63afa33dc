using NodaTime;

namespace Corkboard.Server.Accounts.Tokens;

/// <summary>When a pair is renewed ahead of its end: after two thirds of its life (day 20 of 30), and up to a thirtieth of it later, so that pairs granted together do not come together.</summary>
internal sealed class RenewalPlan(Random random)
{
    private readonly Lock _gate = new();

    public Instant DueAt(Instant issuedAt, Instant accessEndsAt)
    {
        var seconds = (accessEndsAt - issuedAt).TotalSeconds;

        return issuedAt + Duration.FromSeconds(Math.Floor((seconds * 2 / 3) + (seconds / 30 * NextFraction())));
    }

    // A Random of one's own is not safe for many threads.
    private double NextFraction()
    {
        lock (_gate)
        {
            return random.NextDouble();
        }
    }
}
