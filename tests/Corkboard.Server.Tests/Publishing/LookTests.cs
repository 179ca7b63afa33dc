using Corkboard.Server.Publishing;
using NodaTime;

namespace Corkboard.Server.Tests.Publishing;

public sealed class LookTests : IAsyncLifetime
{
    private static readonly Duration[] Looks =
        [Duration.FromSeconds(5), Duration.FromSeconds(15), Duration.FromSeconds(40), Duration.FromSeconds(120)];

    private PublishingApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PublishingApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("lost-answer-after-accept")]
    [InlineData("status-500-after-accept")]
    [InlineData("status-503-after-accept")]
    [InlineData("partial-body")]
    [InlineData("not-201-no-id")]
    [InlineData("code-2787-after-accept")]
    public async Task A_Pin_whose_answer_was_lost_is_found_and_not_sent_again(string fault)
    {
        await _app.FaultAsync(fault);
        var id = await _app.PublishAsync();
        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Looking);

        await _app.RunAfterAsync(Looks[0]);

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
        (await _app.Accounts.RowsAsync<PublishedPin>(_app.Workspace)).ShouldHaveSingleItem().Evidence.ShouldBe(PinEvidence.Look);
        (await _app.OnPinterestAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_looked_for_before_the_first_look_is_due()
    {
        await _app.FaultAsync("lost-answer-after-accept");
        var id = await _app.PublishAsync();

        await _app.RunAfterAsync(Looks[0] - Duration.FromMilliseconds(1));

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Looking);
    }

    [Theory]
    [InlineData("reset-before-accept")]
    [InlineData("status-500-before-accept")]
    [InlineData("html-error")]
    public async Task A_Pin_that_is_absent_in_all_looks_is_sent_again_once(string fault)
    {
        await _app.FaultAsync(fault);
        var id = await _app.PublishAsync();
        foreach (var look in Looks[..3])
        {
            await _app.RunAfterAsync(look);
            (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Looking);
        }

        await _app.RunAfterAsync(Looks[3]);

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
        (await _app.AttemptsAsync(id)).Select(attempt => attempt.State).ShouldBe([AttemptState.Absent, AttemptState.Published]);
        (await _app.OnPinterestAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_second_lost_answer_of_the_same_Pin_asks_the_member()
    {
        await _app.FaultAsync("reset-before-accept", count: 2);
        var id = await _app.PublishAsync();

        foreach (var look in Looks.Concat(Looks))
        {
            await _app.RunAfterAsync(look);
        }

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Asking);
        (await _app.OnPinterestAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_Pin_that_appears_late_is_found_late()
    {
        await _app.TurnAsync(new { readLagSeconds = 30 });
        await _app.FaultAsync("lost-answer-after-accept");
        var id = await _app.PublishAsync();

        await _app.RunAfterAsync(Looks[0]);
        await _app.RunAfterAsync(Looks[1]);
        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Looking);
        await _app.RunAfterAsync(Looks[2]);

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
        (await _app.OnPinterestAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task It_is_found_in_lists_without_order_with_its_title_trimmed_and_its_link_rewritten()
    {
        await _app.TurnAsync(new { shuffledLists = true, trimTitlesTo = 12, rewrittenLinks = true });
        await _app.FaultAsync("lost-answer-after-accept");
        var id = await _app.PublishAsync();

        await _app.RunAfterAsync(Looks[0]);

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
    }

    [Fact]
    public async Task The_same_Pin_twice_on_purpose_is_there_twice()
    {
        var first = await _app.PublishAsync();
        await _app.FaultAsync("lost-answer-after-accept");
        var second = await _app.PublishAsync();

        await _app.RunAfterAsync(Looks[0]);

        (await _app.PublicationAsync(first)).State.ShouldBe(PublicationState.Published);
        (await _app.PublicationAsync(second)).State.ShouldBe(PublicationState.Published);
        (await _app.Accounts.RowsAsync<PublishedPin>(_app.Workspace)).Select(pin => pin.PinId).Distinct().Count().ShouldBe(2);
        (await _app.OnPinterestAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_Pin_that_another_attempt_has_is_no_candidate()
    {
        var first = await _app.PublishAsync();
        await _app.FaultAsync("reset-before-accept");
        var second = await _app.PublishAsync();

        await _app.RunAfterAsync(Looks[0]);

        (await _app.PublicationAsync(first)).State.ShouldBe(PublicationState.Published);
        (await _app.PublicationAsync(second)).State.ShouldBe(PublicationState.Looking);
    }

    [Fact]
    public async Task Meanwhile_equal_Pins_wait_and_others_go_on()
    {
        await _app.FaultAsync("reset-before-accept");
        await _app.PublishAsync();

        var equal = await _app.PlanDueAsync();
        var other = await _app.PublishAsync(new() { Title = "Another trail" });

        (await _app.PublicationAsync(equal)).Reason.ShouldBe("equal-unresolved");
        (await _app.PublicationAsync(other)).State.ShouldBe(PublicationState.Published);
    }

    [Fact]
    public async Task A_look_that_fails_is_made_again_and_does_not_count()
    {
        await _app.FaultAsync("lost-answer-after-accept");
        var id = await _app.PublishAsync();
        await _app.FaultAsync("status-503-before-accept", operation: "*");

        await _app.RunAfterAsync(Looks[0]);
        (await _app.AttemptsAsync(id)).ShouldHaveSingleItem().Looks.ShouldBe(0);
        await _app.RunAfterAsync(Duration.FromSeconds(15));

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
    }
}
