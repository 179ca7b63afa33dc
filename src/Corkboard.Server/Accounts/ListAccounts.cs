using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corkboard.Server.Accounts;

/// <summary>Shows the workspace's accounts to programs.</summary>
internal static class ListAccounts
{
    public static async Task<Results<Ok<Page<AccountView>>, ProblemHttpResult>> ListAsync(
        string? cursor,
        [Range(1, Page<AccountView>.MaximumLimit)] int? limit,
        AccountViews views,
        CancellationToken cancellationToken) =>
        Cursor.TryRead(cursor, out var after)
            ? TypedResults.Ok(await views.PageAsync(after, limit ?? Page<AccountView>.DefaultLimit, cancellationToken))
            : TypedResults.Problem(AccountProblems.CursorUnreadable);

    public static async Task<Results<Ok<AccountView>, ProblemHttpResult>> GetAsync(
        Guid id, AccountViews views, CancellationToken cancellationToken) =>
        await views.FindAsync(new(id), cancellationToken) is { } account
            ? TypedResults.Ok(account)
            : TypedResults.Problem(AccountProblems.NotFound);
}
