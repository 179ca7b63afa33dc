using Corkboard.Guard;
using NodaTime;

namespace Corkboard.Server.Guarding;

/// <summary>How often the guard's home does what nobody asks for.</summary>
internal sealed record GuardPace
{
    /// <summary>A snapshot is taken after so many entries: applying them takes a start well under a second.</summary>
    public int SnapshotEveryEntries { get; init; } = 5_000;

    /// <summary>A snapshot is taken after this time where anything was written.</summary>
    public Duration SnapshotEvery { get; init; } = Duration.FromMinutes(5);

    /// <summary>The memory drops what can no longer change a verdict; once an hour is often enough.</summary>
    public Duration AgeEvery { get; init; } = Duration.FromHours(1);

    /// <summary>How long content is remembered.</summary>
    public TimeSpan Remembered { get; init; } = GuardLimits.Default.Duplicates.Remembered;

    public TimeSpan RebuildAgainAfter { get; init; } = TimeSpan.FromSeconds(1);
}
