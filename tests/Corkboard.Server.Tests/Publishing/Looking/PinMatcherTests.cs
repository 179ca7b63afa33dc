using Corkboard.Pinterest;
using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Publishing;
using Corkboard.Server.Publishing.Looking;
using Corkboard.Server.Schedule;
using Corkboard.Server.Workspaces;
using NodaTime;

namespace Corkboard.Server.Tests.Publishing.Looking;

public sealed class PinMatcherTests
{
    private static readonly Instant Sent = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void The_Pin_as_it_was_sent_is_it() => Compare(APin()).ShouldBe(PinLikeness.Sure);

    [Theory]
    [InlineData("https://www.example.org/bread/")]
    [InlineData("https://example.org/bread?utm_source=pinterest")]
    [InlineData("https://www.pinterest.com/offsite/?url=https%3A%2F%2Fexample.org%2Fbread")]
    [InlineData("https://shop.example.com/landing")]
    public void A_link_may_come_back_redirected_or_wrapped(string link) =>
        Compare(APin() with { Link = link }).ShouldBe(PinLikeness.Sure);

    [Theory]
    [InlineData("A loaf of br")]
    [InlineData("A loaf of b…")]
    [InlineData("A  loaf of bread ")]
    public void A_title_may_come_back_trimmed(string title) => Compare(APin() with { Title = title }).ShouldBe(PinLikeness.Sure);

    [Fact]
    public void The_alternative_text_may_be_missing() => Compare(APin() with { AltText = null }).ShouldBe(PinLikeness.Sure);

    [Theory]
    [InlineData(-121, nameof(PinLikeness.Other))]
    [InlineData(-120, nameof(PinLikeness.Sure))]
    [InlineData(140, nameof(PinLikeness.Sure))]
    [InlineData(141, nameof(PinLikeness.Other))]
    public void It_was_made_between_the_sending_and_the_last_arrival_give_or_take_the_clocks(int seconds, string likeness) =>
        Compare(APin() with { CreatedAt = (Sent + Duration.FromSeconds(seconds)).ToDateTimeOffset() }).ToString().ShouldBe(likeness);

    [Fact]
    public void A_Pin_without_a_time_can_be_it() => Compare(APin() with { CreatedAt = null }).ShouldBe(PinLikeness.Sure);

    [Fact]
    public void Another_picture_makes_another_Pin() =>
        Compare(APin() with { Media = Image("originals", 1000, 1501) }).ShouldBe(PinLikeness.Other);

    [Theory]
    [InlineData(600, 900, nameof(PinLikeness.Sure))]
    [InlineData(600, 911, nameof(PinLikeness.Sure))]
    [InlineData(600, 700, nameof(PinLikeness.Other))]
    public void A_scaled_picture_is_known_by_its_shape(int width, int height, string likeness) =>
        Compare(APin() with { Media = Image("600x", width, height) }).ToString().ShouldBe(likeness);

    [Fact]
    public void A_video_is_another_Pin() =>
        Compare(APin() with { Media = new() { MediaType = PinMediaType.Video } }).ShouldBe(PinLikeness.Other);

    [Fact]
    public void A_Pin_that_was_edited_in_between_is_doubtful() =>
        Compare(APin() with { Title = "Another title" }).ShouldBe(PinLikeness.Doubtful);

    [Fact]
    public void A_Pin_with_nothing_in_common_but_its_time_and_shape_is_another() =>
        Compare(APin() with { Title = "Another title", Description = "Other words", AltText = "Other", Link = null })
            .ShouldBe(PinLikeness.Other);

    [Fact]
    public void Without_a_word_or_link_nothing_is_sure() =>
        PinMatcher.Compare(
            AnAttempt(title: "", description: "", altText: "", link: null),
            APin() with { Title = null, Description = null, AltText = null, Link = null }).ShouldBe(PinLikeness.Doubtful);

    private static PinLikeness Compare(Pin pin) => PinMatcher.Compare(AnAttempt(), pin);

    private static Pin APin() => new()
    {
        Id = new("813744226420795884"),
        Title = "A loaf of bread",
        Description = "With a crust.",
        AltText = "A loaf on a table",
        Link = "https://example.org/bread",
        CreatedAt = Sent.ToDateTimeOffset(),
        Media = Image("originals", 1000, 1500),
    };

    private static PinMedia Image(string size, int width, int height) => new()
    {
        MediaType = PinMediaType.Image,
        Images = new Dictionary<string, PinImage?>(StringComparer.Ordinal) { [size] = new() { Width = width, Height = height } },
    };

    private static PublishAttempt AnAttempt(
        string title = "A loaf of bread",
        string description = "With a crust.",
        string altText = "A loaf on a table",
        string? link = "https://example.org/bread") => new()
    {
        Id = EntityId.New<PublishAttemptId>(Sent),
        PublicationId = EntityId.New<ScheduledPinId>(Sent),
        WorkspaceId = EntityId.New<WorkspaceId>(Sent),
        AccountId = EntityId.New<AccountId>(Sent),
        Number = 1,
        Fence = 1,
        State = AttemptState.Unknown,
        StartedAt = Sent,
        LastArrivalAt = Sent + Duration.FromSeconds(20),
        BoardId = "549755885175",
        Title = title,
        Description = description,
        AltText = altText,
        Link = link,
        PictureWidth = 1000,
        PictureHeight = 1500,
        Fingerprint = [1],
    };
}
