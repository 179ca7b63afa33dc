using CsCheck;
using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests.Rules;

/// <summary>Practice SPAM-2.</summary>
public sealed class FirstContentRuleTests
{
    private static readonly MemberKey s_newcomer = new("newcomer");

    [Theory]
    [InlineData(0, VerdictKind.Hold)]
    [InlineData(9.999, VerdictKind.Hold)]
    [InlineData(10, VerdictKind.Challenge)]
    [InlineData(29.999, VerdictKind.Challenge)]
    [InlineData(30, VerdictKind.Allow)]
    [InlineData(60, VerdictKind.Allow)]
    public void SPAM_2_The_time_since_sign_up_decides(double seconds, VerdictKind expected) =>
        AnEngine().Decide(FirstPin(TimeSpan.FromSeconds(seconds)), Noon).Verdict.Kind.ShouldBe(expected);

    [Theory]
    [InlineData(2.999, VerdictKind.Challenge)]
    [InlineData(3, VerdictKind.Allow)]
    [InlineData(4, VerdictKind.Allow)]
    public void SPAM_2_The_time_since_confirmation_asks_for_a_human_and_never_holds(double seconds, VerdictKind expected) =>
        AnEngine().Decide(FirstPin(TimeSpan.FromHours(1)) with { AddressConfirmedAt = Noon.AddSeconds(-seconds) }, Noon)
            .Verdict.Kind.ShouldBe(expected);

    [Fact]
    public void SPAM_2_Both_times_are_measured_and_kept()
    {
        var engine = AnEngine();
        engine.Take(FirstPin(TimeSpan.FromSeconds(90)) with { AddressConfirmedAt = Noon.AddSeconds(-45) }, Noon);

        engine.Take(FirstPin(TimeSpan.FromSeconds(90)), Noon.AddHours(1));

        engine.Memory.FirstContents
            .ShouldHaveSingleItem()
            .ShouldBe(new(Noon, TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(45)));
    }

    [Fact]
    public void Waiting_after_a_fast_try_does_not_help()
    {
        var engine = AnEngine();
        engine.Take(FirstPin(TimeSpan.FromSeconds(4)), Noon);

        var later = engine.Take(FirstPin(TimeSpan.FromSeconds(4)), Noon.AddHours(1));

        later.Kind.ShouldBe(VerdictKind.Hold);
    }

    [Fact]
    public void A_Pin_that_a_moderator_let_out_ends_the_hold()
    {
        var engine = AnEngine();
        engine.Take(FirstPin(TimeSpan.FromSeconds(4)), Noon);
        engine.Take(APublication() with { Member = s_newcomer }, Noon.AddMinutes(10));

        var later = engine.Take(FirstPin(TimeSpan.FromSeconds(4)) with { Draft = new("another") }, Noon.AddHours(1));

        later.Kind.ShouldBe(VerdictKind.Allow);
    }

    [Fact]
    public void A_passed_human_check_answers_a_challenge() =>
        AnEngine().Decide(FirstPin(TimeSpan.FromSeconds(20)) with { PassedHumanCheck = true }, Noon)
            .Verdict.Kind.ShouldBe(VerdictKind.Allow);

    [Fact]
    public void A_passed_human_check_does_not_lift_a_hold() =>
        AnEngine().Decide(FirstPin(TimeSpan.FromSeconds(4)) with { PassedHumanCheck = true }, Noon)
            .Verdict.Kind.ShouldBe(VerdictKind.Hold);

    [Fact]
    public void An_unknown_sign_up_is_no_clean_one() =>
        AnEngine().Decide(FirstPin(default) with { SignedUpAt = null }, Noon).Verdict.Kind.ShouldBe(VerdictKind.Challenge);

    [Fact]
    public void A_sign_up_in_the_future_counts_as_unknown() =>
        AnEngine().Decide(FirstPin(TimeSpan.FromSeconds(-1)), Noon).Verdict.Kind.ShouldBe(VerdictKind.Challenge);

    [Fact]
    public void A_trusted_member_is_let_through_while_the_label_lasts()
    {
        var engine = AnEngine();
        engine.Tell(new LabelGiven(new()
        {
            Subject = LabelSubject.Of(s_newcomer),
            Name = Label.Trusted,
            Reason = "Moved here from another server.",
            By = "operator",
            Until = Noon.AddHours(1),
        }), Noon);

        engine.Decide(FirstPin(TimeSpan.FromSeconds(4)), Noon).Verdict.Kind.ShouldBe(VerdictKind.Allow);
        engine.Decide(FirstPin(TimeSpan.FromSeconds(4)), Noon.AddHours(1).AddTicks(-1)).Verdict.Kind.ShouldBe(VerdictKind.Allow);
        engine.Decide(FirstPin(TimeSpan.FromHours(-1)) with { SignedUpAt = Noon.AddHours(1) }, Noon.AddHours(1)).Verdict.Kind
            .ShouldBe(VerdictKind.Hold);
    }

    [Fact]
    public void Never_grows_milder_when_the_Pin_comes_faster() => Gen.Select(Gen.Int[0, 90_000], Gen.Int[0, 90_000])
        .Sample((one, other) => KindAfter(Math.Min(one, other)) >= KindAfter(Math.Max(one, other)));

    private static VerdictKind KindAfter(int milliseconds) =>
        AnEngine().Decide(FirstPin(TimeSpan.FromMilliseconds(milliseconds)), Noon).Verdict.Kind;

    private static PinSubmission FirstPin(TimeSpan sinceSignUp) => ASubmission() with
    {
        Member = s_newcomer,
        SignedUpAt = Noon - sinceSignUp,
        AddressConfirmedAt = Noon.AddMinutes(-5),
    };
}
