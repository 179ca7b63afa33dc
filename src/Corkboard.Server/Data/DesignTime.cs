using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Corkboard.Server.Data;

/// <summary>Opens each kind of database for the tool that writes migrations. It reads the model alone: nothing is connected to.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteCorkboardDb>
{
    public SqliteCorkboardDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqliteCorkboardDb>().UseSqlite("Data Source=:memory:").UseSnakeCaseNamingConvention().Options,
        new(),
        new OpenLane());
}

/// <inheritdoc cref="SqliteDesignTime"/>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresCorkboardDb>
{
    public PostgresCorkboardDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<PostgresCorkboardDb>()
            .UseNpgsql("Host=localhost", npgsql => npgsql.UseNodaTime())
            .UseSnakeCaseNamingConvention()
            .Options,
        new(),
        new OpenLane());
}
