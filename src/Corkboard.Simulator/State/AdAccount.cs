namespace Corkboard.Simulator.State;

/// <summary>What a business advertises with, and who may work on it, and through it on its owner's profile.</summary>
internal sealed class AdAccount
{
    public required string Id { get; init; }

    /// <summary>The place in lists: the greater, the newer.</summary>
    public required long Position { get; init; }

    public required Person Owner { get; init; }

    public required string Name { get; init; }

    public required string Country { get; init; }

    public required string Currency { get; init; }

    /// <summary>The one campaign that every ad account here has.</summary>
    public required string CampaignId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>What its owner lets others do, by their ids.</summary>
    public Dictionary<string, IReadOnlyList<string>> Roles { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> RolesOf(Person person) => person == Owner
        ? [AdAccounts.Role.Owner]
        : Roles.GetValueOrDefault(person.Id) ?? [];
}
