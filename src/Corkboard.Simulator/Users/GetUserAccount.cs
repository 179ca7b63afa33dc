using System.Text.Json.Serialization;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Users;

/// <summary>Who the token's user is.</summary>
internal static class GetUserAccount
{
    public static readonly Operation Operation = new("user_account/get", RateCategory.OrgRead, "user_accounts:read");

    public static Task<Answer> HandleAsync(ApiCall call) => Task.FromResult(call.World.Locked(_ =>
        Answer.Ok(AccountView.Of(call), WireJson.Default.AccountView)));
}

/// <summary>The account as its own user sees it. What may be missing is missing rather than null.</summary>
internal sealed record AccountView
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Username { get; init; }

    public required string AccountType { get; init; }

    public required string About { get; init; }

    public required string ProfileImage { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? WebsiteUrl { get; init; }

    public string? BusinessName { get; init; }

    public required int BoardCount { get; init; }

    public required int PinCount { get; init; }

    public required int FollowerCount { get; init; }

    public required int FollowingCount { get; init; }

    public required int MonthlyViews { get; init; }

    public static AccountView Of(ApiCall call) => Of(call.User, call.World, call.Origin);

    private static AccountView Of(Person person, World world, string origin) => new()
    {
        Id = person.AnswersWithoutId ? null : person.Id,
        Username = person.AnswersWithoutUsername ? null : person.Username,
        AccountType = person.IsBusiness ? "BUSINESS" : "PINNER",
        About = person.About,
        ProfileImage = $"{origin}/pictures/profile/{person.Id}.svg",
        WebsiteUrl = person.Website,
        BusinessName = person.IsBusiness ? person.DisplayName : null,
        BoardCount = person.Boards.Count,
        PinCount = person.Pins.Count,
        FollowerCount = Following.FollowersOf(world, person).Count(),
        FollowingCount = Following.PeopleOf(world, person, explicitAlone: true).Count(),
        MonthlyViews = 0,
    };
}
