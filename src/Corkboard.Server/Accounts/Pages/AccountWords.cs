using System.Globalization;
using NodaTime;

namespace Corkboard.Server.Accounts.Pages;

/// <summary>An account in plain words.</summary>
internal static class AccountWords
{
    public const string WithoutName = "an account without a name";

    public static string NameOf(AccountView account) => account.Username ?? WithoutName;

    public static string StateOf(AccountView account) => account switch
    {
        { State: AccountState.AccessLost } => "Access lost: authorise it again",
        { State: AccountState.Disconnected } => "Disconnected",
        { ReconnectBy: not null } => "Connected, but to be authorised again soon",
        _ => "Connected",
    };

    /// <summary>How old the tokens are, and when they are renewed; days, as nobody plans by the hour here.</summary>
    public static string AccessOf(AccountView account, Instant now) => account switch
    {
        { TokensIssuedAt: not { } } => "none",
        { TokensIssuedAt: { } issued, State: AccountState.AccessLost } => $"from {Ago(now - issued)}, no longer accepted",
        { TokensIssuedAt: { } issued, ReconnectBy: { } end } => $"from {Ago(now - issued)}, ends {Ahead(end - now)}",
        { TokensIssuedAt: { } issued, RenewalDueAt: { } due } => $"from {Ago(now - issued)}, renews itself {Ahead(due - now)}",
        _ => "none",
    };

    /// <summary>How long ago, in days.</summary>
    public static string Ago(Duration age) => WholeDays(age) switch
    {
        <= 0 => "today",
        1 => "yesterday",
        var days => string.Create(CultureInfo.InvariantCulture, $"{days} days ago"),
    };

    /// <summary>How far ahead, in days.</summary>
    public static string Ahead(Duration wait) => WholeDays(wait) switch
    {
        <= 0 => "within a day",
        1 => "tomorrow",
        var days => string.Create(CultureInfo.InvariantCulture, $"in {days} days"),
    };

    private static int WholeDays(Duration span) => (int)Math.Floor(span.TotalDays);
}
