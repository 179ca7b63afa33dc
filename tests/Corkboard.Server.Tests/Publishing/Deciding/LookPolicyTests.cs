using Corkboard.Pinterest;
using Corkboard.Server.Publishing;
using Corkboard.Server.Publishing.Deciding;
using NodaTime;

namespace Corkboard.Server.Tests.Publishing.Deciding;

public sealed class LookPolicyTests
{
    private static readonly Instant LastArrival = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly IReadOnlyList<Duration> LooksAfter = new PublishingTerms().LooksAfter;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_match_is_found_in_whichever_look(int looks) =>
        After(ALook() with { Matches = [new("1")], Looks = looks }).ShouldBe(new LookStep.Found(new("1")));

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 60)]
    [InlineData(3, 180)]
    public void Without_a_match_it_looks_again_ever_later(int looks, int seconds) =>
        After(ALook() with { Looks = looks }).ShouldBe(new LookStep.LookAgain(LastArrival + Duration.FromSeconds(seconds)));

    [Fact]
    public void Absent_in_all_four_looks_it_is_sent_again() =>
        After(ALook()).ShouldBeOfType<LookStep.SendAgain>();

    [Fact]
    public void A_second_time_a_person_is_asked() =>
        After(ALook() with { Unknowns = 2 }).ShouldBeOfType<LookStep.Ask>();

    [Fact]
    public void Where_a_Pin_could_be_it_a_person_is_asked() =>
        After(ALook() with { HasLookalikes = true }).ShouldBeOfType<LookStep.Ask>();

    [Fact]
    public void While_its_sender_could_still_send_a_person_is_asked() =>
        After(ALook() with { SenderIsSilent = false }).ShouldBeOfType<LookStep.Ask>();

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(1, 2, true)]
    [InlineData(2, 2, false)]
    [InlineData(2, 3, true)]
    public void Equal_attempts_need_as_many_matches(int equalsBefore, int matches, bool isFound) =>
        (After(ALook() with
        {
            EqualsBefore = equalsBefore,
            Matches = [.. Enumerable.Range(1, matches).Select(number => new PinId($"{number}"))],
        }) is LookStep.Found).ShouldBe(isFound);

    private static LookStep After(LookFacts look) => LookPolicy.After(look, LooksAfter);

    private static LookFacts ALook() => new()
    {
        Matches = [],
        HasLookalikes = false,
        EqualsBefore = 0,
        Looks = 4,
        Unknowns = 1,
        SenderIsSilent = true,
        LastArrivalAt = LastArrival,
    };
}
