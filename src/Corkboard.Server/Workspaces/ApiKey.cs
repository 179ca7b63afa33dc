using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Workspaces;

internal readonly record struct ApiKeyId(Guid Value) : IEntityId<ApiKeyId>
{
    public static ApiKeyId Of(Guid value) => new(value);
}

/// <summary>A key with which a program acts for a member in one workspace. Shown once, stored as a hash.</summary>
internal sealed class ApiKey : IOwnedByWorkspace
{
    public required ApiKeyId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required MemberId MemberId { get; init; }

    public required string Name { get; init; }

    /// <summary>The start of the key, by which a person knows it again.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the whole key, which has 256 random bits: nothing slower is needed.</summary>
    public required byte[] SecretHash { get; init; }

    /// <summary>What it may do, parted by spaces.</summary>
    public required string Scopes { get; init; }

    public required Instant CreatedAt { get; init; }

    public Instant? LastUsedAt { get; set; }

    public Instant? RevokedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ApiKey>
    {
        public void Configure(EntityTypeBuilder<ApiKey> key)
        {
            key.Property(k => k.Name).HasMaxLength(80);
            key.Property(k => k.Prefix).HasMaxLength(16);
            key.Property(k => k.Scopes).HasMaxLength(400);
            key.HasIndex(k => k.SecretHash).IsUnique();
            key.HasIndex(k => k.WorkspaceId);
        }
    }
}
