namespace Corkboard.Build;

/// <summary>What the tests find around them: a database server, a browser, or the reason why there is none.</summary>
internal sealed class TestEnvironment : IAsyncDisposable
{
    private readonly List<(string Name, string Value)> _variables = [];
    private PostgresCluster? _postgres;

    /// <summary>
    /// <c>CORKBOARD_TEST_X</c> says where X is. Where it is not to be had, <c>CORKBOARD_TEST_X_MISSING</c> holds the
    /// reason with which a test that needs it is skipped.
    /// </summary>
    public IEnumerable<(string Name, string Value)> Variables => _variables;

    /// <summary>The browser's program; null where there is none.</summary>
    public string? Chromium { get; private set; }

    public static async Task<TestEnvironment> StartAsync(CancellationToken cancellationToken)
    {
        var environment = new TestEnvironment();
        environment.Chromium = await environment.OfferAsync("CORKBOARD_TEST_CHROMIUM", Prerequisite.Chromium, cancellationToken);
        await environment.OfferAsync("CORKBOARD_TEST_CURL", Prerequisite.Curl, cancellationToken);
        await environment.OfferAsync("CORKBOARD_TEST_JQ", Prerequisite.Jq, cancellationToken);
        await environment.OfferPostgreSqlAsync(cancellationToken);
        return environment;
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
    }

    private async Task<string?> OfferAsync(string variable, Prerequisite need, CancellationToken cancellationToken)
    {
        var place = await need.FindOrInstallAsync(cancellationToken);
        Offer(variable, place, need);

        return place;
    }

    private async Task OfferPostgreSqlAsync(CancellationToken cancellationToken)
    {
        if (await Prerequisite.PostgreSql.FindOrInstallAsync(cancellationToken) is { } programs)
        {
            _postgres = await PostgresCluster.StartAsync(programs, cancellationToken);
        }

        Offer("CORKBOARD_TEST_POSTGRES", _postgres?.ConnectionString, Prerequisite.PostgreSql);
    }

    private void Offer(string variable, string? place, Prerequisite need) =>
        _variables.Add(place is null ? ($"{variable}_MISSING", need.Missing) : (variable, place));
}
