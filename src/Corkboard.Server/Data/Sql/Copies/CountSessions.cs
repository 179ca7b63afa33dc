using System.Data.Common;
using System.Globalization;

namespace Corkboard.Server.Data.Sql.Copies;

/// <summary>How many others are connected to this database of a PostgreSQL server.</summary>
internal static class CountSessions
{
    public static async Task<int> RunAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.Prepare(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'");

        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }
}
