using System.Data.Common;

namespace Corkboard.Server.Data.Sql.Journal;

/// <summary>Keeps the secret under which contents are compared, unless there is one: the first server to start decides it.</summary>
internal static class KeepContentSecret
{
    private const string Text = """
        INSERT INTO content_secret (id, secret)
        VALUES (@id, @secret)
        ON CONFLICT (id) DO NOTHING
        """;

    public static async Task RunAsync(DbConnection connection, int id, byte[] secret, CancellationToken cancellationToken)
    {
        await using var command = connection.Prepare(Text);
        command.Give("id", id);
        command.Give("secret", secret);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
