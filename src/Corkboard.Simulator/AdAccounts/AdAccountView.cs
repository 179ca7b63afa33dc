using Corkboard.Simulator.State;

namespace Corkboard.Simulator.AdAccounts;

/// <summary>An ad account as the API shows it to somebody who has a role on it. Its times are seconds, unlike all others.</summary>
internal sealed record AdAccountView(
    string Id,
    string Name,
    AdAccountOwnerView Owner,
    string Country,
    string Currency,
    IReadOnlyList<string> Permissions,
    long CreatedTime,
    long UpdatedTime)
{
    public static AdAccountView Of(AdAccount account, Person reader) => new(
        account.Id,
        account.Name,
        new(account.Owner.Id, account.Owner.Username),
        account.Country,
        account.Currency,
        account.RolesOf(reader),
        account.CreatedAt.ToUnixTimeSeconds(),
        account.UpdatedAt.ToUnixTimeSeconds());
}

internal sealed record AdAccountOwnerView(string Id, string Username);
