using System.Data.Common;

namespace Corkboard.Server.Data.Sql.Ledger;

/// <summary>Asks whether this is a restored copy that no operator has let publish yet. It concerns all accounts.</summary>
internal static class FindHold
{
    /// <summary>True in a statement where nothing holds the ledger.</summary>
    public const string IsNone = "NOT EXISTS (SELECT 1 FROM restoration WHERE released_at IS NULL)";

    public static async Task<bool> RunAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.Prepare("SELECT 1 FROM restoration WHERE released_at IS NULL");

        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }
}
