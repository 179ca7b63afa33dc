using Corkboard.Simulator.AdAccounts;

namespace Corkboard.Simulator.State;

/// <summary>The ad accounts that are there from the start, and who has which role on them.</summary>
internal static class SeededBusinesses
{
    // Above every number that people, boards and Pins of the seed can have.
    private const long FirstNumber = 900_000;

    private static readonly (string Owner, string Name, string Country, string Currency, (string Who, string Role)[] Roles)[] Accounts =
    [
        ("anna_bakes", "Anna Bakes", "DE", "EUR",
            [("clara_interiors", Role.ProfilePublisher), ("ben_outdoors", Role.ProfileManager)]),
        ("clara_interiors", "Clara Interiors", "US", "USD",
            [("ben_outdoors", Role.Admin), ("anna_bakes", Role.Analyst)]),
        ("clara_interiors", "Clara Interiors Europe", "FR", "EUR", [("anna_bakes", Role.FinanceManager)]),
    ];

    public static void OpenIn(World world, DateTimeOffset now)
    {
        foreach (var (owner, name, country, currency, roles) in Accounts)
        {
            var number = FirstNumber + world.AdAccounts.Count;
            var account = new AdAccount
            {
                Id = world.Ids.Of(number),
                Position = number,
                Owner = Find(owner),
                Name = name,
                Country = country,
                Currency = currency,
                CampaignId = world.CampaignIds.Of(number),
                CreatedAt = now - TimeSpan.FromDays(300),
                UpdatedAt = now - TimeSpan.FromDays(30),
            };

            foreach (var (who, role) in roles)
            {
                account.Roles.Add(Find(who).Id, [role]);
            }

            world.AdAccounts.Add(account.Id, account);
        }

        Person Find(string username) => world.People.Values.First(person => person.Username == username);
    }
}
