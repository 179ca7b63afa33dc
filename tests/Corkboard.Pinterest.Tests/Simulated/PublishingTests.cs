using SkiaSharp;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Simulated;

public sealed class PublishingTests(SimulatedPinterest pinterest) : IClassFixture<SimulatedPinterest>
{
    [Fact]
    public async Task A_Pin_lives_on_its_board_and_in_its_section_until_it_is_deleted()
    {
        var client = await pinterest.ClientOfSomebodyNewAsync();
        var board = await client.Boards.CreateAsync(new NewBoard { Name = "Trees", Privacy = BoardPrivacy.Public }, Cancel);
        var section = await client.Boards.CreateSectionAsync(board.Id, "Oaks", Cancel);

        var pin = await client.Pins.CreateAsync(APinOn(board) with { BoardSectionId = section.Id }, Cancel);

        (await client.Pins.GetAsync(pin.Id, Cancel)).Title.ShouldBe("A tree");
        (await client.Boards.GetAsync(board.Id, Cancel)).Name.ShouldBe("Trees");
        (await client.Boards.ListSectionsAsync(board.Id, cancellationToken: Cancel).ToListAsync(Cancel)).ShouldBe([section]);
        (await Ids(client.Boards.ListPinsAsync(board.Id, cancellationToken: Cancel))).ShouldBe([pin.Id]);
        (await Ids(client.Boards.ListSectionPinsAsync(board.Id, section.Id, cancellationToken: Cancel))).ShouldBe([pin.Id]);
        (await Ids(client.Pins.ListAsync(cancellationToken: Cancel))).ShouldBe([pin.Id]);

        await client.Pins.DeleteAsync(pin.Id, Cancel);

        var gone = await Should.ThrowAsync<PinterestException>(() => client.Pins.GetAsync(pin.Id, Cancel));
        gone.Kind.ShouldBe(PinterestErrorKind.NotFound);
        gone.Resource.ShouldBe(PinterestResource.Pin);
    }

    [Fact]
    public async Task Every_board_is_listed_over_many_pages()
    {
        var client = await pinterest.ClientOfSomebodyNewAsync();
        foreach (var number in Enumerable.Range(1, 7))
        {
            await client.Boards.CreateAsync(new NewBoard { Name = $"Board {number}" }, Cancel);
        }

        var boards = await client.Boards.ListAsync(new BoardQuery { PageSize = 3 }, Cancel).ToListAsync(Cancel);

        boards.Select(b => b.Name).ShouldBe(Enumerable.Range(1, 7).Select(n => $"Board {n}"), ignoreOrder: true);
    }

    [Fact]
    public async Task A_second_board_of_one_name_is_told_as_such()
    {
        var client = await pinterest.ClientOfSomebodyNewAsync();
        await client.Boards.CreateAsync(new NewBoard { Name = "Trees" }, Cancel);

        var failure = await Should.ThrowAsync<PinterestException>(() => client.Boards.CreateAsync(new NewBoard { Name = "Trees" }, Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.DuplicateBoard);
    }

    [Fact]
    public async Task A_token_without_the_scope_is_told_as_such()
    {
        var client = await pinterest.ClientOfSomebodyNewAsync("user_accounts:read");

        var failure = await Should.ThrowAsync<PinterestException>(
            async () => await client.Boards.ListAsync(cancellationToken: Cancel).ToListAsync(Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.ScopeMissing);
    }

    [Fact]
    public async Task A_Pins_and_an_accounts_numbers_come_day_by_day()
    {
        var client = await pinterest.ClientOfSomebodyNewAsync();
        var board = await client.Boards.CreateAsync(new NewBoard { Name = "Trees" }, Cancel);
        var pin = await client.Pins.CreateAsync(APinOn(board), Cancel);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

        var ofAccount = await client.Analytics.GetForAccountAsync(
            new AccountAnalyticsQuery { From = today.AddDays(-89), To = today.AddDays(-1) }, Cancel);
        var ofPin = await client.Analytics.GetForPinAsync(
            pin.Id,
            new PinAnalyticsQuery { From = today.AddDays(-2), To = today.AddDays(-1), Metrics = [MetricType.Impression, MetricType.Save] },
            Cancel);

        ofAccount.All.DailyMetrics.Count.ShouldBe(89);
        ofAccount.All.DailyMetrics[^1].DataStatus.ShouldBe(DataStatus.BeforeBusinessCreated);
        ofPin.All.DailyMetrics.Select(day => day.DataStatus).ShouldAllBe(status => status == DataStatus.BeforePinCreated);
        client.LastRateLimit!.Category.ShouldBe(RateCategory.OrgAnalytics);
        client.LastRateLimit.Limit.ShouldNotBeNull();
    }

    /// <summary>Whatever goes wrong, the client never says that nothing happened when Pinterest has the Pin.</summary>
    [Theory]
    [InlineData("lost-answer-after-accept", PinterestErrorKind.Interrupted)]
    [InlineData("status-500-after-accept", PinterestErrorKind.ServerError)]
    [InlineData("status-502-after-accept", PinterestErrorKind.ServerError)]
    [InlineData("status-503-after-accept", PinterestErrorKind.ServerError)]
    [InlineData("status-504-after-accept", PinterestErrorKind.ServerError)]
    [InlineData("partial-body", PinterestErrorKind.Interrupted)]
    [InlineData("not-201-no-id", PinterestErrorKind.UnreadableAnswer)]
    [InlineData("code-2787-after-accept", PinterestErrorKind.ServerError)]
    [InlineData("reset-before-accept", PinterestErrorKind.Interrupted)]
    [InlineData("status-500-before-accept", PinterestErrorKind.ServerError)]
    [InlineData("status-503-before-accept", PinterestErrorKind.ServerError)]
    [InlineData("html-error", PinterestErrorKind.ServerError)]
    [InlineData("code-2787", PinterestErrorKind.ServerError)]
    [InlineData("image-fetch-failure", PinterestErrorKind.MediaFetch)]
    [InlineData("rate-limited", PinterestErrorKind.RateLimited)]
    [InlineData("spam-link", PinterestErrorKind.SpamLink)]
    [InlineData("spam-block", PinterestErrorKind.SpamBlock)]
    [InlineData("authentication-failed", PinterestErrorKind.AuthenticationFailed)]
    [InlineData("scope-missing", PinterestErrorKind.ScopeMissing)]
    public async Task A_failure_has_its_kind_and_its_outcome_is_never_wrong(string fault, PinterestErrorKind kind)
    {
        var client = await pinterest.ClientOfSomebodyNewAsync();
        var board = await client.Boards.CreateAsync(new NewBoard { Name = "Trees" }, Cancel);
        await pinterest.PlanFaultAsync(fault, "pins/create");

        var failure = await Should.ThrowAsync<PinterestException>(() => client.Pins.CreateAsync(APinOn(board), Cancel));

        failure.Kind.ShouldBe(kind);
        var published = await Ids(client.Pins.ListAsync(cancellationToken: Cancel));
        (failure.Outcome is PinterestOutcome.NothingHappened && published is not []).ShouldBeFalse();
        published.Count.ShouldBeLessThanOrEqualTo(1);
    }

    private static NewPin APinOn(Board board) => APin() with
    {
        BoardId = board.Id,
        MediaSource = new MediaSource.ImageBase64(ImageContentType.Png, APicture()),
    };

    private static byte[] APicture()
    {
        using var picture = new SKBitmap(300, 450);
        picture.Erase(SKColors.ForestGreen);
        using var encoded = picture.Encode(SKEncodedImageFormat.Png, quality: 100);

        return encoded.ToArray();
    }

    private static async Task<List<PinId>> Ids(IAsyncEnumerable<Pin> pins) => await pins.Select(pin => pin.Id).ToListAsync(Cancel);
}
