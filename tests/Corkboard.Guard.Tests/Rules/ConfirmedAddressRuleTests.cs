using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests.Rules;

/// <summary>Practice SPAM-1.</summary>
public sealed class ConfirmedAddressRuleTests
{
    [Fact]
    public void SPAM_1_A_submission_before_confirmation_is_refused() =>
        VerdictOn(ASubmission() with { AddressConfirmedAt = null }).ShouldBe(VerdictKind.Refuse);

    [Fact]
    public void SPAM_1_A_publication_before_confirmation_is_refused() =>
        VerdictOn(APublication() with { AddressConfirmedAt = null }).ShouldBe(VerdictKind.Refuse);

    [Theory]
    [InlineData(-1, VerdictKind.Refuse)]
    [InlineData(0, VerdictKind.Allow)]
    [InlineData(1, VerdictKind.Allow)]
    public void SPAM_1_A_changed_address_has_to_be_confirmed_again(int secondsFromChangeToConfirmation, VerdictKind expected) =>
        VerdictOn(ASubmission() with
        {
            AddressChangedAt = Noon.AddDays(-2),
            AddressConfirmedAt = Noon.AddDays(-2).AddSeconds(secondsFromChangeToConfirmation),
        }).ShouldBe(expected);

    [Fact]
    public void A_refused_submission_leaves_no_trace_in_the_memory() =>
        AnEngine().Decide(ASubmission() with { AddressConfirmedAt = null, Pin = new("pin-1"), DueAt = Noon }, Noon).Effects
            .ShouldBeEmpty();

    private static VerdictKind VerdictOn(Attempt attempt) => AnEngine().Decide(attempt, Noon).Verdict.Kind;
}
