using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Workspaces.Keys;

/// <summary>Makes, lists and revokes API keys. A key is shown when it is made, and never again.</summary>
internal sealed class KeyRing(CorkboardDb db, IClock clock)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Give the key a name."), StringLength(80)]
        public string Name { get; init; } = "";

        public IReadOnlyList<string> Scopes { get; init; } = [];
    }

    public sealed record View(
        Guid Id, string Name, string Prefix, IReadOnlyList<string> Scopes, string MadeBy, Instant CreatedAt, Instant? LastUsedAt);

    /// <summary>A new key, with the secret that is shown this one time.</summary>
    public sealed record NewKey(Guid Id, string Name, string Key, IReadOnlyList<string> Scopes, Guid WorkspaceId);

    /// <summary>The keys of the current workspace that work: all for an owner, a member's own for others.</summary>
    public async Task<IReadOnlyList<View>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var keys = await db.Set<ApiKey>().AsNoTracking()
            .Where(key => key.RevokedAt == null).OrderByDescending(key => key.CreatedAt).ToListAsync(cancellationToken);
        var own = keys.FindAll(key => caller.Role == WorkspaceRole.Owner || key.MemberId == caller.MemberId);
        var ids = own.ConvertAll(key => key.MemberId.Value);
        var names = await db.Users.AsNoTracking().Where(member => ids.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, member => member.DisplayName, cancellationToken);

        return own.ConvertAll(key => new View(
            key.Id.Value, key.Name, key.Prefix, key.Scopes.Split(' '), names[key.MemberId.Value], key.CreatedAt, key.LastUsedAt));
    }

    /// <summary>Makes a key for a member in a workspace; which of the two, the caller has made sure of.</summary>
    public async Task<(NewKey? Key, ProblemDetails? Problem)> MakeAsync(
        Request request, MemberId member, WorkspaceId workspace, WorkspaceRole role, CancellationToken cancellationToken)
    {
        if (role > WorkspaceRole.Editor)
        {
            return (null, WorkspaceProblems.EditorsOnly);
        }

        string[] scopes = [.. request.Scopes.Distinct(StringComparer.Ordinal)];
        if (scopes.Length == 0)
        {
            return (null, WorkspaceProblems.ScopeWanted);
        }

        if (Array.Find(scopes, scope => !ApiScope.All.Contains(scope, StringComparer.Ordinal)) is { } unknown)
        {
            return (null, WorkspaceProblems.ScopeUnknown(unknown));
        }

        var now = clock.GetCurrentInstant();
        var secret = ApiKeySecret.New();
        var key = new ApiKey
        {
            Id = EntityId.New<ApiKeyId>(now),
            WorkspaceId = workspace,
            MemberId = member,
            Name = request.Name.Trim(),
            Prefix = ApiKeySecret.PrefixOf(secret),
            SecretHash = ApiKeySecret.Hash(secret),
            Scopes = string.Join(' ', scopes),
            CreatedAt = now,
        };
        db.Add(key);
        await db.SaveChangesAsync(cancellationToken);

        return (new(key.Id.Value, key.Name, secret, scopes, workspace.Value), null);
    }

    public async Task<ProblemDetails?> RevokeAsync(ApiKeyId id, Caller caller, CancellationToken cancellationToken)
    {
        var (now, member, isOwner) = (clock.GetCurrentInstant(), caller.MemberId, caller.Role == WorkspaceRole.Owner);
        var revoked = await db.WriteAsync(
            token => db.Set<ApiKey>()
                .Where(key => key.Id == id && key.RevokedAt == null && (isOwner || key.MemberId == member))
                .ExecuteUpdateAsync(key => key.SetProperty(k => k.RevokedAt, now), token),
            cancellationToken);

        return revoked == 1 ? null : WorkspaceProblems.KeyUnknown;
    }
}
