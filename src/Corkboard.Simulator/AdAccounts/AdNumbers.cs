using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Simulator.AdAccounts;

/// <summary>What advertising brought in an hour: made up, but always the same for the same seed, thing advertised and hour.</summary>
internal sealed class AdNumbers(int seed, string of)
{
    private const double DollarsPerImpression = 0.004;
    private const int MostImpressionsAnHour = 120;

    // What comes of an impression, by a word in the column's name; the first that fits counts.
    private static readonly (string Word, double Share)[] Shares =
    [
        ("CHECKOUT", 0.001), ("SIGNUP", 0.001), ("LEAD", 0.001), ("CONVERSION", 0.002), ("P95", 0.05), ("P100", 0.04),
        ("VIDEO", 0.2), ("IMPRESSION_2", 0.1), ("IMPRESSION", 1), ("OUTBOUND", 0.01), ("CLICK", 0.02), ("CPC", 0.02),
        ("CTR", 0.02), ("REPIN", 0.008), ("ENGAGEMENT", 0.04), ("CPM", 0.001),
    ];

    public static double ValueOf(AdColumn column, IReadOnlyList<long> impressionsByHour)
    {
        var impressions = impressionsByHour.Sum();
        var share = ShareOf(column.Name);
        var count = impressionsByHour.Sum(hour => (long)Math.Round(hour * share));
        var spend = impressions * DollarsPerImpression;

        return column.Kind switch
        {
            AdColumnKind.Count => column.IsInMicros ? count * 1_000_000 : count,
            AdColumnKind.Spend => Money(spend, column),
            AdColumnKind.Cost => count == 0 ? 0 : Money(spend / count, column),
            _ => impressions == 0 ? 0 : Math.Round((double)count / impressions, 6),
        };
    }

    public long Impressions(DateTimeOffset hour)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"{seed} {of} {hour.ToUnixTimeSeconds()}");
        var chance = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.ASCII.GetBytes(source)));

        return chance % MostImpressionsAnHour;
    }

    private static double Money(double dollars, AdColumn column) =>
        column.IsInMicros ? Math.Round(dollars * 1_000_000) : Math.Round(dollars, 6);

    private static double ShareOf(string name)
    {
        foreach (var (word, share) in Shares)
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                return share;
            }
        }

        return 0.005;
    }
}
