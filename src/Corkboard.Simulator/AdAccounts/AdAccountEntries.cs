using Corkboard.Simulator.State;

namespace Corkboard.Simulator.AdAccounts;

internal sealed record AdAccountCreated : Entry
{
    public required string User { get; init; }

    public required string AdAccount { get; init; }

    public required string Campaign { get; init; }

    public required long Position { get; init; }

    public required string Name { get; init; }

    public required string Country { get; init; }

    public required string Currency { get; init; }

    public override void Apply(World world) => world.AdAccounts.Add(AdAccount, new()
    {
        Id = AdAccount,
        Position = Position,
        Owner = world.People[User],
        Name = Name,
        Country = Country,
        Currency = Currency,
        CampaignId = Campaign,
        CreatedAt = At,
        UpdatedAt = At,
    });
}

/// <summary>The owner of an ad account says what somebody may do from now on; no roles take all away.</summary>
internal sealed record RolesGiven : Entry
{
    public required string User { get; init; }

    public required string AdAccount { get; init; }

    public required string To { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public override void Apply(World world)
    {
        var account = world.AdAccounts[AdAccount];
        account.UpdatedAt = At;

        if (Roles.Count > 0)
        {
            account.Roles[To] = Roles;
        }
        else
        {
            account.Roles.Remove(To);
        }
    }
}
