using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Trends;

/// <summary>Where, among whom and how people's searches are looked at.</summary>
internal sealed record TrendRequest
{
    public static string[] Ages { get; } = ["18-24", "25-34", "35-44", "45-49", "50-54", "55-64", "65+"];

    public static string[] Genders { get; } = ["female", "male", "unknown"];

    private static readonly string[] Regions =
    [
        "US", "CA", "DE", "FR", "ES", "IT", "DE+AT+CH", "GB+IE", "IT+ES+PT+GR+MT", "PL+RO+HU+SK+CZ", "SE+DK+FI+NO",
        "NL+BE+LU", "AR", "BR", "CO", "MX", "MX+AR+CO+CL", "AU+NZ",
    ];

    private static readonly string[] Types = ["growing", "monthly", "yearly", "seasonal"];

    private const int MostKeywords = 50;
    private const int LongestKeyword = 100;

    public required string Region { get; init; }

    public required string Type { get; init; }

    public required IReadOnlyList<string> Interests { get; init; }

    public required IReadOnlyList<string> OfGenders { get; init; }

    public required IReadOnlyList<string> OfAges { get; init; }

    public required IReadOnlyList<string> Keywords { get; init; }

    public required bool IsNormalizedTogether { get; init; }

    public required bool WithPrediction { get; init; }

    public required bool WithDemographics { get; init; }

    public required int Limit { get; init; }

    /// <summary>The request, unless something in it is wrong.</summary>
    public static TrendRequest? Read(ApiCall call)
    {
        var query = call.Query;
        var request = new TrendRequest
        {
            Region = call.Route("region"),
            Type = call.Route("trend_type"),
            Interests = query.Choices("interests", [.. TrendWords.ByInterest.Keys]),
            OfGenders = query.Choices("genders", Genders),
            OfAges = query.Choices("ages", Ages),
            Keywords = query.Texts("include_keywords"),
            IsNormalizedTogether = query.Flag("normalize_against_group"),
            WithPrediction = query.Flag("include_prediction"),
            WithDemographics = query.Flag("include_demographics"),
            Limit = query.Number("limit", fallback: 50, minimum: 1, maximum: 50),
        };

        return query.Problem is null
            && Regions.Contains(request.Region, StringComparer.Ordinal)
            && Types.Contains(request.Type, StringComparer.Ordinal)
            && request.Keywords.Count <= MostKeywords
            && request.Keywords.All(keyword => keyword.Length is > 0 and <= LongestKeyword)
                ? request
                : null;
    }
}
