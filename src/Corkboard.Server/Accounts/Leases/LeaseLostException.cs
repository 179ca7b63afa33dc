namespace Corkboard.Server.Accounts.Leases;

/// <summary>Another server acts for the account now: the turn ends where it is, and leaves everything to the new owner.</summary>
internal sealed class LeaseLostException(AccountId account, long fence)
    : Exception($"The lease of account {account.Value} with fence {fence} is another server's.");
