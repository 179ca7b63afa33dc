using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Corkboard.Server.Members;

/// <summary>Who may sign up.</summary>
internal enum RegistrationMode
{
    Open,

    /// <summary>Only who has a link from an operator, or an invitation into a workspace.</summary>
    Invitation,

    /// <summary>Anybody may ask; an operator decides.</summary>
    Approval,
}

/// <summary>What operators decide for the whole server: one row.</summary>
internal sealed class ServerSettings
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    public required RegistrationMode Registration { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ServerSettings>
    {
        public void Configure(EntityTypeBuilder<ServerSettings> settings) =>
            settings.Property(row => row.Id).ValueGeneratedNever();
    }
}
