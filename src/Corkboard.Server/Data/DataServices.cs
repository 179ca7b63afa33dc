using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Corkboard.Server.Data;

internal static class DataServices
{
    /// <summary>Registers the database. The only place, with its neighbours in this folder, that asks which kind it is.</summary>
    public static void AddCorkboardDb(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<DatabaseStart>();

        switch (settings.Kind)
        {
            case DatabaseKind.Sqlite:
                services.AddSingleton<IWriteLane, SingleWriterLane>();
                services.AddSingleton<Database, SqliteDatabase>();
                services.AddDbContext<CorkboardDb, SqliteCorkboardDb>(options => options
                    .UseSqlite(settings.ConnectionString)
                    .UseSnakeCaseNamingConvention()
                    .AddInterceptors(new SqliteConnectionSettings(), new WriteLaneInterceptor()));
                break;

            case DatabaseKind.Postgres:
                services.AddSingleton<IWriteLane, OpenLane>();
                services.AddSingleton(_ => Source(settings));
                services.AddSingleton<Database, PostgresDatabase>();
                services.AddDbContext<CorkboardDb, PostgresCorkboardDb>((provider, options) => options
                    .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.UseNodaTime())
                    .UseSnakeCaseNamingConvention());
                break;

            default:
                throw new ArgumentOutOfRangeException(nameof(settings), settings.Kind, "Not a kind of database.");
        }
    }

    private static NpgsqlDataSource Source(DatabaseSettings settings)
    {
        var source = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        source.UseNodaTime();

        return source.Build();
    }
}
