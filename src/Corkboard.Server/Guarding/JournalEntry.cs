using Corkboard.Server.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Guarding;

/// <summary>One thing that changed the Guard's memory, in order. The number is the fence: whoever finds it taken has lost its place.</summary>
internal sealed class JournalEntry
{
    public required long Number { get; init; }

    public required Instant At { get; init; }

    /// <summary>What it was: an attempt, an outcome, a label.</summary>
    public required string Kind { get; init; }

    /// <summary>The member concerned, for export and deletion.</summary>
    public MemberId? Subject { get; init; }

    /// <summary>The facts, as JSON.</summary>
    public required string Facts { get; init; }

    /// <summary>The verdict with its findings, as JSON, where one was given.</summary>
    public string? Verdict { get; init; }

    /// <summary>What it did to the memory, as JSON: a rebuild applies this and decides nothing.</summary>
    public required string Effects { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<JournalEntry>
    {
        public void Configure(EntityTypeBuilder<JournalEntry> entry)
        {
            entry.ToTable("guard_journal");
            entry.HasKey(e => e.Number);
            entry.Property(e => e.Number).ValueGeneratedNever();
            entry.Property(e => e.Kind).HasMaxLength(40);
            entry.HasIndex(e => e.Subject);
        }
    }
}

/// <summary>The Guard's memory as it was after one entry, so that a start reads only what came later.</summary>
internal sealed class GuardSnapshot
{
    /// <summary>The last entry that it holds.</summary>
    public required long Number { get; init; }

    public required Instant TakenAt { get; init; }

    public required byte[] Memory { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<GuardSnapshot>
    {
        public void Configure(EntityTypeBuilder<GuardSnapshot> snapshot)
        {
            snapshot.HasKey(s => s.Number);
            snapshot.Property(s => s.Number).ValueGeneratedNever();
        }
    }
}
