namespace Corkboard.Contract.Cases;

/// <summary>Something to try with the client; what it sends and what comes back is judged elsewhere.</summary>
internal sealed record Case(string Name, Func<World, Task> TryAsync)
{
    public static IReadOnlyList<Case> All { get; } =
    [
        .. BoardCases.All,
        .. PinCases.All,
        .. AnalyticsCases.All,
        .. UserCases.All,
        .. AdAccountCases.All,
        .. DiscoveryCases.All,
        .. MediaCases.All,
        .. OAuthCases.All,
    ];
}
