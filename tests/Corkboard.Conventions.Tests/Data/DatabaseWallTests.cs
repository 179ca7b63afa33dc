using Corkboard.Conventions.Tests.Reading;

namespace Corkboard.Conventions.Tests.Data;

public sealed class DatabaseWallTests
{
    [Fact]
    public void Nobody_outside_of_the_data_folder_knows_the_database_and_SQL_has_its_place() =>
        DatabaseWall.Violations(Compiled.Server).ShouldBeEmpty();

    [Theory]
    [InlineData("db.Database.ProviderName!.ToString()", "asks get_ProviderName")]
    [InlineData("db.Database.IsNpgsql()", "asks IsNpgsql")]
    [InlineData("db.Database.IsSqlite()", "asks IsSqlite")]
    [InlineData("try { } catch (Npgsql.PostgresException) { }", "names the driver's Npgsql.PostgresException")]
    [InlineData("System.GC.KeepAlive(typeof(Microsoft.Data.Sqlite.SqliteConnection))", "names the driver's Microsoft.Data.Sqlite.SqliteConnection")]
    [InlineData("db.Set<object>().FromSqlRaw(\"SELECT 1\")", "writes SQL with FromSqlRaw")]
    [InlineData("db.Database.SqlQueryRaw<int>(\"SELECT 1\")", "writes SQL with SqlQueryRaw")]
    [InlineData("db.Database.ExecuteSql($\"SELECT 1\")", "writes SQL with ExecuteSql")]
    [InlineData("command.CommandText = \"SELECT 1\"", "writes SQL with set_CommandText")]
    [InlineData("System.GC.KeepAlive(kind)", "asks for the kind of database")]
    public void Outside_of_the_data_folder_each_way_is_found(string statement, string finding) =>
        DatabaseWall.Violations(Saying("Corkboard.Server.Drafts", statement))
            .ShouldContain($"Corkboard.Server.Drafts.Asker {finding}.");

    [Theory]
    [InlineData("db.Database.ExecuteSql($\"SELECT 1\")", "ExecuteSql")]
    [InlineData("command.CommandText = \"SELECT 1\"", "set_CommandText")]
    public void In_the_data_folder_SQL_stands_among_the_statements_alone(string statement, string by)
    {
        DatabaseWall.Violations(Saying("Corkboard.Server.Data", statement))
            .ShouldBe([$"Corkboard.Server.Data.Asker writes SQL with {by}."]);
        DatabaseWall.Violations(Saying("Corkboard.Server.Data.Sql.Ledger", statement)).ShouldBeEmpty();
    }

    private static Mono.Cecil.ModuleDefinition Saying(string space, string statement) => Compiled.Sample($$"""
        using Microsoft.EntityFrameworkCore;

        namespace Corkboard.Server.Data { enum DatabaseKind { Sqlite, Postgres } }

        namespace {{space}}
        {
            class Asker
            {
                void Ask(DbContext db, System.Data.Common.DbCommand command{{(statement.Contains("kind", StringComparison.Ordinal) ? ", Corkboard.Server.Data.DatabaseKind kind" : "")}})
                {
                    {{statement}};
                }
            }
        }
        """);
}
