using Npgsql;

namespace Corkboard.Server.Tests.App;

/// <summary>A fresh, empty database for one test: a SQLite file in the test's folder, or a database of its own on the PostgreSQL server.</summary>
/// <remarks>
/// <c>CORKBOARD_TEST_DATABASE</c> is <c>sqlite</c> (default) or <c>postgres</c>: the whole suite runs once on each.
/// <c>CORKBOARD_TEST_POSTGRES</c> is the connection string of a server that lets the tests make databases.
/// </remarks>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? _server;
    private readonly string _name = $"test_{Guid.CreateVersion7():n}";

    private TestDatabase(string? server) => _server = server;

    public static bool IsPostgres =>
        string.Equals(Environment.GetEnvironmentVariable("CORKBOARD_TEST_DATABASE"), "postgres", StringComparison.OrdinalIgnoreCase);

    /// <summary>The connection string for the server's settings; none for SQLite, whose file lies in the data folder.</summary>
    public string? ConnectionString => _server is null
        ? null
        : new NpgsqlConnectionStringBuilder(_server) { Database = _name, MaxPoolSize = 40 }.ConnectionString;

    public static TestDatabase Create()
    {
        if (!IsPostgres)
        {
            return new(null);
        }

        var server = Environment.GetEnvironmentVariable("CORKBOARD_TEST_POSTGRES");
        Assert.SkipWhen(
            string.IsNullOrEmpty(server),
            Environment.GetEnvironmentVariable("CORKBOARD_TEST_POSTGRES_MISSING") ?? "CORKBOARD_TEST_POSTGRES names no PostgreSQL server.");
        var database = new TestDatabase(server);
        database.Run($"CREATE DATABASE {database._name}");

        return database;
    }

    public ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            Run($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }

        return ValueTask.CompletedTask;
    }

    private void Run(string statement)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
