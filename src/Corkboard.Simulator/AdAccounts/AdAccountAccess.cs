using System.Diagnostics.CodeAnalysis;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.AdAccounts;

/// <summary>Finds the ad account that a call's path names, if the token's user has a role on it.</summary>
internal static class AdAccountAccess
{
    private const int LongestId = 18;

    public static bool IsId(string id) => id.Length is > 0 and <= LongestId && id.All(char.IsAsciiDigit);

    public static bool TryFind(
        ApiCall call,
        IReadOnlyList<string>? roles,
        [NotNullWhen(true)] out AdAccount? account,
        [NotNullWhen(false)] out Answer? refusal)
    {
        var id = call.Route("ad_account_id");
        account = null;

        if (!IsId(id))
        {
            refusal = Refusals.Invalid($"Invalid request: path.ad_account_id '{id}' does not match '^\\d+$' or is too long");
        }
        else if (!call.World.AdAccounts.TryGetValue(id, out var found))
        {
            refusal = Refusals.AdAccountNotFound;
        }
        else if (found.RolesOf(call.TokenUser) is not { Count: > 0 } held || (roles is not null && !held.IsAnyOf(roles)))
        {
            refusal = Refusals.NotPermitted;
        }
        else
        {
            (account, refusal) = (found, null);
        }

        return account is not null;
    }
}
