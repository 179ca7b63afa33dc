using NodaTime;

namespace Corkboard.Server.Hosting;

/// <summary>The time of a <see cref="TimeProvider"/>, cut to microseconds: what PostgreSQL keeps, so that a stored instant reads back equal.</summary>
internal sealed class MicrosecondClock(TimeProvider time) : IClock
{
    private const long TicksPerMicrosecond = 10;

    public Instant GetCurrentInstant()
    {
        var ticks = Instant.FromDateTimeOffset(time.GetUtcNow()).ToUnixTimeTicks();

        return Instant.FromUnixTimeTicks(ticks - (ticks % TicksPerMicrosecond));
    }
}
