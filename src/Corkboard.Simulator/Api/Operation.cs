namespace Corkboard.Simulator.Api;

/// <summary>What the API's description says about one operation before anybody calls it.</summary>
internal sealed record Operation(string Id, RateCategory Category, params IReadOnlyList<string> Scopes)
{
    /// <summary>Whether a token of the app's own account may call it.</summary>
    public bool AcceptsClientCredentials { get; init; } = true;

    public bool IsInSandbox { get; init; } = true;

    /// <summary>Called with the app's id and secret instead of a token.</summary>
    public bool IsForTheApp { get; init; }

    /// <summary>Where files are sent to: no token, no scopes, no quota.</summary>
    public bool IsOutsideTheApi { get; init; }
}

/// <summary>Operations of one category share a quota.</summary>
internal enum RateCategory
{
    OrgRead,
    OrgWrite,
    OrgAnalytics,
    AdsRead,
    AdsWrite,
    AdsAnalytics,
    TrendsRead,
}
