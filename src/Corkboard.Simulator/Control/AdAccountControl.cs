using Corkboard.Simulator.AdAccounts;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Control;

/// <summary>Who has which role on which ad account, which no operation of the API can say or change.</summary>
internal sealed class AdAccountControl(Worlds worlds)
{
    public void MapTo(IEndpointRouteBuilder control)
    {
        control.MapGet("/ad-accounts", (HttpRequest request) => Results.Json(
            List(StoreOf(request)), ControlJson.Default.IReadOnlyListAdAccountSummary));
        control.MapPut("/ad-accounts/{account}/roles/{user}", (string account, string user, HttpRequest request) =>
            ControlRequest.ReadAsync(
                request, ControlJson.Default.RolesChange, change => Give(account, user, change.Roles, StoreOf(request))));
    }

    public static IReadOnlyList<AdAccountSummary> List(World store) =>
        store.Locked(world => world.AdAccounts.Values.Select(account => AdAccountSummary.Of(account, world)).ToList());

    public static IResult Give(string account, string user, IReadOnlyList<string> roles, World store)
    {
        if (roles.Except(Role.Given, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            return ControlRequest.Refuse($"roles: '{unknown}' is none of {string.Join(", ", Role.Given)}.");
        }

        return store.Locked(world =>
        {
            if (!world.AdAccounts.TryGetValue(account, out var found) || !world.TryFindPerson(user, out var person))
            {
                return ControlRequest.Refuse("There is no such ad account, or nobody of that name.", StatusCodes.Status404NotFound);
            }

            if (person == found.Owner)
            {
                return ControlRequest.Refuse("The owner of an ad account has every right already.");
            }

            world.Record(new RolesGiven
            {
                User = found.Owner.Id,
                AdAccount = account,
                To = person.Id,
                Roles = [.. roles.Distinct(StringComparer.Ordinal)],
            });

            return Results.Json([AdAccountSummary.Of(found, world)], ControlJson.Default.IReadOnlyListAdAccountSummary);
        });
    }

    private World StoreOf(HttpRequest request) =>
        request.Query["store"] == "sandbox" ? worlds.Sandbox : worlds.Production;
}

internal sealed record AdAccountSummary(
    string Id, string Name, string Owner, string Campaign, IReadOnlyDictionary<string, IReadOnlyList<string>> Roles)
{
    /// <summary>People by their names, as they are now.</summary>
    public static AdAccountSummary Of(AdAccount account, World world) => new(
        account.Id,
        account.Name,
        account.Owner.Username,
        account.CampaignId,
        account.Roles.ToDictionary(held => world.People[held.Key].Username, held => held.Value, StringComparer.Ordinal));
}

internal sealed record RolesChange(IReadOnlyList<string> Roles);
