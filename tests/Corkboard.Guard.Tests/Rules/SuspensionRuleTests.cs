using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests.Rules;

public sealed class SuspensionRuleTests
{
    private static readonly LabelSubject[] s_subjects = [LabelSubject.Of(Alice), LabelSubject.Of(Studio)];

    [Fact]
    public void A_suspended_member_or_workspace_can_neither_submit_nor_publish()
    {
        foreach (var subject in s_subjects)
        {
            var engine = Suspended(subject, until: null);

            engine.Decide(ASubmission(), Noon).Verdict.Kind.ShouldBe(VerdictKind.Refuse);
            engine.Decide(APublication(), Noon).Verdict.Kind.ShouldBe(VerdictKind.Refuse);
        }
    }

    [Theory]
    [InlineData(-1, VerdictKind.Refuse)]
    [InlineData(0, VerdictKind.Allow)]
    [InlineData(1, VerdictKind.Allow)]
    public void A_suspension_ends_at_its_end(int ticks, VerdictKind expected) =>
        Suspended(LabelSubject.Of(Alice), Noon.AddDays(1)).Decide(ASubmission(), Noon.AddDays(1).AddTicks(ticks))
            .Verdict.Kind.ShouldBe(expected);

    [Fact]
    public void A_suspension_with_an_end_says_when_to_come_back()
    {
        var engine = Suspended(LabelSubject.Of(Alice), Noon.AddDays(1));

        engine.Decide(ASubmission(), Noon).Verdict.RetryAt.ShouldBe(Noon.AddDays(1));
    }

    [Fact]
    public void The_longer_of_two_suspensions_decides()
    {
        var engine = Suspended(LabelSubject.Of(Alice), Noon.AddDays(1));
        engine.Tell(new LabelGiven(ASuspension(LabelSubject.Of(Studio), until: null)), Noon);

        engine.Decide(ASubmission(), Noon).Verdict.RetryAt.ShouldBeNull();
    }

    [Fact]
    public void A_suspension_that_was_taken_off_is_over()
    {
        var engine = Suspended(LabelSubject.Of(Alice), until: null);

        engine.Tell(new LabelTaken(LabelSubject.Of(Alice), Label.Suspended, "It was a mistake.", "moderator"), Noon);

        engine.Decide(ASubmission(), Noon).Verdict.Kind.ShouldBe(VerdictKind.Allow);
    }

    [Fact]
    public void The_reason_is_for_moderators() =>
        Suspended(LabelSubject.Of(Alice), until: null).Decide(ASubmission(), Noon).Verdict.Findings
            .ShouldHaveSingleItem()
            .Text.ShouldNotContain("a stolen picture");

    private static GuardEngine Suspended(LabelSubject subject, DateTimeOffset? until)
    {
        var engine = AnEngine();
        engine.Tell(new LabelGiven(ASuspension(subject, until)), Noon);

        return engine;
    }

    private static Label ASuspension(LabelSubject subject, DateTimeOffset? until) => new()
    {
        Subject = subject,
        Name = Label.Suspended,
        Reason = "Reported for a stolen picture.",
        By = "moderator",
        Until = until,
    };
}
