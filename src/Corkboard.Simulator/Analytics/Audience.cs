using System.Buffers.Binary;
using System.Globalization;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Analytics;

/// <summary>What people did with a Pin on a day: made up, but always the same for the same seed, Pin and day.</summary>
internal sealed class Audience(int seed)
{
    private const int MostImpressions = 400;

    public DayNumbers On(Pin pin, DateOnly day)
    {
        var age = day.DayNumber - DateOnly.FromDateTime(pin.CreatedAt.UtcDateTime).DayNumber;

        if (age < 0)
        {
            return DayNumbers.None;
        }

        // A Pin is seen more in its first weeks than later, and never the same on two days.
        var chance = Mix(ulong.Parse(pin.Id, CultureInfo.InvariantCulture) ^ ((ulong)(uint)seed << 32), (ulong)day.DayNumber);
        var impressions = (long)(Share(chance, 0) * MostImpressions / (1 + (age / 30.0)));
        var pinClicks = (long)(impressions * Share(chance, 1) * 0.2);
        var outboundClicks = pin.Text.Link is null ? 0 : (long)(pinClicks * Share(chance, 2));
        var saves = (long)(impressions * Share(chance, 3) * 0.1);

        return new(impressions, pinClicks, outboundClicks, saves)
        {
            Reactions = saves / 4,
            Comments = saves / 20,
            Follows = saves / 10,
            ProfileVisits = pinClicks / 5,
            Video = pin.IsVideo ? WatchedBy(impressions, Share(chance, 2)) : default,
        };
    }

    public DayNumbers On(IEnumerable<Pin> pins, DateOnly day) =>
        pins.Aggregate(DayNumbers.None, (sum, pin) => sum + On(pin, day));

    public DayNumbers Between(Pin pin, DateOnly first, DateOnly last)
    {
        var sum = DayNumbers.None;

        for (var day = first; day <= last; day = day.AddDays(1))
        {
            sum += On(pin, day);
        }

        return sum;
    }

    private static VideoNumbers WatchedBy(long impressions, double interest)
    {
        var starts = (long)(impressions * (0.3 + (0.5 * interest)));

        return new(
            starts,
            Views: (long)(starts * 0.6),
            TenSecondViews: (long)(starts * 0.3 * interest),
            NearlyWholeViews: (long)(starts * 0.2 * interest),
            Watched: (long)(starts * (2000 + (6000 * interest))));
    }

    /// <summary>A number from 0 to 1 out of two of the eight bytes.</summary>
    private static double Share(ulong chance, int place) => ((chance >> (place * 16)) & 0xFFFF) / (double)0xFFFF;

    private static ulong Mix(ulong one, ulong other)
    {
        var mixed = (one + 0x9E37_79B9_7F4A_7C15) ^ (other * 0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;

        return BinaryPrimitives.ReverseEndianness(mixed ^ (mixed >> 31));
    }
}
