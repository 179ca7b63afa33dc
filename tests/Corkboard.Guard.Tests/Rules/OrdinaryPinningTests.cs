using CsCheck;
using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests.Rules;

/// <summary>Practice SPAM-5: what is left alone.</summary>
public sealed class OrdinaryPinningTests
{
    private readonly GuardEngine _engine = AnEngine();
    private DateTimeOffset _now = Noon;

    [Fact]
    public void Ten_pictures_for_one_link_are_ordinary()
    {
        var link = Keys.OfLink(new("https://example.com/cake"));

        foreach (var number in Enumerable.Range(1, 10))
        {
            Pin($"{number}", new() { Text = AText($"{number}"), Pixels = APicture($"{number}"), Link = link }).ShouldBe(VerdictKind.Allow);
        }
    }

    [Fact]
    public void Ten_pictures_with_one_text_for_one_link_are_ordinary()
    {
        foreach (var number in Enumerable.Range(1, 10))
        {
            Pin($"{number}", new() { Text = AText("cake"), Pixels = APicture($"{number}") }).ShouldBe(VerdictKind.Allow);
        }
    }

    [Fact]
    public void A_generic_title_of_many_members_is_ordinary()
    {
        foreach (var number in Enumerable.Range(1, 50))
        {
            Pin($"{number}", new() { Text = Keys.OfText("Home decor ideas", null), Pixels = APicture($"{number}") }, $"member-{number}")
                .ShouldBe(VerdictKind.Allow);
        }
    }

    [Fact]
    public void One_stock_picture_of_many_members_is_ordinary()
    {
        foreach (var number in Enumerable.Range(1, 50))
        {
            Pin($"{number}", new() { Text = AText($"{number}"), Pixels = APicture("sea") }, $"member-{number}").ShouldBe(VerdictKind.Allow);
        }
    }

    [Fact]
    public void Revising_a_draft_does_not_repeat_it()
    {
        foreach (var revision in Enumerable.Range(1, 20))
        {
            Pin("draft", new() { Text = AText("cake"), Pixels = APicture("cake") }, revision: revision).ShouldBe(VerdictKind.Allow);
        }
    }

    [Fact]
    public void Whoever_pinned_first_may_repeat_it_though_others_copied()
    {
        var content = new PinContent { Text = AText("cake"), Pixels = APicture("cake") };
        Pin("original", content, "alice");
        Pin("copy", content, "mallory").ShouldBe(VerdictKind.Hold);
        LetOut("copy", content, "mallory");

        Pin("again", content, "alice").ShouldBe(VerdictKind.Allow);
    }

    [Fact]
    public void A_copy_that_was_held_does_not_displace_its_original()
    {
        var content = new PinContent { Text = AText("cake"), Pixels = APicture("cake") };
        var thief = ASubmission("stolen") with { Member = new("thief"), Workspace = Bakery, SignedUpAt = _now.AddSeconds(-3), Content = content };
        _engine.Take(thief, _now).Kind.ShouldBe(VerdictKind.Hold);

        Pin("original", content, "alice").ShouldBe(VerdictKind.Allow);
    }

    [Fact]
    public void Whoever_wrote_a_text_first_may_repeat_it_though_it_spread()
    {
        var text = Keys.OfText("Sponge cake", string.Concat(Enumerable.Repeat("whisk and bake ", 10)));
        Pin("original", new() { Text = text, Pixels = APicture("0") }, "alice");
        _now = _now.AddDays(3);

        foreach (var number in Enumerable.Range(1, 5))
        {
            LetOut($"{number}", new() { Text = text, Pixels = APicture($"{number}") }, $"member-{number}");
        }

        Pin("again", new() { Text = text, Pixels = APicture("6") }, "alice").ShouldBe(VerdictKind.Allow);
    }

    [Fact]
    public void A_colleague_s_Pin_is_no_stranger_s()
    {
        var content = new PinContent { Text = AText("cake"), Pixels = APicture("cake") };
        _engine.Take(ASubmission("one") with { Content = content }, Noon);

        _engine.Take(ASubmission("two") with { Content = content, Member = Bob }, Noon.AddHours(1)).Kind.ShouldBe(VerdictKind.Allow);
    }

    [Fact]
    public void Content_without_keys_is_compared_with_nothing()
    {
        Pin("one", new(), "alice").ShouldBe(VerdictKind.Allow);
        Pin("two", new(), "bob").ShouldBe(VerdictKind.Allow);
    }

    [Fact]
    public void Never_grows_milder_when_others_and_oneself_have_pinned_more() => Gen.Select(
        Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 12], Gen.Int[0, 12])
        .Sample((others, moreOthers, own, moreOwn) =>
            SeverityAfter(others + moreOthers, own + moreOwn) >= SeverityAfter(others, own));

    private static VerdictKind SeverityAfter(int others, int own)
    {
        var engine = AnEngine();
        engine.Apply(Enumerable.Range(0, others + own).Select(number => new ContentSeen(new()
        {
            At = Noon.AddMinutes(number < others ? number : 100 + number),
            Workspace = number < others ? new($"workspace-{number}") : Studio,
            Member = number < others ? new($"member-{number}") : Alice,
            Draft = new($"seen-{number}"),
            Text = AText("cake").Key,
            Pixels = APicture("cake"),
        })));

        return engine.Decide(ASubmission() with { Content = new() { Text = AText("cake"), Pixels = APicture("cake") } }, Noon.AddHours(4))
            .Verdict.Kind;
    }

    private VerdictKind Pin(string draft, PinContent content, string member = "alice", int revision = 1) => _engine.Take(
        ASubmission(draft) with
        {
            Member = new(member),
            Workspace = new($"workspace of {member}"),
            Revision = revision,
            Content = content,
        },
        _now = _now.AddMinutes(1)).Kind;

    private void LetOut(string draft, PinContent content, string member) => _engine.Take(
        APublication(draft) with
        {
            Member = new(member),
            Workspace = new($"workspace of {member}"),
            Draft = new(draft),
            Content = content,
        },
        _now = _now.AddMinutes(1)).Kind.ShouldBe(VerdictKind.Allow);
}
