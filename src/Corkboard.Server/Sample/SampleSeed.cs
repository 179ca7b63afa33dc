using NodaTime;

namespace Corkboard.Server.Sample;

/// <summary>Where a sample differs from the one before, so that the Guard does not take one for a copy of the other.</summary>
internal sealed class SampleSeed(Random random, IClock clock)
{
    public Random NewRandom() => new(random.Next());

    public Instant Now => clock.GetCurrentInstant();
}
