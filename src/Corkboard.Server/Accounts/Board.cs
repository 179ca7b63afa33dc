using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Accounts;

/// <summary>A board that an account reaches, as of the last read. Its Pinterest ID is fixed and globally unique. Practices SCH-1 and SCH-2.</summary>
internal sealed class Board : IOwnedByWorkspace
{
    public const int NameLimit = 400;

    public required AccountId AccountId { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Pinterest's ID.</summary>
    public required string BoardId { get; init; }

    public required string Name { get; set; }

    public required string Privacy { get; set; }

    public required Instant FirstSeenAt { get; init; }

    public required Instant SeenAt { get; set; }

    /// <summary>When its sections were last read to their end.</summary>
    public Instant? SectionsReadAt { get; set; }

    /// <summary>When a full read no longer showed it.</summary>
    public Instant? GoneAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Board>
    {
        public void Configure(EntityTypeBuilder<Board> board)
        {
            board.HasKey(b => new { b.AccountId, b.BoardId });
            board.Property(b => b.BoardId).HasMaxLength(40);
            board.Property(b => b.Name).HasMaxLength(NameLimit);
            board.Property(b => b.Privacy).HasMaxLength(20);
        }
    }
}

/// <summary>A section of a board.</summary>
internal sealed class BoardSection : IOwnedByWorkspace
{
    public required AccountId AccountId { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required string BoardId { get; init; }

    /// <summary>Pinterest's ID.</summary>
    public required string SectionId { get; init; }

    public required string Name { get; set; }

    public required Instant SeenAt { get; set; }

    public Instant? GoneAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<BoardSection>
    {
        public void Configure(EntityTypeBuilder<BoardSection> section)
        {
            section.HasKey(s => new { s.AccountId, s.BoardId, s.SectionId });
            section.Property(s => s.BoardId).HasMaxLength(40);
            section.Property(s => s.SectionId).HasMaxLength(40);
            section.Property(s => s.Name).HasMaxLength(Board.NameLimit);
        }
    }
}
