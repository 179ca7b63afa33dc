using NodaTime;

namespace Corkboard.Server.Accounts.Connection;

/// <summary>Everything that there is to know of an account's connection, except its tokens.</summary>
internal sealed record ConnectionView
{
    public required Guid AccountId { get; init; }

    /// <summary>How the connection is, why, and what to do next.</summary>
    public required ConnectionHealth Health { get; init; }

    /// <summary>What Corkboard asks for, and what else was granted.</summary>
    public required IReadOnlyList<ScopeView> Scopes { get; init; }

    /// <summary>None where the account has no tokens.</summary>
    public required TokenAge? AccessToken { get; init; }

    /// <summary>None where the account has no tokens, or Pinterest gave none that renews.</summary>
    public required TokenAge? RefreshToken { get; init; }

    /// <summary>Calls that Pinterest allows, as its latest answers said; empty where none was heard since the server started.</summary>
    public required IReadOnlyList<CallBudget> Calls { get; init; }

    /// <summary>What the workspace's plan allows, for all its accounts together.</summary>
    public required PlanBudget Plan { get; init; }

    public required NamesView Names { get; init; }
}

/// <summary>A permission of the account.</summary>
/// <param name="Name">Pinterest's word for it.</param>
/// <param name="Use">What Corkboard needs it for; none where it was granted and is not needed.</param>
/// <param name="IsGranted">Whether the account allowed it. What is not allowed does not work.</param>
internal sealed record ScopeView(string Name, string? Use, bool IsGranted);

/// <summary>How old a token is, and how long it lasts.</summary>
/// <param name="IssuedAt">When Pinterest gave it.</param>
/// <param name="EndsAt">Until when it lasts; none where Pinterest did not say.</param>
/// <param name="RenewalDueAt">When it is renewed next; none where it is not any more.</param>
internal sealed record TokenAge(Instant IssuedAt, Instant? EndsAt, Instant? RenewalDueAt);

/// <summary>One of the quotas of calls that Pinterest gives.</summary>
internal sealed record CallBudget
{
    /// <summary>Pinterest's word for the kind of calls.</summary>
    public required string Category { get; init; }

    public required int? Limit { get; init; }

    public required int? Left { get; init; }

    /// <summary>The length of the window that the limit counts in; none where Pinterest did not say.</summary>
    public required int? WindowSeconds { get; init; }

    /// <summary>When Pinterest gives the calls back.</summary>
    public required Instant? RefillsAt { get; init; }

    /// <summary>When Pinterest said so.</summary>
    public required Instant HeardAt { get; init; }

    public static CallBudget Of(HeardBudget heard, Instant now) => new()
    {
        Category = heard.State.Category.Value,
        Limit = heard.State.Limit,
        Left = heard.LeftAt(now),
        WindowSeconds = heard.State.Windows
            .Where(window => window.Calls == heard.State.Limit)
            .Select(window => (int?)window.Length.TotalSeconds)
            .FirstOrDefault(),
        RefillsAt = heard.RefillsAt,
        HeardAt = heard.At,
    };
}

/// <summary>What the plan allows. Practices SPAM-3 and SPAM-4.</summary>
internal sealed record PlanBudget
{
    public required string Name { get; init; }

    /// <summary>None while the server still counts after its start.</summary>
    public required PlaceUse? Day { get; init; }

    /// <summary>None while the server still counts after its start.</summary>
    public required PlaceUse? Week { get; init; }

    /// <summary>Pins that may go out at once before the pace counts.</summary>
    public required int Burst { get; init; }

    public required int PinsPerHour { get; init; }
}

/// <summary>What the account is called. Practices ID-1 and ID-2.</summary>
/// <param name="PinterestUserId">By which Corkboard knows it, whatever it is called; none where Pinterest did not tell it.</param>
/// <param name="Username">The present name, to be shown.</param>
/// <param name="CheckDueAt">When Corkboard looks again whether it changed.</param>
/// <param name="Seen">Every name that it had here, the newest first.</param>
internal sealed record NamesView(string? PinterestUserId, string? Username, Instant CheckDueAt, IReadOnlyList<UsernameView> Seen);
