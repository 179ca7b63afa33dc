using System.Data.Common;
using System.Globalization;

namespace Corkboard.Server.Data.Sql.Copies;

/// <summary>How many tables the schema of a PostgreSQL database has.</summary>
internal static class CountTables
{
    public static async Task<int> RunAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.Prepare("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'");

        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }
}
