using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.PinterestErrorKind;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Errors;

public sealed class ErrorTableTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    /// <summary>Every refusal that is known of Pinterest, with the words in which it came.</summary>
    public static TheoryData<int, int?, string, PinterestErrorKind> KnownRefusals => new()
    {
        { 400, 1, "Whoops! It looks like you entered an invalid URL. Please try again.", Validation },
        { 400, 1, "Sorry we could not fetch the image.", MediaFetch },
        { 400, null, "Unable to reach the URL. Please check the URL is correct and try again.", MediaFetch },
        { 400, 1, @"'My board' does not match '^\d+$'", Validation },
        { 400, 1, "constraint: maxItems=5", Validation },
        { 400, 1, "One of cover_image_url or cover_image_content_type is needed.", Validation },
        { 401, 1, "One of cover_image_url or cover_image_content_type is needed.", Validation },
        { 400, 1, "Invalid multi_pins analytics parameters.", Validation },
        { 400, null, "You can only get data from the last 90 days.", Validation },
        { 400, 58, "Try a different name. You already have a board with this name!", DuplicateBoard },
        { 401, 2, "Authentication failed.", AuthenticationFailed },
        {
            401, 3,
            "Your token does not have sufficient permissions to perform this operation. "
            + "Please ensure your token is authorized with the correct set of scopes.",
            ScopeMissing
        },
        { 401, 3, "Your application does not have access to this restricted feature: pin_edit", FeatureRestricted },
        { 401, 3, "Your application consumer type is not supported, please contact support", AppNotActivated },
        { 401, 7, "Not authorized to access board or Pin.", Forbidden },
        { 403, 29, "You are not permitted to access that resource.", Forbidden },
        {
            403, 29,
            "Apps with Trial access may not create Pins in production https://api.pinterest.com - use API Sandbox instead.",
            AppTier
        },
        { 403, 233, "Your image is too small. Please choose a larger image and try again.", MediaRejected },
        { 403, 235, "Sorry, this image is broken. Please pick a different image.", MediaRejected },
        { 404, 30, "User not found.", NotFound },
        { 404, 40, "Board not found.", NotFound },
        { 404, 50, "Pin not found.", NotFound },
        { 404, 2031, "Sorry! We couldn't find this board section.", NotFound },
        { 404, 404, "Media upload not found", NotFound },
        { 404, 404, "Board not found.", NotFound },
        { 404, 2, "AdAccount not found.", NotFound },
        { 403, 403, "Not authorized to access the user account.", Forbidden },
        { 400, 400, "Invalid request.", Validation },
        { 401, 401, "Unauthorized", AuthenticationFailed },
        { 429, 429, "Too many requests", RateLimited },
        { 409, null, "There is a conflict with another section.", Conflict },
        { 408, null, "Request timeout", ServerError },
        { 425, null, "Too early", ServerError },
        { 499, null, "Client closed request", ServerError },
        { 409, 409, "Could not get exclusive access to the board to create a new section.", Conflict },
        { 429, 8, "This request exceeded a rate limit. Please try again later.", RateLimited },
        { 429, 9, "Sorry! We blocked this link because it may lead to spam.", SpamLink },
        { 400, 1, "Sorry! We blocked this link because it may lead to spam.", SpamLink },
        {
            429, 9, "Sorry! You've hit a block (Pins) we have in place to combat spam. Please try again later!",
            SpamBlock
        },
        { 500, 2787, "Sorry! Something went wrong on our end.", ServerError },
        { 400, 2787, "Sorry! Something went wrong on our end.", ServerError },
        { 503, 12, "Upstream connect error", ServerError },
        { 415, 415, "Unsupported media type", Refused },
    };

    public void Dispose() => _http.Dispose();

    [Theory]
    [MemberData(nameof(KnownRefusals))]
    public async Task A_known_refusal_has_its_kind(int status, int? code, string message, PinterestErrorKind kind)
    {
        await using var server = WireServer.Answering(Refusal(status, code, message));

        var failure = await Should.ThrowAsync<PinterestException>(
            () => AClient(_http, server.Host).Pins.CreateAsync(APin(), Cancel));

        failure.Kind.ShouldBe(kind);
        failure.Code.ShouldBe(code);
        ((int?)failure.Status).ShouldBe(status);
        failure.Message.ShouldContain(message);
        failure.Outcome.ShouldBe(kind is ServerError ? PinterestOutcome.Unknown : PinterestOutcome.NothingHappened);
    }

    [Theory]
    [InlineData(401, AuthenticationFailed)]
    [InlineData(403, Forbidden)]
    [InlineData(404, NotFound)]
    [InlineData(409, Conflict)]
    [InlineData(400, Validation)]
    [InlineData(429, RateLimited)]
    [InlineData(418, Refused)]
    [InlineData(408, ServerError)]
    [InlineData(425, ServerError)]
    [InlineData(499, ServerError)]
    [InlineData(500, ServerError)]
    [InlineData(502, ServerError)]
    [InlineData(302, UnreadableAnswer)]
    public void Without_words_the_status_tells(int status, PinterestErrorKind kind) =>
        ErrorTable.KindOf(status, code: null, words: "").ShouldBe(kind);

    [Theory]
    [InlineData(30, "User not found.", PinterestResource.User)]
    [InlineData(40, "Board not found.", PinterestResource.Board)]
    [InlineData(50, "Pin not found.", PinterestResource.Pin)]
    [InlineData(2031, "Sorry! We couldn't find this board section.", PinterestResource.BoardSection)]
    [InlineData(404, "Media upload not found", PinterestResource.Media)]
    [InlineData(404, "Board not found.", PinterestResource.Board)]
    [InlineData(40, "Nicht gefunden", PinterestResource.Board)]
    [InlineData(null, "", PinterestResource.Unknown)]
    public void What_was_not_found_is_told_by_code_then_by_words(int? code, string words, PinterestResource resource) =>
        ErrorTable.ResourceOf(code, words).ShouldBe(resource);

    [Theory]
    [InlineData(400, Validation, PinterestOutcome.NothingHappened)]
    [InlineData(429, RateLimited, PinterestOutcome.NothingHappened)]
    [InlineData(499, ServerError, PinterestOutcome.Unknown)]
    [InlineData(408, ServerError, PinterestOutcome.Unknown)]
    [InlineData(409, Conflict, PinterestOutcome.NothingHappened)]
    [InlineData(429, SpamLink, PinterestOutcome.NothingHappened)]
    [InlineData(400, ServerError, PinterestOutcome.Unknown)]
    [InlineData(500, ServerError, PinterestOutcome.Unknown)]
    [InlineData(302, UnreadableAnswer, PinterestOutcome.Unknown)]
    public void Only_a_refusal_proves_that_nothing_happened(int status, PinterestErrorKind kind, PinterestOutcome outcome) =>
        ErrorTable.OutcomeOf(status, kind).ShouldBe(outcome);

    [Fact]
    public async Task The_detail_of_a_429_tells_spam_from_pace()
    {
        await using var server = WireServer.Answering(WireReply.Json(
            429, """{"code":8,"message":"Too many","message_detail":"This looks like spam","status":"failure"}"""));

        var failure = await Should.ThrowAsync<PinterestException>(
            () => AClient(_http, server.Host).Pins.CreateAsync(APin(), Cancel));

        failure.Kind.ShouldBe(SpamBlock);
    }

    private static WireReply Refusal(int status, int? code, string message) => WireReply.Json(
        status,
        $$"""{"code":{{(code?.ToString(provider: null) ?? "null")}},"message":{{System.Text.Json.Nodes.JsonValue.Create(message).ToJsonString()}}}""");
}
