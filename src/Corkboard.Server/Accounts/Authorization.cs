using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Accounts;

internal readonly record struct AuthorizationId(Guid Value) : IEntityId<AuthorizationId>
{
    public static AuthorizationId Of(Guid value) => new(value);
}

/// <summary>Who sent somebody to the consent page, and so who finishes what comes back.</summary>
internal enum AuthorizationDoor
{
    /// <summary>A signed-in browser: it comes back to the page that finishes.</summary>
    Session,

    /// <summary>A program with an API key: the page shows what the program has to hand in.</summary>
    ApiKey,
}

/// <summary>A trip to Pinterest's consent page: begun by one session or API key, and finished by the same one only.</summary>
internal sealed class Authorization : IOwnedByWorkspace
{
    public required AuthorizationId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required MemberId MemberId { get; init; }

    /// <summary>SHA-256 of the <c>state</c> that Pinterest must bring back.</summary>
    public required byte[] StateHash { get; init; }

    /// <summary>The session or API key that began it.</summary>
    public required Guid BegunBy { get; init; }

    public required AuthorizationDoor Door { get; init; }

    /// <summary>The account to be authorised again; none for a new one.</summary>
    public AccountId? Reauthorizes { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant ExpiresAt { get; init; }

    public Instant? UsedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Authorization>
    {
        public void Configure(EntityTypeBuilder<Authorization> authorization) =>
            authorization.HasIndex(a => a.StateHash).IsUnique();
    }
}
