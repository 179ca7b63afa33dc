namespace Corkboard.Server.Tests.Data;

/// <summary>Whoever comes from an earlier schema, with rows in every table, loses nothing on the way to the newest.</summary>
public sealed class EarlierSchemaTests
{
    /// <summary>Columns that a migration takes away on purpose, as <c>table.column</c>, with the reason.</summary>
    private static readonly Dictionary<string, string> s_givenUp = new(StringComparer.Ordinal);

    public static TheoryData<string> Migrations => [.. SchemaWalk.Migrations];

    [Theory]
    [MemberData(nameof(Migrations))]
    public async Task Rows_and_values_of_an_earlier_schema_survive(string migration)
    {
        await using var walk = await SchemaWalk.FromAsync(migration);
        var before = await walk.ReadAsync();

        await walk.ToNewestAsync();

        before.Count.ShouldBeGreaterThan(100);
        before.Values.ShouldAllBe(values => values.Count == 2);
        LostBetween(before, await walk.ReadAsync()).ShouldBeEmpty();
        walk.HasPendingChanges.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""ALTER TABLE workspace DROP COLUMN time_zone""", "workspace.time_zone is gone")]
    [InlineData("""UPDATE workspace SET time_zone = 'Etc/UTC'""", "workspace.time_zone has other values")]
    [InlineData("""DELETE FROM outgoing_mail""", "outgoing_mail.subject has other values")]
    [InlineData("""ALTER TABLE outgoing_mail RENAME TO mail""", "outgoing_mail.subject is gone")]
    public async Task A_step_that_loses_something_is_noticed(string step, string loss)
    {
        await using var walk = await SchemaWalk.FromAsync(SchemaWalk.Migrations[0]);
        var before = await walk.ReadAsync();
        await walk.ToNewestAsync();

        await walk.RunAsync(step);

        LostBetween(before, await walk.ReadAsync()).ShouldContain(loss);
    }

    private static IEnumerable<string> LostBetween(
        IReadOnlyDictionary<string, IReadOnlyList<string?>> before, IReadOnlyDictionary<string, IReadOnlyList<string?>> after) =>
        before.Where(column => !s_givenUp.ContainsKey(column.Key))
            .Select(column => after.TryGetValue(column.Key, out var now) switch
            {
                false => $"{column.Key} is gone",
                true when !now!.SequenceEqual(column.Value, StringComparer.Ordinal) => $"{column.Key} has other values",
                true => null,
            })
            .OfType<string>();
}
