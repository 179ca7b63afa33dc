using NodaTime;

namespace Corkboard.Server.Accounts.Tokens;

/// <summary>Renews an account's tokens ahead of their end. Only a refusal of Pinterest, never a bad day of the network, asks anything of the members.</summary>
internal sealed class TokenRenewals(AccountConnections connections, AccountAccess access, IClock clock)
{
    public async Task RenewAsync(AccountId account, CancellationToken cancellationToken)
    {
        if (await connections.RenewAsync(account, lease: null, cancellationToken) is not Renewal.Refused refused)
        {
            return;
        }

        if (refused.AccessEndsAt is { } end && end > clock.GetCurrentInstant())
        {
            await access.AskToReconnectAsync(account, end, cancellationToken);
        }
        else
        {
            await access.LoseAsync(account, refused.Reason, cancellationToken);
        }
    }
}
