using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Corkboard.Build;

/// <summary>
/// A PostgreSQL of our own for one run: in a temporary folder, on a free loopback port, with a random password,
/// with <c>fsync</c> on, gone afterwards.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string User = "corkboard";

    private readonly string _programs;
    private readonly string _folder;
    private readonly string? _account;

    private PostgresCluster(string programs, string folder, string? account) =>
        (_programs, _folder, _account) = (programs, folder, account);

    public string ConnectionString { get; private set; } = "";

    private string Data => Path.Combine(_folder, "data");

    private string Log => Path.Combine(_folder, "log");

    public static async Task<PostgresCluster> StartAsync(string programs, CancellationToken cancellationToken)
    {
        var account = await UnprivilegedAccountAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("corkboard-postgres-").FullName;
        var cluster = new PostgresCluster(programs, folder, account);
        try
        {
            await cluster.StartAsync(cancellationToken);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await Shell.ReadAsync(
                AsAccount("pg_ctl", "stop", "--pgdata", Data, "--mode", "immediate", "--wait"), CancellationToken.None);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var password = RandomNumberGenerator.GetHexString(32);
        var passwordFile = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(passwordFile, password, cancellationToken);
        if (_account is not null)
        {
            await Shell.RunAsync(new("chown", "-R", $"{_account}:", _folder), cancellationToken);
        }

        await Shell.ReadAsync(
            AsAccount(
                "initdb", "--pgdata", Data, "--username", User, "--auth", "scram-sha-256", "--pwfile", passwordFile,
                "--encoding", "UTF8", "--locale", "C", "--no-sync", "--no-instructions"),
            cancellationToken);
        File.Delete(passwordFile);

        var port = FreePort();
        await ConfigureAsync(port, cancellationToken);
        await LaunchAsync(cancellationToken);
        ConnectionString = string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={port};Username={User};Password={password};Database=postgres");
    }

    private Task ConfigureAsync(int port, CancellationToken cancellationToken) =>
        File.AppendAllLinesAsync(
            Path.Combine(Data, "postgresql.conf"),
            [
                "listen_addresses = '127.0.0.1'",
                string.Create(CultureInfo.InvariantCulture, $"port = {port}"),
                $"unix_socket_directories = '{_folder}'",
                "max_connections = 300",
                "fsync = on",
            ],
            cancellationToken);

    // Its output goes to the log alone: a server that inherited our pipes would hold them open.
    private async Task LaunchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Shell.ReadAsync(
                AsAccount("pg_ctl", "start", "--pgdata", Data, "--log", Log, "--wait"), cancellationToken);
        }
        catch (BuildFailedException failure)
        {
            var log = File.Exists(Log) ? await File.ReadAllTextAsync(Log, cancellationToken) : "";
            throw new BuildFailedException($"PostgreSQL did not start. {failure.Message}{log}");
        }
    }

    private Command AsAccount(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);

        // The account may be barred from the folder that we were started in.
        return _account is null
            ? new(path, arguments) { Folder = _folder }
            : new("runuser", ["-u", _account, "--", path, .. arguments]) { Folder = _folder };
    }

    // PostgreSQL refuses to run as root.
    private static async Task<string?> UnprivilegedAccountAsync(CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return null;
        }

        return await Shell.TryReadAsync(new("id", "--user", "postgres"), cancellationToken) is null
            ? "nobody"
            : "postgres";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
