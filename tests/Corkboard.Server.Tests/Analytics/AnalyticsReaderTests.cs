using System.Net;
using System.Text.Json;
using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace Corkboard.Server.Tests.Analytics;

public sealed class AnalyticsReaderTests
{
    private const string Metrics = "IMPRESSION,SAVE,PIN_CLICK,OUTBOUND_CLICK";

    private static readonly (string Ours, string Theirs)[] Names =
    [
        ("impressions", "IMPRESSION"), ("saves", "SAVE"), ("pinClicks", "PIN_CLICK"), ("outboundClicks", "OUTBOUND_CLICK"),
    ];

    [Fact]
    public async Task An_accounts_numbers_are_those_that_Pinterest_gives()
    {
        await using var app = await AnalyticsApp.StartAsync();
        var workspace = await app.WorkspaceAsync();
        var account = await app.ConnectAsync(workspace);

        await app.ReadAsync();
        var numbers = await AnalyticsApp.NumbersAsync(workspace, $"accounts/{account.Value}");

        var today = app.App.Now.InUtc().Date;
        var told = await app.AskPinterestAsync($"user_account/analytics?start_date={today.PlusDays(-89):uuuu-MM-dd}&end_date={today:uuuu-MM-dd}&metric_types={Metrics}");
        ShouldBeEqual(numbers, told, 90);
        numbers.GetProperty("asOf").GetString().ShouldBe(InstantPattern.ExtendedIso.Format(app.App.Now));
    }

    [Fact]
    public async Task A_published_Pins_numbers_are_those_that_Pinterest_gives()
    {
        await using var app = await AnalyticsApp.StartAsync();
        var workspace = await app.WorkspaceAsync();
        var account = await app.ConnectAsync(workspace);
        var pin = await app.PublishedPinAsync(workspace, account);
        var first = app.App.Now.InUtc().Date;
        app.Advance(Duration.FromDays(5));

        await app.ReadAsync();
        var numbers = await AnalyticsApp.NumbersAsync(workspace, $"pins/{pin}?days=6");

        var today = app.App.Now.InUtc().Date;
        var told = await app.AskPinterestAsync($"pins/{pin}/analytics?start_date={first:uuuu-MM-dd}&end_date={today:uuuu-MM-dd}&metric_types={Metrics}");
        ShouldBeEqual(numbers, told, 6);
    }

    [Fact]
    public async Task The_sums_are_those_of_the_days()
    {
        await using var app = await AnalyticsApp.StartAsync();
        var workspace = await app.WorkspaceAsync();
        var account = await app.ConnectAsync(workspace);

        await app.ReadAsync();
        var numbers = await AnalyticsApp.NumbersAsync(workspace, $"accounts/{account.Value}");

        var days = numbers.GetProperty("days").EnumerateArray().ToList();
        foreach (var total in numbers.GetProperty("totals").EnumerateArray())
        {
            // The last day is today, which the sums leave out.
            var span = total.GetProperty("days").GetInt32();
            var expected = days.SkipLast(1).TakeLast(span).Sum(day => Number(day, "impressions") ?? 0);
            Number(total, "impressions").ShouldBe(expected, $"{span} days");
        }
    }

    [Fact]
    public async Task A_day_that_is_not_counted_yet_is_unknown_and_not_zero()
    {
        await using var app = await AnalyticsApp.StartAsync();
        var workspace = await app.WorkspaceAsync();
        var account = await app.ConnectAsync(workspace);

        await app.ReadAsync();
        var numbers = await AnalyticsApp.NumbersAsync(workspace, $"accounts/{account.Value}");

        var today = AnalyticsApp.Day(numbers, app.App.Now.InUtc().Date);
        today.GetProperty("dataStatus").GetString().ShouldBe("PROCESSING");
        Number(today, "impressions").ShouldBeNull();
    }

    [Fact]
    public async Task The_next_day_only_days_that_were_not_final_are_read_again()
    {
        await using var app = await AnalyticsApp.StartAsync();
        var workspace = await app.WorkspaceAsync();
        var account = await app.ConnectAsync(workspace);
        await app.ReadAsync();
        var first = app.App.Now;

        (await app.ReadAsync()).ShouldBe(0);
        app.Advance(Duration.FromHours(26));
        await app.ReadAsync();
        var numbers = await AnalyticsApp.NumbersAsync(workspace, $"accounts/{account.Value}");

        var readAgain = numbers.GetProperty("days").EnumerateArray()
            .Where(day => day.GetProperty("asOf").GetString() == InstantPattern.ExtendedIso.Format(app.App.Now))
            .Select(day => LocalDatePattern.Iso.Parse(day.GetProperty("date").GetString()!).Value)
            .ToList();
        readAgain.Min().ShouldBe(first.InUtc().Date.PlusDays(-2));
        readAgain.Max().ShouldBe(app.App.Now.InUtc().Date);
        readAgain.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Two_workspaces_with_the_same_Pinterest_user_are_one_reading()
    {
        await using var app = await AnalyticsApp.StartAsync();
        var (one, other) = (await app.WorkspaceAsync(), await app.WorkspaceAsync());
        var (accountOfOne, accountOfOther) = (await app.ConnectAsync(one), await app.ConnectAsync(other));

        await app.ReadAsync();
        var seenByOne = await AnalyticsApp.NumbersAsync(one, $"accounts/{accountOfOne.Value}");
        var seenByOther = await AnalyticsApp.NumbersAsync(other, $"accounts/{accountOfOther.Value}");

        (await app.CallsAsync()).ShouldBe(1);
        seenByOther.GetRawText().ShouldBe(seenByOne.GetRawText());
        Number(seenByOne.GetProperty("totals")[2], "impressions").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_stranger_finds_neither_account_nor_Pin()
    {
        await using var app = await AnalyticsApp.StartAsync();
        var (owner, stranger) = (await app.WorkspaceAsync(), await app.WorkspaceAsync());
        var account = await app.ConnectAsync(owner);
        var pin = await app.PublishedPinAsync(owner, account);
        await app.ReadAsync();

        var seenAccount = await stranger.Api.GetAsync($"/api/analytics/accounts/{account.Value}", CorkboardApp.Cancel);
        var seenPin = await stranger.Api.GetAsync($"/api/analytics/pins/{pin}", CorkboardApp.Cancel);

        seenAccount.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        seenPin.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lost_access_ends_the_readings_until_it_comes_back()
    {
        await using var app = await AnalyticsApp.StartAsync();
        var workspace = await app.WorkspaceAsync();
        var account = await app.ConnectAsync(workspace);
        await app.ReadAsync();
        app.Advance(Duration.FromHours(26));
        await app.Pinterest.RemoveAppAsync(Tests.Accounts.Pinterest.Ben);

        await app.ReadAsync();
        var lost = await StateAsync(app, workspace, account);
        var asked = await app.CallsAsync(status: 401);
        app.Advance(Duration.FromHours(26));
        var whileLost = await app.ReadAsync();
        await app.ReconnectAsync(workspace, account);
        var afterwards = await app.ReadAsync();

        lost.ShouldBe(AccountState.AccessLost);
        asked.ShouldBe(1);
        whileLost.ShouldBe(0);
        afterwards.ShouldBe(1);
        (await app.CallsAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_spent_quota_is_waited_for()
    {
        await using var app = await AnalyticsApp.StartAsync();
        var workspace = await app.WorkspaceAsync();
        await app.ConnectAsync(workspace);
        await app.Pinterest.PlanFaultAsync("rate-limited", "user_account/analytics");

        await app.ReadAsync();
        var atOnce = await app.ReadAsync();
        app.Advance(Duration.FromSeconds(1));
        var later = await app.ReadAsync();

        atOnce.ShouldBe(0);
        later.ShouldBe(1);
        (await app.CallsAsync()).ShouldBe(1);
    }

    private static void ShouldBeEqual(JsonElement ours, JsonElement theirs, int count)
    {
        var told = theirs.GetProperty("all").GetProperty("daily_metrics").EnumerateArray()
            .ToDictionary(day => day.GetProperty("date").GetString()!, StringComparer.Ordinal);
        var days = ours.GetProperty("days").EnumerateArray().ToList();
        days.Count.ShouldBe(count);
        foreach (var day in days)
        {
            var other = told[day.GetProperty("date").GetString()!];
            day.GetProperty("dataStatus").GetString().ShouldBe(other.GetProperty("data_status").GetString());
            foreach (var (name, theirName) in Names)
            {
                var expected = other.GetProperty("metrics").TryGetProperty(theirName, out var value) ? value.GetDouble() : (double?)null;
                Number(day, name).ShouldBe((long?)expected, $"{theirName} on {day.GetProperty("date")}");
            }
        }
    }

    private static long? Number(JsonElement of, string name) =>
        of.GetProperty("metrics").GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    private static async Task<AccountState> StateAsync(AnalyticsApp app, TestWorkspace workspace, AccountId account)
    {
        await using var scope = app.App.Services.GetRequiredService<WorkspaceScopes>().Enter(workspace.Id);

        return await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<PinterestAccount>()
            .Where(one => one.Id == account)
            .Select(one => one.State)
            .SingleAsync(CorkboardApp.Cancel);
    }
}
