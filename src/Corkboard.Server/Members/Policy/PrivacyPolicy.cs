using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Members.Policy;

/// <summary>What those who run this server say about the data that it keeps: one row, or none before they wrote it.</summary>
internal sealed class PrivacyPolicy
{
    public const int OnlyId = 1;
    public const int NameLimit = 100;
    public const int ContactLimit = 200;
    public const int TextLimit = 8000;

    public required int Id { get; init; }

    /// <summary>Who runs the server.</summary>
    public required string Name { get; set; }

    /// <summary>Where to ask, and to have data removed.</summary>
    public required string Contact { get; set; }

    /// <summary>Paragraphs of plain text, parted by an empty line.</summary>
    public required string Text { get; set; }

    public required Instant ChangedAt { get; set; }

    /// <summary>Since when everybody can read it; none where nobody can.</summary>
    public Instant? PublishedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PrivacyPolicy>
    {
        public void Configure(EntityTypeBuilder<PrivacyPolicy> policy)
        {
            policy.Property(row => row.Id).ValueGeneratedNever();
            policy.Property(row => row.Name).HasMaxLength(NameLimit);
            policy.Property(row => row.Contact).HasMaxLength(ContactLimit);
            policy.Property(row => row.Text).HasMaxLength(TextLimit);
        }
    }
}
