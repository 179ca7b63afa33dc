using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Simulator.Trends;

/// <summary>How often a keyword was searched for in a week: made up, but always the same for the same seed, region and week.</summary>
internal sealed class SearchVolume
{
    private readonly double _size;
    private readonly double _season;
    private readonly double _peak;
    private readonly double _growth;

    public SearchVolume(int seed, TrendRequest request, string keyword)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"trend {seed} {request.Region} {keyword}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(source));
        _size = 1000 + Share(hash, 0) * 9000;
        _season = Share(hash, 1) * 0.8;
        _peak = Share(hash, 2) * 52;
        _growth = (Share(hash, 3) - 0.4) / 52;
        Ages = Distribution(hash, 4, TrendRequest.Ages);
        Genders = Distribution(hash, 12, "female", "male", "unspecified");
        Audience = ShareOf(request.OfAges, Ages) * ShareOf(
            [.. request.OfGenders.Select(gender => gender == "unknown" ? "unspecified" : gender)], Genders);
    }

    public IReadOnlyDictionary<string, double> Ages { get; }

    public IReadOnlyDictionary<string, double> Genders { get; }

    /// <summary>The part of the searches that the asked-for people make.</summary>
    private double Audience { get; }

    /// <summary>The volume of the week that begins on that day, whatever lies ahead of it.</summary>
    public double InWeekOf(DateOnly day)
    {
        var week = day.DayNumber / 7.0;
        var wave = 1 + (_season * Math.Cos((week - _peak) * 2 * Math.PI / 52));
        var drift = Math.Exp(_growth * (week % 520));

        return _size * Audience * wave * drift;
    }

    private static double ShareOf(IReadOnlyList<string> asked, IReadOnlyDictionary<string, double> among) =>
        asked.Count == 0 ? 1 : asked.Distinct(StringComparer.Ordinal).Sum(one => among[one]);

    private static Dictionary<string, double> Distribution(byte[] hash, int place, params string[] names)
    {
        var weights = names.Select((_, at) => 1.0 + hash[place + at]).ToList();

        return names.Select((name, at) => (name, Share: Math.Round(weights[at] / weights.Sum(), 4)))
            .ToDictionary(named => named.name, named => named.Share, StringComparer.Ordinal);
    }

    private static double Share(byte[] hash, int place) =>
        BinaryPrimitives.ReadUInt16BigEndian(hash.AsSpan(16 + (place * 2))) / (double)ushort.MaxValue;
}
