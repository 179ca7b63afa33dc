using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Drafts;

internal readonly record struct PictureId(Guid Value) : IEntityId<PictureId>
{
    public static PictureId Of(Guid value) => new(value);
}

/// <summary>A picture in a workspace. Its bytes lie in the media store under their SHA-256.</summary>
internal sealed class Picture : IOwnedByWorkspace
{
    public required PictureId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary><c>image/jpeg</c> or <c>image/png</c>, by what the bytes are.</summary>
    public required string ContentType { get; init; }

    public required long ByteCount { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>SHA-256 of the decoded pixels: equal for the same picture in another file.</summary>
    public required byte[] PixelHash { get; init; }

    /// <summary>Where it was fetched from; none for an upload.</summary>
    public string? SourceAddress { get; init; }

    public required MemberId AddedBy { get; init; }

    public required Instant AddedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Picture>
    {
        public void Configure(EntityTypeBuilder<Picture> picture)
        {
            picture.Property(p => p.ContentType).HasMaxLength(20);
            picture.Property(p => p.SourceAddress).HasMaxLength(2048);
            picture.HasIndex(p => new { p.WorkspaceId, p.Sha256 }).IsUnique();
        }
    }
}
