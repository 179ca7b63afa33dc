using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Data;

/// <summary>A database that is opened without a server, for a command.</summary>
internal sealed class OpenedDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private OpenedDatabase(ServiceProvider services)
    {
        _services = services;
        _scope = services.CreateAsyncScope();
        Db = _scope.ServiceProvider.GetRequiredService<CorkboardDb>();
    }

    public CorkboardDb Db { get; }

    public static OpenedDatabase Of(DatabaseSettings settings)
    {
        var services = new ServiceCollection();
        services.AddCorkboardDb(settings);
        services.AddScoped<Workspaces.CurrentWorkspace>();

        return new(services.BuildServiceProvider());
    }

    /// <summary>The migrations that this version has for this kind of database, oldest first. Nothing is connected to.</summary>
    public static IReadOnlyList<string> KnownMigrations(DatabaseSettings settings) => settings.Kind switch
    {
        DatabaseKind.Sqlite => Migrations(new SqliteDesignTime().CreateDbContext([])),
        _ => Migrations(new PostgresDesignTime().CreateDbContext([])),
    };

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }

    private static List<string> Migrations(CorkboardDb db)
    {
        using (db)
        {
            return [.. db.Database.GetMigrations()];
        }
    }
}
