using System.Net;
using System.Text.Json;
using Corkboard.Server.Drafts;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Schedule.Slots;

namespace Corkboard.Server.Tests.Schedule.Series;

/// <summary>The clock stands at Monday, 2 March 2026, 10:00 in Berlin, the workspace's zone.</summary>
public sealed class SeriesTests : IAsyncLifetime
{
    private const string Own = "123456789012345678";
    private static readonly string[] Boards = [Own, "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"];

    private CorkboardApp _app = null!;
    private TestWorkspace _workspace = null!;
    private Queue _queue = null!;
    private Alike _alike = null!;
    private Guid _account;
    private DraftId _draft;

    public async ValueTask InitializeAsync()
    {
        _app = await CorkboardApp.StartAsync();
        _workspace = await TestWorkspace.CreateAsync(_app);
        await _workspace.PlanAsync(_app);
        _queue = new(_app, _workspace);
        _alike = new(_app, _workspace);
        (_account, _draft) = await _queue.DraftAsync();
        await _alike.BoardsAsync(_account, Boards);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_Pin_goes_to_each_board_in_order_at_the_same_time_on_the_wall()
    {
        var planned = await SeriesAsync(["2", Own, "3"], time: "2026-03-22T02:30");

        Outcomes(planned).ShouldBe([("2", "2026-03-22T01:30:00Z"), (Own, "2026-03-29T01:00:00Z"), ("3", "2026-04-05T00:30:00Z")]);
        planned.Body[1].GetProperty("draftId").GetGuid().ShouldBe(_draft.Value);
        (await _alike.CountDraftsAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task A_copy_says_the_same_on_its_own_board_and_has_its_own_review()
    {
        var planned = await SeriesAsync([Own, "2"]);
        var copy = planned.Body[1].GetProperty("draftId").GetGuid();

        var draft = await _queue.GetAsync($"/api/drafts/{copy}");
        var pin = await _queue.GetAsync($"/api/pins/{copy}");

        draft.Body.GetProperty("title").GetString().ShouldBe("A lamp, take 1");
        draft.Body.GetProperty("boardId").GetString().ShouldBe("2");
        pin.Body.GetProperty("pin").GetProperty("stage").GetString().ShouldBe("planned");
    }

    [Theory]
    [InlineData(1, HttpStatusCode.UnprocessableEntity)]
    [InlineData(2, HttpStatusCode.OK)]
    [InlineData(10, HttpStatusCode.OK)]
    [InlineData(11, HttpStatusCode.UnprocessableEntity)]
    public async Task It_goes_to_two_to_ten_boards(int count, HttpStatusCode expected) =>
        (await SeriesAsync(Boards[..count], days: 1)).Status.ShouldBe(expected);

    [Theory]
    [InlineData(0, HttpStatusCode.UnprocessableEntity)]
    [InlineData(1, HttpStatusCode.OK)]
    [InlineData(90, HttpStatusCode.OK)]
    [InlineData(91, HttpStatusCode.UnprocessableEntity)]
    public async Task They_are_one_to_ninety_days_apart(int days, HttpStatusCode expected) =>
        (await SeriesAsync([Own, "2"], days)).Status.ShouldBe(expected);

    [Fact]
    public async Task What_is_wrong_is_found_before_anything_is_made()
    {
        (await SeriesAsync([Own, Own])).ShouldBeProblem("boards-out-of-range", HttpStatusCode.UnprocessableEntity);
        (await SeriesAsync([Own, "nowhere"])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await SeriesAsync(Boards[..6], days: 90)).ShouldBeProblem("time-too-far", HttpStatusCode.UnprocessableEntity);
        (await SeriesAsync([Own, "2"], consent: false)).ShouldBeProblem("consent-missing", HttpStatusCode.UnprocessableEntity);
        (await SeriesAsync([Own, "2"], time: "2026-03-29T02:30")).ShouldBeProblem("skipped-hour", HttpStatusCode.UnprocessableEntity);

        (await _alike.CountDraftsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Only_what_is_not_of_the_series_is_warned_of()
    {
        var other = await _queue.DraftOfAsync(_account);
        await _alike.SamePictureAsync(other, _draft);
        await _queue.PlanAsync(other, "2026-03-10T09:00");

        var warned = await SeriesAsync(["2", "3"], days: 1, time: "2026-03-16T09:00");
        var accepted = await SeriesAsync(["2", "3"], days: 1, time: "2026-03-16T09:00", spacing: "accept");

        warned.ShouldBeProblem("spacing", HttpStatusCode.Conflict);
        accepted.Body.GetArrayLength().ShouldBe(2);
        (await _alike.CountDraftsAsync()).ShouldBe(4);
    }

    private static IReadOnlyList<(string?, string?)> Outcomes(Answer planned) => [.. planned.Body.EnumerateArray().Select(outcome => (
        outcome.GetProperty("board").GetProperty("boardId").GetString(),
        outcome.GetProperty("placed").ValueKind == JsonValueKind.Null
            ? outcome.GetProperty("refused").ToString()
            : outcome.GetProperty("placed").GetProperty("dueAt").GetString()))];

    private Task<Answer> SeriesAsync(
        string[] boards, int days = 7, string time = "2026-03-03T09:30", bool consent = true, string? spacing = null) => _queue.PostAsync(
        "/api/schedule/series",
        new
        {
            draftId = _draft.Value,
            revision = 1,
            boards = boards.Select(board => new { accountId = _account, boardId = board }),
            localTime = time,
            intervalDays = days,
            consent,
            spacing,
        });
}
