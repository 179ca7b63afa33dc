using Corkboard.Server.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Accounts.Tiers;

/// <summary>The way to standard access, step by step.</summary>
public enum AccessStep
{
    /// <summary>An https address that others can reach. The server knows it.</summary>
    PublicAddress,

    /// <summary>A privacy policy that is published. The server knows it where it is its own page.</summary>
    Policy,

    /// <summary>The redirect address is registered at Pinterest. The server knows it once an account has been connected.</summary>
    RedirectAddress,

    /// <summary>The video of the consent and of a live action.</summary>
    DemoVideo,

    /// <summary>The request on the app's card at Pinterest.</summary>
    Request,
}

/// <summary>That an operator ticked a step by hand.</summary>
internal sealed class TickedStep
{
    public required AccessStep Step { get; init; }

    public required Instant TickedAt { get; init; }

    public required MemberId TickedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TickedStep>
    {
        public void Configure(EntityTypeBuilder<TickedStep> ticked) => ticked.HasKey(row => row.Step);
    }
}
