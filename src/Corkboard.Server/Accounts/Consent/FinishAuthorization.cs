using System.ComponentModel.DataAnnotations;
using Corkboard.Pinterest;
using Corkboard.Server.Accounts.Boards;
using Corkboard.Server.Data;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Accounts.Consent;

/// <summary>Finishes a trip to the consent page: the same session or API key, in time, once; then the code becomes an account.</summary>
internal sealed class FinishAuthorization(
    CorkboardDb db,
    Caller caller,
    ConsentTrip trip,
    AccountConnecting connecting,
    BoardCatalogue boards,
    AccountViews views,
    IClock clock)
{
    public sealed record Request
    {
        /// <summary>The <c>code</c> that Pinterest sent back.</summary>
        [StringLength(2048, MinimumLength = 1)]
        public required string Code { get; init; }

        /// <summary>The <c>state</c> that came back with it.</summary>
        [StringLength(200, MinimumLength = 1)]
        public required string State { get; init; }
    }

    public static async Task<Results<Ok<AccountView>, ProblemHttpResult>> ForProgramAsync(
        Guid id, Request request, FinishAuthorization finish, CancellationToken cancellationToken)
    {
        var authorization = await finish.FindAsync(request.State, cancellationToken);

        return authorization is { Door: AuthorizationDoor.ApiKey } && authorization.Id.Value == id
            ? await finish.HandleAsync(authorization, request.Code, cancellationToken)
            : TypedResults.Problem(AccountProblems.AuthorizationUnknown);
    }

    /// <summary>The trip of this state, in the entered workspace.</summary>
    public Task<Authorization?> FindAsync(string state, CancellationToken cancellationToken)
    {
        var hash = ConsentState.Hash(state);

        return db.Set<Authorization>().AsNoTracking().SingleOrDefaultAsync(row => row.StateHash == hash, cancellationToken);
    }

    public async Task<Results<Ok<AccountView>, ProblemHttpResult>> HandleAsync(
        Authorization authorization, string code, CancellationToken cancellationToken)
    {
        if (Refusal(authorization, caller.SpokenForBy, clock.GetCurrentInstant()) is { } refusal)
        {
            return TypedResults.Problem(refusal);
        }

        if (!await UseUpAsync(authorization, cancellationToken))
        {
            return TypedResults.Problem(AccountProblems.AuthorizationUsed);
        }

        if (!(await ConnectAsync(authorization, code, cancellationToken)).IsAnswer(out var account, out var problem))
        {
            return TypedResults.Problem(problem);
        }

        // Pinterest may refuse just now; then the daily work reads them, as the account is connected all the same.
        await boards.ReadAsync(account.Id, cancellationToken);

        return TypedResults.Ok(await views.OfAsync(account.Id, cancellationToken));
    }

    /// <summary>Why this trip cannot be finished by this session or API key now; none where it can.</summary>
    internal static ProblemDetails? Refusal(Authorization authorization, Guid speaker, Instant now) => authorization switch
    {
        _ when authorization.BegunBy != speaker => AccountProblems.AuthorizationForeign,
        { UsedAt: not null } => AccountProblems.AuthorizationUsed,
        _ when now >= authorization.ExpiresAt => AccountProblems.AuthorizationExpired,
        _ => null,
    };

    // Before the code is spent: two comebacks with one state must not both go on.
    private async Task<bool> UseUpAsync(Authorization authorization, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var used = await db.WriteAsync(
            token => db.Set<Authorization>()
                .Where(row => row.Id == authorization.Id && row.UsedAt == null)
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.UsedAt, now), token),
            cancellationToken);

        return used == 1;
    }

    private async Task<Reply<PinterestAccount>> ConnectAsync(
        Authorization authorization, string code, CancellationToken cancellationToken)
    {
        try
        {
            var grant = await trip.ExchangeAsync(code, cancellationToken);
            var granted = GrantedScopes.Of(grant);

            return GrantedScopes.MissingFrom(granted) is { Count: > 0 } missing
                ? new(AccountProblems.ScopesMissing(missing))
                : await connecting.ConnectAsync(authorization, grant, granted, cancellationToken);
        }
        catch (PinterestException failure)
        {
            return new(failure.Kind == PinterestErrorKind.GrantRefused
                ? AccountProblems.CodeRefused
                : AccountProblems.Of(failure));
        }
    }
}
