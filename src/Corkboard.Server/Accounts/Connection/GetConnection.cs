using Microsoft.AspNetCore.Http.HttpResults;

namespace Corkboard.Server.Accounts.Connection;

/// <summary>Shows an account's connection to programs.</summary>
internal static class GetConnection
{
    public static async Task<Results<Ok<ConnectionView>, ProblemHttpResult>> HandleAsync(
        Guid id, ConnectionReader connections, CancellationToken cancellationToken) =>
        await connections.FindAsync(new(id), cancellationToken) is { } connection
            ? TypedResults.Ok(connection)
            : TypedResults.Problem(AccountProblems.NotFound);
}
