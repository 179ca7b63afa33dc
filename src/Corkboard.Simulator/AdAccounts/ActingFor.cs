using System.Collections.Frozen;
using Corkboard.Simulator.Api;
using static Corkboard.Simulator.AdAccounts.Role;

namespace Corkboard.Simulator.AdAccounts;

/// <summary>
/// With <c>?ad_account_id=</c> a call acts as the owner of that ad account, where the token's user has a role that fits.
/// An operation that is not listed knows no such parameter, and ignores it like any other that it does not know.
/// </summary>
internal static class ActingFor
{
    // Documented for one Pin and its numbers; elsewhere the description names no roles, and these are the likely ones.
    private static readonly string[] Reading =
        [Owner, Admin, Analyst, CampaignManager, ProfileManager, ProfilePublisher];

    private static readonly string[] Publishing = [Owner, Admin, CampaignManager, ProfileManager, ProfilePublisher];

    private static readonly string[] OnOnePin = Reading;

    private static readonly string[] Analysing = [Owner, Admin, Analyst];

    private static readonly string[] Managing = [Owner, Admin, ProfileManager];

    private static readonly string[] WithSecrets = [Owner, Admin];

    /// <summary>The roles of which one is needed, by the operation.</summary>
    public static FrozenDictionary<string, string[]> FittingRoles { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["user_account/get"] = Reading,
        ["user_account/analytics"] = Analysing,
        ["user_account/analytics/top_pins"] = Analysing,
        ["user_account/analytics/top_video_pins"] = Analysing,
        ["user_following/get"] = Reading,
        ["boards_user_follows/list"] = Reading,
        ["verify_website/update"] = Managing,
        ["website_verification/get"] = Managing,
        ["boards/list"] = Reading,
        ["boards/create"] = Publishing,
        ["boards/get"] = Reading,
        ["boards/update"] = Publishing,
        ["boards/delete"] = Publishing,
        ["boards/list_pins"] = Reading,
        ["board_sections/list"] = Reading,
        ["board_sections/create"] = Publishing,
        ["board_sections/update"] = Publishing,
        ["board_sections/delete"] = Publishing,
        ["board_sections/list_pins"] = Reading,
        ["pins/list"] = Reading,
        ["pins/create"] = Publishing,
        ["pins/get"] = OnOnePin,
        ["pins/update"] = OnOnePin,
        ["pins/delete"] = OnOnePin,
        ["pins/save"] = OnOnePin,
        ["pins/analytics"] = Analysing,
        ["multi_pins/analytics"] = Analysing,
        ["search_user_pins/list"] = Reading,
        ["search_user_boards/get"] = Reading,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Makes the call act for the owner that it names, or refuses it.</summary>
    public static Answer? Admit(ApiCall call)
    {
        if (!FittingRoles.TryGetValue(call.Operation.Id, out var fitting) || !call.Query.Has("ad_account_id"))
        {
            return null;
        }

        var id = call.Query.Text("ad_account_id")!;

        if (call.Query.Problem is { } problem)
        {
            return problem;
        }

        if (!AdAccountAccess.IsId(id))
        {
            return Refusals.Invalid($"Invalid request: query.ad_account_id '{id}' does not match '^\\d+$' or is too long");
        }

        return call.World.Locked(world =>
        {
            if (!world.AdAccounts.TryGetValue(id, out var account)
                || account.RolesOf(call.TokenUser) is not { } held
                || !held.IsAnyOf(fitting))
            {
                return Refusals.NotPermitted;
            }

            call.ActFor(account.Owner, held.IsAnyOf(WithSecrets));

            return null;
        });
    }
}
