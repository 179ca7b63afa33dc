using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Accounts.Tokens;

/// <summary>The workspaces' data keys, opened. An opened one stays in the memory of this process.</summary>
internal sealed class DataKeys(MasterKeyRing ring, WorkspaceScopes scopes, IClock clock)
{
    private const int FirstVersion = 1;

    private readonly ConcurrentDictionary<(WorkspaceId Workspace, int Version), DataKey> _opened = new();

    /// <summary>The key that seals in a workspace; made at the first need. Never call it inside a write: it may write itself.</summary>
    public async Task<DataKey> CurrentAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var scope = scopes.Enter(workspace);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();

        return await NewestAsync(db, cancellationToken) ?? await MakeAsync(db, workspace, cancellationToken);
    }

    /// <summary>The key with which something was sealed.</summary>
    /// <exception cref="CryptographicException">It is not there, or does not unwrap.</exception>
    public async Task<DataKey> OpenAsync(WorkspaceId workspace, int version, CancellationToken cancellationToken)
    {
        if (_opened.TryGetValue((workspace, version), out var opened))
        {
            return opened;
        }

        await using var scope = scopes.Enter(workspace);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var row = await db.Set<WorkspaceDataKey>().AsNoTracking()
            .SingleOrDefaultAsync(key => key.Version == version, cancellationToken);

        return row is null
            ? throw new CryptographicException($"Workspace {workspace} has no data key of version {version}.")
            : Opened(row);
    }

    internal static byte[] PlaceOf(WorkspaceId workspace, int version)
    {
        var place = new byte[16 + sizeof(int)];
        workspace.Value.TryWriteBytes(place);
        BinaryPrimitives.WriteInt32BigEndian(place.AsSpan(16), version);

        return place;
    }

    private async Task<DataKey?> NewestAsync(CorkboardDb db, CancellationToken cancellationToken) =>
        await db.Set<WorkspaceDataKey>().AsNoTracking()
            .OrderByDescending(key => key.Version).FirstOrDefaultAsync(cancellationToken) is { } row
            ? Opened(row)
            : null;

    private async Task<DataKey> MakeAsync(CorkboardDb db, WorkspaceId workspace, CancellationToken cancellationToken)
    {
        var row = new WorkspaceDataKey
        {
            WorkspaceId = workspace,
            Version = FirstVersion,
            MasterKeyId = ring.NewestId,
            WrappedKey = ring.Wrap(RandomNumberGenerator.GetBytes(SealedBox.KeySize), PlaceOf(workspace, FirstVersion)),
            CreatedAt = clock.GetCurrentInstant(),
        };
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another server may have made it at the same moment: then that one counts.
            db.ChangeTracker.Clear();
            if (await NewestAsync(db, cancellationToken) is { } made)
            {
                return made;
            }

            throw;
        }

        return Opened(row);
    }

    private DataKey Opened(WorkspaceDataKey row) => _opened.GetOrAdd(
        (row.WorkspaceId, row.Version),
        _ => new(row.WorkspaceId, row.Version, ring.Unwrap(row.MasterKeyId, row.WrappedKey, PlaceOf(row.WorkspaceId, row.Version))));
}
