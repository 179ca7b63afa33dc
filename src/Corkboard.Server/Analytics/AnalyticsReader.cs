using System.Collections.Concurrent;
using Corkboard.Pinterest;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Workspaces;
using NodaTime;

namespace Corkboard.Server.Analytics;

/// <summary>Reads the numbers of every connected account and published Pin once a day. Practices ANA-1 and ANA-3.</summary>
internal sealed partial class AnalyticsReader(
    IServiceScopeFactory scopes, WorkspaceScopes workspaces, IClock clock, Random random, ILogger<AnalyticsReader> logger)
{
    private static readonly Duration NewTokensServe = Duration.FromMinutes(10);

    private readonly ConcurrentDictionary<AccountId, Instant> _resting = [];
    private readonly ConcurrentDictionary<AccountId, Instant> _renewed = [];

    /// <summary>Finds what is new and reads all that is due; answers how often Pinterest was asked.</summary>
    public async Task<int> ReadDueAsync(CancellationToken cancellationToken)
    {
        await FindNewAsync(cancellationToken);

        var readings = 0;
        while (await ClaimNextAsync(cancellationToken) is { } due)
        {
            await ReadAsync(due, cancellationToken);
            readings++;
        }

        return readings;
    }

    private async Task FindNewAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<AnalyticsDoor>();
        var book = scope.ServiceProvider.GetRequiredService<ResourceBook>();
        var now = clock.GetCurrentInstant();
        var since = now - Duration.FromDays(ReadingWindow.PinDays);

        while (await door.FindUsersAsync(cancellationToken) is { Count: > 0 } users)
        {
            await book.EnterAsync(users, now, cancellationToken);
        }

        while (await door.FindPinsAsync(since, cancellationToken) is { Count: > 0 } pins)
        {
            await book.EnterAsync(pins, now, cancellationToken);
        }
    }

    private async Task<DueResource?> ClaimNextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<AnalyticsDoor>();
        var book = scope.ServiceProvider.GetRequiredService<ResourceBook>();
        var now = clock.GetCurrentInstant();
        var resting = _resting.Where(one => one.Value > now).Select(one => one.Key).ToList();

        while (await door.NextAsync(now, resting, cancellationToken) is { } due)
        {
            if (await book.TryClaimAsync(due.Resource, now, cancellationToken))
            {
                return due;
            }
        }

        return null;
    }

    private async Task ReadAsync(DueResource due, CancellationToken cancellationToken)
    {
        await using var scope = workspaces.Enter(due.WorkspaceId);
        var book = scope.ServiceProvider.GetRequiredService<ResourceBook>();
        var connections = scope.ServiceProvider.GetRequiredService<AccountConnections>();
        var now = clock.GetCurrentInstant();
        var today = now.InUtc().Date;
        try
        {
            if (await connections.OpenAsync(due.AccountId, veto: null, cancellationToken) is not { } client)
            {
                await book.KeepFailureAsync(due.Resource.Id, GetAccountNumbers.AccessLost, Tomorrow(now), cancellationToken);
                return;
            }

            var days = await AskAsync(client, due.Resource, today, book, cancellationToken);
            RestWhenSpent(due.AccountId, client.LastRateLimit, now);
            await book.KeepAsync(due.Resource.Id, days, now, NextAfter(due.Resource, now), cancellationToken);
        }
        catch (PinterestException failure)
        {
            LogFailed(due.Resource.Id, failure.Kind, failure.RequestId);
            await FollowAsync(AfterFailure.Of(failure, due.Resource.Kind), due, book, scope.ServiceProvider, cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<DailyMetrics>> AskAsync(
        PinterestClient client, Resource resource, LocalDate today, ResourceBook book, CancellationToken cancellationToken)
    {
        var known = await book.DaysAsync(resource.Id, today.PlusDays(-ReadingWindow.DaysBack), cancellationToken);
        var first = ReadingWindow.First(today, resource.BornOn, known).ToDateOnly();
        var last = today.ToDateOnly();
        var report = resource.Kind switch
        {
            ResourceKind.User => await client.Analytics.GetForAccountAsync(
                new() { From = first, To = last, Metrics = Metrics.OfAccount }, cancellationToken),
            ResourceKind.Pin => await client.Analytics.GetForPinAsync(
                new(resource.Key), new() { From = first, To = last, Metrics = Metrics.OfPin }, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(resource), resource.Kind, "Not a kind that has numbers."),
        };

        return [.. report.All.DailyMetrics.Where(day => day.Date >= first && day.Date <= last)];
    }

    /// <summary>The same time tomorrow, an hour more or less, so that a thousand accounts connected at once do not stay together.</summary>
    private Instant? NextAfter(Resource resource, Instant now) =>
        ReadingWindow.HasPassed(now.InUtc().Date, resource.BornOn) ? null : Tomorrow(now);

    private Instant Tomorrow(Instant now) => now + Duration.FromHours(23) + Duration.FromSeconds(random.Next(2 * 60 * 60));

    private void RestWhenSpent(AccountId account, RateLimitState? quota, Instant now)
    {
        if (quota is { Remaining: <= 0, Reset: { } reset })
        {
            _resting[account] = now + Duration.FromTimeSpan(reset);
        }
    }

    private async Task FollowAsync(
        AfterFailure failure, DueResource due, ResourceBook book, IServiceProvider services, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        switch (failure)
        {
            case AfterFailure.TokenRefused:
                await RenewAsync(due, book, services, failure.Words, cancellationToken);
                break;

            case AfterFailure.Rest rest:
                _resting[due.AccountId] = now + rest.For;
                await book.KeepFailureAsync(due.Resource.Id, rest.Words, now + rest.For, cancellationToken);
                break;

            case AfterFailure.Later later:
                await book.KeepFailureAsync(due.Resource.Id, later.Words, now + later.For, cancellationToken);
                break;

            case AfterFailure.NotAllowed refused:
                await book.KeepRefusalAsync(due, refused.Words, now, Tomorrow(now), cancellationToken);
                break;

            case AfterFailure.Gone gone:
                await book.KeepFailureAsync(due.Resource.Id, gone.Words, null, cancellationToken);
                break;
        }
    }

    /// <summary>Renews the tokens once; where new ones are refused, too, or cannot be had, the access is lost.</summary>
    private async Task RenewAsync(
        DueResource due, ResourceBook book, IServiceProvider services, string words, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var isRenewed = _renewed.TryGetValue(due.AccountId, out var at) && now - at < NewTokensServe;
        var renewal = isRenewed
            ? new Renewal.Refused(words, null)
            : await services.GetRequiredService<AccountConnections>().RenewAsync(due.AccountId, lease: null, cancellationToken);
        switch (renewal)
        {
            case Renewal.Renewed:
                _renewed[due.AccountId] = now;
                break;

            case Renewal.Refused refused:
                await services.GetRequiredService<AccountAccess>().LoseAsync(due.AccountId, refused.Reason, cancellationToken);
                break;
        }

        // Due at once otherwise: whether the account reaches Pinterest again stands in the account, not here.
        var next = renewal is Renewal.TryLater later ? later.At : now;
        await book.KeepFailureAsync(due.Resource.Id, words, next, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The numbers of resource {Resource} could not be read: {Kind}. Pinterest's request: {RequestId}.")]
    private partial void LogFailed(long resource, PinterestErrorKind kind, string? requestId);
}
