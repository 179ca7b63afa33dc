using NodaTime;

namespace Corkboard.Server.Accounts.Tokens;

/// <summary>What came of renewing an account's tokens.</summary>
internal abstract record Renewal
{
    private Renewal()
    {
    }

    /// <summary>There is a new pair: open the account again.</summary>
    internal sealed record Renewed : Renewal;

    /// <summary>Pinterest renews it no more. The present access token serves until its end, or until Pinterest refuses it.</summary>
    internal sealed record Refused(string Reason, Instant? AccessEndsAt) : Renewal;

    /// <summary>Nothing is decided; nothing is lost by waiting.</summary>
    internal sealed record TryLater(Instant At) : Renewal;
}
