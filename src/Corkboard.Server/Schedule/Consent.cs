using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Schedule;

internal readonly record struct ConsentId(Guid Value) : IEntityId<ConsentId>
{
    public static ConsentId Of(Guid value) => new(value);
}

/// <summary>A person's yes to one Pin: who, when, and the hash of what they saw. An edit voids it.</summary>
internal sealed class Consent : IOwnedByWorkspace
{
    public required ConsentId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required ScheduledPinId ScheduledPinId { get; init; }

    public required MemberId MemberId { get; init; }

    public required Instant GivenAt { get; init; }

    /// <summary>The content hash of the revision that they saw.</summary>
    public required byte[] ContentHash { get; init; }

    public Instant? VoidedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Consent>
    {
        public void Configure(EntityTypeBuilder<Consent> consent)
        {
            consent.HasIndex(c => c.ScheduledPinId);
            consent.HasOne<ScheduledPin>().WithMany().HasForeignKey(c => c.ScheduledPinId);
        }
    }
}
