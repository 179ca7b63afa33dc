using Corkboard.Pinterest;
using Corkboard.Server.Publishing.Deciding;
using NodaTime;

namespace Corkboard.Server.Tests.Publishing.Deciding;

public sealed class PublishPolicyTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly AttemptFacts First = new();

    [Theory]
    [InlineData(400, 1, "Whoops! It looks like you entered an invalid URL", "refused invalid")]
    [InlineData(400, null, "The value '12a' does not match '^\\d+$'", "refused invalid")]
    [InlineData(400, 1, "Sorry we could not fetch the image.", "again picture-unfetched 300")]
    [InlineData(400, null, "Unable to reach the URL. Please check the URL is correct and try again.", "again picture-unfetched 300")]
    [InlineData(400, 5, "Sorry! We blocked this link because it may lead to spam.", "refused link-blocked")]
    [InlineData(400, 58, "Try a different name. You already have a board with this name!", "refused invalid")]
    [InlineData(401, 2, "Authentication failed.", "again token-renewal 0 renew")]
    [InlineData(401, 3, "Your token does not have sufficient permissions; ensure the correct set of scopes.", "lost scope-missing")]
    [InlineData(401, 3, "Your application does not have access to this restricted feature: pin_edit", "refused app-restricted")]
    [InlineData(401, 3, "Your application consumer type is not supported", "refused app-restricted")]
    [InlineData(401, 7, "Not authorized to access board or Pin.", "refused forbidden")]
    [InlineData(403, 29, "You are not permitted to access that resource.", "refused forbidden")]
    [InlineData(403, 29, "Apps with Trial access may not create Pins in production", "held trial-access")]
    [InlineData(403, 233, "Your image is too small. Please choose a larger image and try again.", "refused picture-rejected")]
    [InlineData(403, 235, "Sorry, this image is broken. Please pick a different image.", "refused picture-rejected")]
    [InlineData(404, 40, "Board not found.", "refused board-gone")]
    [InlineData(404, 2031, "Sorry! We couldn't find this board section.", "refused section-gone")]
    [InlineData(404, 50, "Pin not found.", "refused not-found")]
    [InlineData(408, null, "", "look")]
    [InlineData(409, 409, "Could not get exclusive access.", "again busy 15")]
    [InlineData(418, null, "", "refused invalid")]
    [InlineData(429, 8, "This request exceeded a rate limit.", "again rate-limited 60 pause")]
    [InlineData(429, 9, "Sorry! We blocked this link because it may lead to spam.", "refused link-blocked")]
    [InlineData(429, 9, "Sorry! You've hit a block (Pins) we have in place to combat spam. Please try again later!", "again spam-block 43200 pause")]
    [InlineData(500, 2787, "Sorry! Something went wrong on our end.", "look")]
    [InlineData(400, 2787, "Sorry! Something went wrong on our end.", "look")]
    [InlineData(502, null, "<html>Bad Gateway</html>", "look")]
    [InlineData(503, null, "", "look")]
    [InlineData(200, null, null, "look")]
    [InlineData(302, null, "", "look")]
    public async Task Each_answer_has_its_consequence(int status, int? code, string? words, string consequence)
    {
        var outcome = await Answer.OutcomeAsync(status, code, words);

        Say(PublishPolicy.After(outcome, First, Now)).ShouldBe(consequence);
    }

    [Fact]
    public async Task An_answer_with_the_Pin_publishes_it()
    {
        var outcome = await Answer.OutcomeAsync(201, code: null, """{"id":"813744226420795884"}""");

        PublishPolicy.After(outcome, First, Now).ShouldBe(new NextStep.Published(new("813744226420795884")));
    }

    [Fact]
    public async Task A_token_that_is_refused_after_its_renewal_loses_the_access()
    {
        var outcome = await Answer.OutcomeAsync(401, 2, "Authentication failed.");

        Say(PublishPolicy.After(outcome, new() { FollowsRenewal = true }, Now)).ShouldBe("lost token-refused");
    }

    [Theory]
    [InlineData(0, "again picture-unfetched 300")]
    [InlineData(1, "again picture-unfetched 900")]
    [InlineData(2, "again picture-unfetched 3600")]
    [InlineData(3, "refused picture-unfetched")]
    public async Task A_picture_that_cannot_be_fetched_is_tried_three_times_more(int before, string consequence)
    {
        var outcome = await Answer.OutcomeAsync(400, 1, "Sorry we could not fetch the image.");

        Say(PublishPolicy.After(outcome, new() { SameFailuresBefore = before }, Now)).ShouldBe(consequence);
    }

    [Theory]
    [InlineData(0, "again busy 15")]
    [InlineData(4, "again busy 240")]
    [InlineData(5, "refused busy-for-long")]
    public async Task A_conflict_is_tried_again_and_not_for_ever(int before, string consequence)
    {
        var outcome = await Answer.OutcomeAsync(409, 409, "Could not get exclusive access.");

        Say(PublishPolicy.After(outcome, new() { SameFailuresBefore = before }, Now)).ShouldBe(consequence);
    }

    [Fact]
    public async Task A_rate_limit_waits_as_long_as_Pinterest_says()
    {
        var outcome = await Answer.OutcomeAsync(429, 8, "This request exceeded a rate limit.", resetSeconds: 67_150);

        Say(PublishPolicy.After(outcome, First, Now)).ShouldBe("again rate-limited 67150 pause");
    }

    [Theory]
    [InlineData(0, "again unreachable 15")]
    [InlineData(6, "again unreachable 960")]
    [InlineData(7, "again unreachable 960")]
    public void An_unreachable_Pinterest_is_tried_again_for_ever_ever_slower_up_to_a_bound(int before, string consequence)
    {
        var outcome = new CallOutcome.Failed(PinterestErrorKind.Unreachable, PinterestOutcome.NothingHappened);

        Say(PublishPolicy.After(outcome, new() { SameFailuresBefore = before }, Now)).ShouldBe(consequence);
    }

    [Fact]
    public void A_vetoed_request_was_never_complete()
    {
        var outcome = new CallOutcome.Failed(PinterestErrorKind.WriteVetoed, PinterestOutcome.NothingHappened);

        Say(PublishPolicy.After(outcome, First, Now)).ShouldBe("again out-of-time 0");
    }

    [Fact]
    public void A_call_that_was_given_up_is_looked_for() =>
        Say(PublishPolicy.After(new CallOutcome.GivenUp(), First, Now)).ShouldBe("look");

    public static TheoryData<PinterestErrorKind> Kinds => [.. Enum.GetValues<PinterestErrorKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_may_have_taken_effect_is_looked_for(PinterestErrorKind kind) =>
        Say(PublishPolicy.After(new CallOutcome.Failed(kind, PinterestOutcome.Unknown), First, Now)).ShouldBe("look");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_of_failure_has_a_consequence(PinterestErrorKind kind) =>
        PublishPolicy.After(new CallOutcome.Failed(kind, PinterestOutcome.NothingHappened), First, Now).ShouldNotBeNull();

    [Theory]
    [InlineData(PinterestErrorKind.ServerError)]
    [InlineData(PinterestErrorKind.Timeout)]
    [InlineData(PinterestErrorKind.Interrupted)]
    [InlineData(PinterestErrorKind.UnreadableAnswer)]
    public void A_failure_that_hides_its_effect_is_looked_for_whatever_was_concluded(PinterestErrorKind kind) =>
        Say(PublishPolicy.After(new CallOutcome.Failed(kind, PinterestOutcome.NothingHappened), First, Now)).ShouldBe("look");

    private static string Say(NextStep step) => step switch
    {
        NextStep.Published published => $"published {published.Pin}",
        NextStep.Refused refused => $"refused {refused.Reason.Name}",
        NextStep.TryAgain again => string.Join(' ', new[]
        {
            FormattableString.Invariant($"again {again.Reason.Name} {(again.At - Now).TotalSeconds:0}"),
            again.WithNewToken ? "renew" : "",
            again.PausesAccount ? "pause" : "",
        }.Where(word => word.Length > 0)),
        NextStep.HeldForTrial held => $"held {held.Reason.Name}",
        NextStep.AccessLost lost => $"lost {lost.Reason.Name}",
        _ => "look",
    };
}
