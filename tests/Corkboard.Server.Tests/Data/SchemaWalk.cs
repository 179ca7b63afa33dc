using System.Data.Common;
using System.Globalization;
using Corkboard.Server.Data;
using Corkboard.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Corkboard.Server.Tests.Data;

/// <summary>A fresh database at an earlier schema, with rows in each of its tables, to be brought to the newest.</summary>
internal sealed class SchemaWalk : IAsyncDisposable
{
    private const int RowsPerTable = 2;

    private readonly TemporaryFolder _folder = new();
    private readonly TestDatabase _database = TestDatabase.Create();
    private readonly CorkboardDb _db;

    private SchemaWalk()
    {
        _db = TestDatabase.IsPostgres ? new PostgresDesignTime().CreateDbContext([]) : new SqliteDesignTime().CreateDbContext([]);
        _db.Database.SetConnectionString(_database.ConnectionString ?? $"Data Source={_folder.In("walk.db")};Pooling=False");
    }

    public static IReadOnlyList<string> Migrations
    {
        get
        {
            using CorkboardDb db = TestDatabase.IsPostgres ? new PostgresDesignTime().CreateDbContext([]) : new SqliteDesignTime().CreateDbContext([]);

            return [.. db.Database.GetMigrations()];
        }
    }

    /// <summary>The database as this migration left it, filled.</summary>
    public static async Task<SchemaWalk> FromAsync(string migration)
    {
        var walk = new SchemaWalk();
        await walk._db.GetService<IMigrator>().MigrateAsync(migration, CorkboardApp.Cancel);
        await walk._db.Database.OpenConnectionAsync(CorkboardApp.Cancel);
        var tables = await walk.TablesAsync();
        var filled = new Dictionary<string, List<Dictionary<string, string?>>>(StringComparer.Ordinal);
        foreach (var table in InOrder(tables))
        {
            await walk.FillAsync(table, filled);
        }

        return walk;
    }

    public Task ToNewestAsync() => _db.Database.MigrateAsync(CorkboardApp.Cancel);

    public bool HasPendingChanges => _db.Database.HasPendingModelChanges();

    public Task RunAsync(string statement) => _db.Database.ExecuteSqlRawAsync(statement, CorkboardApp.Cancel);

    /// <summary>Every value of every row, as text, by table and column.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string?>>> ReadAsync()
    {
        var found = new SortedDictionary<string, IReadOnlyList<string?>>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync())
        {
            foreach (var (column, _) in table.Columns)
            {
                var values = await AskAsync($"""SELECT CAST("{column}" AS text) FROM "{table.Name}" ORDER BY 1""", width: 1);
                found[$"{table.Name}.{column}"] = [.. values.Select(row => row[0])];
            }
        }

        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    // Of the database itself, not of a model: what is really there.
    private async Task<IReadOnlyList<StoredTable>> TablesAsync()
    {
        var columns = await AskAsync(TestDatabase.IsPostgres ? StoredTable.PostgresColumns : StoredTable.SqliteColumns, width: 3);
        var keys = await AskAsync(TestDatabase.IsPostgres ? StoredTable.PostgresKeys : StoredTable.SqliteKeys, width: 4);

        return
        [
            .. columns.Where(row => row[0] is not ("__EFMigrationsHistory" or "__EFMigrationsLock" or "sqlite_sequence"))
                .GroupBy(row => row[0]!, StringComparer.Ordinal)
                .Select(table => new StoredTable(
                    table.Key,
                    [.. table.Select(row => (row[1]!, row[2]!))],
                    [.. keys.Where(row => row[0] == table.Key).Select(row => (row[1]!, row[2]!, row[3]!))])),
        ];
    }

    // Principals before those that refer to them.
    private static List<StoredTable> InOrder(IReadOnlyList<StoredTable> tables)
    {
        var ordered = new List<StoredTable>();
        while (ordered.Count < tables.Count)
        {
            var next = tables.Except(ordered).ToList();
            var free = next.Where(table => table.Keys.All(key =>
                key.Principal == table.Name || ordered.Any(one => one.Name == key.Principal))).ToList();
            ordered.AddRange(free.Count > 0 ? free : throw new InvalidOperationException($"Tables refer to each other in a ring: {string.Join(", ", next.Select(table => table.Name))}."));
        }

        return ordered;
    }

    private async Task FillAsync(StoredTable table, Dictionary<string, List<Dictionary<string, string?>>> filled)
    {
        filled[table.Name] = [];
        foreach (var row in Enumerable.Range(0, RowsPerTable))
        {
            var values = new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (var (place, (column, type)) in table.Columns.Index())
            {
                values[column] = Value(column, type, place, row);
            }

            foreach (var (own, principal, theirs) in table.Keys)
            {
                values[own] = principal == table.Name ? values[theirs] : filled[principal][row][theirs];
            }

            await InsertAsync(table, values);
            filled[table.Name].Add(values);
        }
    }

    private async Task InsertAsync(StoredTable table, Dictionary<string, string?> values)
    {
        await using var command = _db.Database.GetDbConnection().CreateCommand();
        var columns = table.Columns;
        command.CommandText = $"""
            INSERT INTO "{table.Name}" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))})
            VALUES ({string.Join(", ", columns.Select((column, place) => $"CAST(@p{place} AS {column.Type})"))})
            """;
        foreach (var (place, column) in columns.Index())
        {
            Give(command, $"p{place}", values[column.Name]);
        }

        await command.ExecuteNonQueryAsync(CorkboardApp.Cancel);
    }

    // One that no other row of the column has, in the form that the database reads.
    private static string Value(string column, string type, int place, int row)
    {
        var number = (10 * (place + 1)) + row;

        return type switch
        {
            "uuid" => FormattableString.Invariant($"00000000-0000-7000-8000-{number:d12}"),
            "bytea" => FormattableString.Invariant($"\\x{number:x8}"),
            "boolean" => row == 0 ? "true" : "false",
            "integer" or "bigint" or "smallint" or "INTEGER" => number.ToString(CultureInfo.InvariantCulture),
            "double precision" or "real" or "REAL" or "numeric" => FormattableString.Invariant($"{number}.5"),
            "interval" => FormattableString.Invariant($"{number} minutes"),
            "date" => FormattableString.Invariant($"2026-01-{row + 1:d2}"),
            "jsonb" or "json" => FormattableString.Invariant($"{{\"row\": {row}}}"),
            ['t', 'i', 'm', 'e', ..] => FormattableString.Invariant($"2026-01-0{row + 1} 10:00:{place:d2}"),
            _ => FormattableString.Invariant($"{row} {column}"),
        };
    }

    private async Task<IReadOnlyList<string?[]>> AskAsync(string question, int width)
    {
        await using var command = _db.Database.GetDbConnection().CreateCommand();
        command.CommandText = question;
        await using var row = await command.ExecuteReaderAsync(CorkboardApp.Cancel);
        var found = new List<string?[]>();
        while (await row.ReadAsync(CorkboardApp.Cancel))
        {
            found.Add([.. Enumerable.Range(0, width).Select(place => row.IsDBNull(place) ? null : row.GetString(place))]);
        }

        return found;
    }

    private static void Give(DbCommand command, string name, string? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = (object?)value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
