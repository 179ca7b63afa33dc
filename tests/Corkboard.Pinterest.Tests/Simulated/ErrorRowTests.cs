using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SkiaSharp;
using static Corkboard.Pinterest.PinterestErrorKind;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Simulated;

/// <summary>Every row of the table of errors, brought about on a simulated Pinterest: by doing what leads to it, or, where only Pinterest's own trouble does, by a fault.</summary>
public sealed class ErrorRowTests : IAsyncLifetime
{
    private static readonly PinId s_nowhere = new("999999999999");

    private readonly SimulatedPinterest _pinterest = new();

    public static TheoryData<string, PinterestErrorKind, int> Rows { get; } = new()
    {
        { "400/1 an invalid URL", Validation, 1 },
        { "400/1 could not fetch the image", MediaFetch, 1 },
        { "400 unable to reach the URL", MediaFetch, 1 },
        { "400/1 breaks the schema", Validation, 1 },
        { "400 a video without a cover", Validation, 1 },
        { "400/1 invalid multi_pins analytics parameters", Validation, 1 },
        { "400 only the last 90 days", Validation, 1 },
        { "400/58 a board of that name", DuplicateBoard, 58 },
        { "400 a link that may lead to spam", SpamLink, 1 },
        { "401/2 authentication failed", AuthenticationFailed, 2 },
        { "401/3 a missing scope", ScopeMissing, 3 },
        { "401/3 a restricted feature", FeatureRestricted, 3 },
        { "401/3 an app that was never activated", AppNotActivated, 3 },
        { "401/7 the numbers of somebody else's Pin", Forbidden, 7 },
        { "403/29 somebody else's board", Forbidden, 29 },
        { "403/29 Trial access in production", AppTier, 29 },
        { "403/233 a picture that is too small", MediaRejected, 233 },
        { "403/235 a broken picture", MediaRejected, 235 },
        { "404/30 a user", NotFound, 30 },
        { "404/40 a board", NotFound, 40 },
        { "404/50 a Pin", NotFound, 50 },
        { "404/2031 a section", NotFound, 2031 },
        { "404 an upload", NotFound, 404 },
        { "409 a section that is being changed", Conflict, 409 },
        { "429/8 a spent quota", RateLimited, 8 },
        { "429/8 the same object written too fast", RateLimited, 8 },
        { "429/9 a blocked link", SpamLink, 9 },
        { "429/9 a blocked account", SpamBlock, 9 },
        { "500/2787 something went wrong", ServerError, 2787 },
    };

    public ValueTask InitializeAsync() => _pinterest.InitializeAsync();

    public ValueTask DisposeAsync() => _pinterest.DisposeAsync();

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Is_seen_as_what_it_is(string row, PinterestErrorKind kind, int code)
    {
        var client = await _pinterest.ClientOfSomebodyNewAsync(row == "401/3 a missing scope" ? "boards:read boards:write pins:read" : null);
        var board = await client.Boards.CreateAsync(new() { Name = "Lamps" }, Cancel);

        var refused = await Should.ThrowAsync<PinterestException>(() => ProvokeAsync(row, client, board));

        refused.Kind.ShouldBe(kind, refused.Message);
        refused.Code.ShouldBe(code);
        refused.RequestId.ShouldNotBeNullOrEmpty();
        refused.Outcome.ShouldBe(kind is ServerError ? PinterestOutcome.Unknown : PinterestOutcome.NothingHappened);
        (refused.RetryAfter is not null).ShouldBe(kind is RateLimited, refused.Message);
    }

    private Task ProvokeAsync(string row, PinterestClient client, Board board) => row switch
    {
        "400/1 an invalid URL" => client.Pins.CreateAsync(APinOn(board) with { Link = "nowhere at all" }, Cancel),
        "400/1 could not fetch the image" => client.Pins.CreateAsync(
            APinOn(board) with { MediaSource = new MediaSource.ImageUrl(new Uri("http://127.0.0.1:1/lamp.jpg")) }, Cancel),
        "400/1 breaks the schema" => client.Analytics.GetTopPinsAsync(Days(new TopPinsQuery { From = default, To = default, SortBy = new MetricType("BEAUTY") }), Cancel),
        "400/1 invalid multi_pins analytics parameters" => WithKnobAsync("multiPinAnalytics", true, () => client.Analytics.GetForPinsAsync(
            new() { PinIds = [s_nowhere], From = Today, To = Today, Metrics = [new MetricType("BEAUTY")] }, Cancel)),
        "400 only the last 90 days" => OnAWrongClockAsync(late => late.Analytics.GetForAccountAsync(
            new() { From = Today.AddDays(-400), To = Today.AddDays(-390) }, Cancel)),
        "400/58 a board of that name" => client.Boards.CreateAsync(new() { Name = "LAMPS" }, Cancel),
        "401/2 authentication failed" => AClient(_pinterest.Http, _pinterest.Host).User.GetAsync(Cancel),
        "401/3 a missing scope" => client.Pins.CreateAsync(APinOn(board), Cancel),
        "401/3 a restricted feature" => client.Pins.UpdateAsync(s_nowhere, new() { Title = "Lamp" }, Cancel),
        "401/7 the numbers of somebody else's Pin" => OnSomebodyElsesPinAsync(pin => client.Analytics.GetForPinAsync(
            pin, new() { From = Today, To = Today, Metrics = [MetricType.Save] }, Cancel)),
        "403/29 somebody else's board" => OnSomebodyElsesPinAsync(pin => client.Pins.DeleteAsync(pin, Cancel)),
        "403/29 Trial access in production" => WithKnobAsync("tier", "Trial", () => client.Pins.CreateAsync(APinOn(board), Cancel)),
        "403/233 a picture that is too small" => client.Pins.CreateAsync(APinOn(board, APicture(20, 20)), Cancel),
        "403/235 a broken picture" => client.Pins.CreateAsync(APinOn(board, [1, 2, 3, 4]), Cancel),
        "404/30 a user" => WithKnobAsync("followUsers", true, () => client.User.FollowAsync("nobody_of_that_name", cancellationToken: Cancel)),
        "404/40 a board" => client.Boards.GetAsync(new BoardId("999999999999"), Cancel),
        "404/50 a Pin" => client.Pins.GetAsync(s_nowhere, Cancel),
        "404/2031 a section" => client.Pins.CreateAsync(APinOn(board) with { BoardSectionId = new BoardSectionId("999999999999") }, Cancel),
        "404 an upload" => client.Media.GetAsync(new MediaId("999999999999"), Cancel),
        "429/9 a blocked link" => WithKnobAsync("blockedDomains", new JsonArray("spam.example"), () => client.Pins.CreateAsync(
            APinOn(board) with { Link = "https://www.spam.example/lamp" }, Cancel)),
        "409 a section that is being changed" => WithFaultAsync(
            "section-conflict", "board_sections/create", () => client.Boards.CreateSectionAsync(board.Id, "Desk", Cancel)),
        _ => WithFaultAsync(FaultOf(row), "pins/create", () => client.Pins.CreateAsync(APinOn(board), Cancel)),
    };

    private static string FaultOf(string row) => row switch
    {
        "400 unable to reach the URL" => "url-unreachable",
        "400 a video without a cover" => "cover-missing",
        "400 a link that may lead to spam" => "spam-link-as-400",
        "401/3 an app that was never activated" => "app-not-activated",
        "429/8 a spent quota" => "rate-limited",
        "429/8 the same object written too fast" => "written-too-fast",
        "429/9 a blocked account" => "spam-block",
        "500/2787 something went wrong" => "code-2787",
        _ => throw new ArgumentOutOfRangeException(nameof(row), row, "Nothing brings this row about."),
    };

    private async Task WithFaultAsync(string fault, string operation, Func<Task> call)
    {
        await _pinterest.PlanFaultAsync(fault, operation);
        await call();
    }

    private async Task WithKnobAsync(string knob, JsonNode value, Func<Task> call)
    {
        await _pinterest.TurnAsync(knob, value);
        await call();
    }

    private async Task OnSomebodyElsesPinAsync(Func<PinId, Task> call)
    {
        var other = await _pinterest.ClientOfSomebodyNewAsync();
        var board = await other.Boards.CreateAsync(new() { Name = "Not yours" }, Cancel);

        await call((await other.Pins.CreateAsync(APinOn(board), Cancel)).Id);
    }

    private static TopPinsQuery Days(TopPinsQuery query) => query with { From = Today, To = Today };

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>On a machine that lags behind by more than a year, the client takes days for recent that are not.</summary>
    private async Task OnAWrongClockAsync(Func<PinterestClient, Task> call)
    {
        var somebody = await _pinterest.SomebodyNewAsync();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(-390));

        await call(new PinterestClient(
            _pinterest.Http, new PinterestAccessToken(somebody.Token, _pinterest.Host), new PinterestOptions { TimeProvider = clock }));
    }

    private static NewPin APinOn(Board board, byte[]? picture = null) => new()
    {
        BoardId = board.Id,
        Title = "A lamp",
        MediaSource = new MediaSource.ImageBase64(ImageContentType.Png, picture ?? APicture(200, 300)),
    };

    private static byte[] APicture(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SteelBlue);
        using var file = bitmap.Encode(SKEncodedImageFormat.Png, quality: 100);

        return file.ToArray();
    }
}
