using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Corkboard.Server.Data.Sql.Copies;
using Corkboard.Server.Hosting.Backup;
using Npgsql;

namespace Corkboard.Server.Data;

/// <summary>PostgreSQL's own <c>pg_dump</c> and <c>pg_restore</c>. The password is handed over in their environment, never as an argument.</summary>
internal sealed class PostgresCopy(DatabaseSettings settings) : DatabaseCopy
{
    public override string Name => "database.pgdump";

    public override Task SaveAsync(string file, CancellationToken cancellationToken) => RunAsync(
        "pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--schema=public", $"--file={file}"], cancellationToken);

    public override Task<int> UsersAsync(CancellationToken cancellationToken) =>
        AskAsync(connection => CountSessions.RunAsync(connection, cancellationToken), cancellationToken);

    public override Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        AskAsync(async connection => await CountTables.RunAsync(connection, cancellationToken) == 0, cancellationToken);

    public override async Task LoadAsync(string file, CancellationToken cancellationToken)
    {
        await AskAsync(
            async connection =>
            {
                await EmptySchema.RunAsync(connection, cancellationToken);
                return true;
            },
            cancellationToken);

        // With --schema only what is in it comes back: it is there already.
        await RunAsync(
            "pg_restore",
            ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", "--schema=public", $"--dbname={Target.Database}", file],
            cancellationToken);
    }

    private NpgsqlConnectionStringBuilder Target => new(settings.ConnectionString);

    private async Task<T> AskAsync<T>(Func<NpgsqlConnection, Task<T>> question, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);

            return await question(connection);
        }
        catch (NpgsqlException failure)
        {
            throw new BackupFailedException($"The database server refused: {failure.Message}");
        }
    }

    private async Task RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true };
        var target = Target;
        Give(start, "PGHOST", target.Host);
        Give(start, "PGPORT", target.Port.ToString(CultureInfo.InvariantCulture));
        Give(start, "PGUSER", target.Username);
        Give(start, "PGDATABASE", target.Database);
        Give(start, "PGPASSWORD", target.Password);
        Give(start, "PGPASSFILE", target.Passfile);
        Give(start, "PGSSLROOTCERT", target.RootCertificate);
        Give(start, "PGSSLMODE", target.SslMode switch
        {
            SslMode.VerifyFull => "verify-full",
            SslMode.VerifyCA => "verify-ca",
            var mode => mode.ToString().ToLowerInvariant(),
        });
        try
        {
            using var process = Process.Start(start)!;
            var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new BackupFailedException($"{program} ended with {process.ExitCode}: {errors.Trim()}");
            }
        }
        catch (Win32Exception)
        {
            throw new BackupFailedException($"{program} is not on this machine. Install PostgreSQL's client programs of the server's version or a newer one (on Debian and Ubuntu the package postgresql-client).");
        }
    }

    private static void Give(ProcessStartInfo start, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            start.Environment[name] = value;
        }
    }
}
