using Corkboard.Pinterest;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Accounts.Names;

/// <summary>Reads the user of an account again once a day: it is still there, still the same, and called so. Practice ID-1.</summary>
internal sealed class AccountWatcher(
    CorkboardDb db, AccountConnections connections, AccountAccess access, UsernameHistory names, IClock clock)
{
    public static readonly Duration Interval = Duration.FromDays(1);

    private static readonly Duration AfterFailure = Duration.FromHours(1);

    public async Task CheckAsync(AccountId account, CancellationToken cancellationToken)
    {
        var reply = await connections.UseAsync(account, client => client.User.GetAsync(cancellationToken), cancellationToken);
        var isSame = await db.WriteAsync(token => NoteAsync(account, reply, token), cancellationToken);
        if (!isSame)
        {
            await access.LoseAsync(
                account, "Pinterest says that its tokens belong to another user now. Authorise the account again.", cancellationToken);
        }
    }

    private async Task<bool> NoteAsync(AccountId id, Reply<UserAccount> reply, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var account = await db.Set<PinterestAccount>().SingleAsync(row => row.Id == id, cancellationToken);
        account.CheckDueAt = now + (reply.Problem is null ? Interval : AfterFailure);
        var isSame = !reply.IsAnswer(out var user, out _) || IsSame(account, user);
        if (isSame && user is not null)
        {
            account.PinterestUserId ??= await UnlessLinkedAsync(user.Id?.Value, cancellationToken);
            await names.NoteAsync(account, user.Username, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);

        return isSame;
    }

    // Pinterest need not say who it is.
    private static bool IsSame(PinterestAccount account, UserAccount user) =>
        user.Id is not { } told || account.PinterestUserId is not { } known || told.Value == known;

    // A user ID that came late may be that of an account which was connected meanwhile.
    private async Task<string?> UnlessLinkedAsync(string? userId, CancellationToken cancellationToken) =>
        userId is null || await db.Set<PinterestAccount>().AnyAsync(row => row.PinterestUserId == userId, cancellationToken)
            ? null
            : userId;
}
