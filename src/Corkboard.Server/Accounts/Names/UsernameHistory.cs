using Corkboard.Server.Data;
using Corkboard.Server.Hosting.Mail;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Accounts.Names;

/// <summary>Which usernames an account had, and when. A rename is told to the workspace's owners. Practice ID-1.</summary>
internal sealed class UsernameHistory(CorkboardDb db, Outbox outbox, OwnersOfWorkspace owners, IClock clock)
{
    /// <summary>Notes what Pinterest says the username is. The caller saves.</summary>
    public async Task NoteAsync(PinterestAccount account, string? username, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(username))
        {
            return;
        }

        var now = clock.GetCurrentInstant();
        var last = await db.Set<UsernameSeen>()
            .Where(seen => seen.AccountId == account.Id)
            .OrderByDescending(seen => seen.FirstSeenAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (last?.Username == username)
        {
            last.LastSeenAt = now;
            return;
        }

        db.Add(new UsernameSeen
        {
            AccountId = account.Id,
            WorkspaceId = account.WorkspaceId,
            Username = username,
            FirstSeenAt = now,
            LastSeenAt = now,
        });
        var former = account.Username;
        account.Username = username;
        if (former is not null)
        {
            await TellAsync(former, username, cancellationToken);
        }
    }

    private async Task TellAsync(string former, string username, CancellationToken cancellationToken)
    {
        foreach (var owner in await owners.AddressesAsync(cancellationToken))
        {
            outbox.Add(
                db,
                owner,
                $"{former} is now called {username} on Pinterest",
                $"""
                The Pinterest account that Corkboard knew as {former} is called {username} now.

                Nothing has to be done: boards, schedule and numbers stay with the account. Links that you shared with the
                old name may lead to somebody else, because anybody can take a name that became free.
                """);
        }
    }
}
