using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Corkboard.Server.Workspaces;

namespace Corkboard.Server.Accounts.Tokens;

/// <summary>The key of a workspace, opened. What it seals opens only in the same workspace, account, column and version.</summary>
internal sealed class DataKey(WorkspaceId workspace, int version, byte[] key)
{
    private const int VersionSize = sizeof(int);

    public WorkspaceId Workspace => workspace;

    public byte[] Seal(string token, TokenPlace place)
    {
        var box = SealedBox.Seal(key, Encoding.UTF8.GetBytes(token), place.In(workspace, version));
        var stored = new byte[VersionSize + box.Length];
        BinaryPrimitives.WriteInt32BigEndian(stored, version);
        box.CopyTo(stored, VersionSize);

        return stored;
    }

    /// <exception cref="CryptographicException">It was changed, or sealed for another place.</exception>
    public string Open(byte[] stored, TokenPlace place) =>
        Encoding.UTF8.GetString(SealedBox.Open(key, stored[VersionSize..], place.In(workspace, version)));

    /// <summary>The version of the data key with which something was sealed.</summary>
    public static int VersionOf(byte[] stored) => stored.Length > VersionSize
        ? BinaryPrimitives.ReadInt32BigEndian(stored)
        : throw new CryptographicException("This is not a sealed token.");

    /// <summary>Says whose key it is; the key does not show.</summary>
    public override string ToString() => $"data key {version} of workspace {workspace}";
}

/// <summary>Where a token belongs: sealed with it, so that a token moved to another row does not open.</summary>
internal readonly record struct TokenPlace(AccountId Account, string Column, int Version)
{
    public static TokenPlace Access(AccountId account, int version) => new(account, "access", version);

    public static TokenPlace Refresh(AccountId account, int version) => new(account, "refresh", version);

    public byte[] In(WorkspaceId workspace, int dataKeyVersion) =>
        Encoding.UTF8.GetBytes($"{workspace.Value:N}/{Account.Value:N}/{Column}/{Version}/{dataKeyVersion}");
}
