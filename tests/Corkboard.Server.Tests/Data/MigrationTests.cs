using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Tests.Data;

/// <summary>The migrations of each kind of database lead to the model. That they run is shown by every test that starts the server.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void Nothing_in_the_model_waits_for_a_migration_on_SQLite()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);

        db.Database.HasPendingModelChanges().ShouldBeFalse("run: dotnet run build.cs -- migrations add NAME");
    }

    [Fact]
    public void Nothing_in_the_model_waits_for_a_migration_on_PostgreSQL()
    {
        using var db = new PostgresDesignTime().CreateDbContext([]);

        db.Database.HasPendingModelChanges().ShouldBeFalse("run: dotnet run build.cs -- migrations add NAME");
    }
}
