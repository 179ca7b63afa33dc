using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Mail;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Corkboard.Server.Accounts;

/// <summary>What happens when Pinterest lets an account go: its state says so, its Pins wait, and the owners get one mail.</summary>
internal sealed class AccountAccess(CorkboardDb db, Outbox outbox, OwnersOfWorkspace owners, StartSettings settings, IClock clock)
{
    private static readonly InstantPattern Date = InstantPattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>Marks a connected account as lost. A second loss of the same access says nothing more.</summary>
    /// <param name="account">Which account of the entered workspace.</param>
    /// <param name="reason">Why, in words for a member.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task LoseAsync(AccountId account, string reason, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var now = clock.GetCurrentInstant();
            var lost = await db.Set<PinterestAccount>()
                .Where(row => row.Id == account && row.State == AccountState.Connected)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(r => r.State, AccountState.AccessLost)
                        .SetProperty(r => r.AccessLostReason, reason)
                        .SetProperty(r => r.AccessLostAt, now)
                        .SetProperty(r => r.ReconnectBy, (Instant?)null),
                    token);
            if (lost == 1)
            {
                await TellAsync(
                    account,
                    name => $"Corkboard has lost its access to {name}",
                    name => $"""
                        Pinterest no longer lets Corkboard act for {name}.

                        {reason}

                        Scheduled Pins of this account wait; none is lost. To let them go out, authorise the account again:
                        """,
                    token);
            }
        },
        cancellationToken);

    /// <summary>Asks the owners to authorise again while the present access token still serves. Asks once.</summary>
    public Task AskToReconnectAsync(AccountId account, Instant accessEndsAt, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var asked = await db.Set<PinterestAccount>()
                .Where(row => row.Id == account && row.State == AccountState.Connected && row.ReconnectBy == null)
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.ReconnectBy, accessEndsAt), token);
            if (asked == 1)
            {
                await TellAsync(
                    account,
                    name => $"Please authorise {name} again by {Date.Format(accessEndsAt)}",
                    name => $"""
                        Pinterest does not renew the access to {name} any more. It works until {Date.Format(accessEndsAt)};
                        after that, scheduled Pins of this account wait. To go on without a pause, authorise the account again:
                        """,
                    token);
            }
        },
        cancellationToken);

    private async Task TellAsync(
        AccountId account, Func<string, string> subject, Func<string, string> text, CancellationToken cancellationToken)
    {
        var username = await db.Set<PinterestAccount>()
            .Where(row => row.Id == account).Select(row => row.Username).SingleAsync(cancellationToken);
        var name = username ?? "a Pinterest account";
        var address = new Uri(settings.PublicAddress!, $"/accounts/{account.Value}");
        foreach (var owner in await owners.AddressesAsync(cancellationToken))
        {
            outbox.Add(db, owner, subject(name), $"{text(name)}\n{address}\n");
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
