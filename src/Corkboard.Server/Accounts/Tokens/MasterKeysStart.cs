using System.Security.Cryptography;
using Corkboard.Server.Hosting;

namespace Corkboard.Server.Accounts.Tokens;

/// <summary>Before anything uses a token: checks that the ring opens every data key, and wraps with the newest master key what an older one wrapped.</summary>
internal sealed partial class MasterKeysStart(MasterKeyRing ring, AcrossWorkspaces across, ILogger<MasterKeysStart> log)
    : IHostedLifecycleService
{
    /// <exception cref="StartRefusedException">A data key was wrapped by a master key that the ring does not have.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var rewrapped = await across.RewrapDataKeysAsync(Rewrap, cancellationToken);
        if (rewrapped > 0)
        {
            LogRewrapped(rewrapped, ring.NewestId);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private bool Rewrap(WorkspaceDataKey row)
    {
        if (!ring.Has(row.MasterKeyId))
        {
            throw new StartRefusedException(
                $"The ring of master keys lacks {row.MasterKeyId}, with which keys in the database are wrapped. Bring the ring back from a backup: without it no Pinterest account can be used.");
        }

        if (row.MasterKeyId == ring.NewestId)
        {
            return false;
        }

        var place = DataKeys.PlaceOf(row.WorkspaceId, row.Version);
        var key = ring.Unwrap(row.MasterKeyId, row.WrappedKey, place);
        row.WrappedKey = ring.Wrap(key, place);
        row.MasterKeyId = ring.NewestId;
        CryptographicOperations.ZeroMemory(key);

        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} data keys are wrapped with master key {Newest} now.")]
    private partial void LogRewrapped(int count, string newest);
}
