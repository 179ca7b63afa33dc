using System.Data.Common;

namespace Corkboard.Server.Data.Sql.Copies;

/// <summary>Drops the schema of a PostgreSQL database with all that it holds, and makes an empty one.</summary>
internal static class EmptySchema
{
    public static async Task RunAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.Prepare("DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
