using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests.Rules;

/// <summary>Practice SPAM-5: what is found.</summary>
public sealed class DuplicateContentRuleTests
{
    private const string LongDescription = "Whisk the eggs with the sugar until pale, fold in the flour, and bake the cake for forty minutes.";

    [Fact]
    public void SPAM_5_Another_member_s_text_with_the_same_picture_waits()
    {
        var engine = AnEngine();
        engine.Take(Of(Alice, Studio, "original"), Noon);

        engine.Take(Of(Bob, Bakery, "copy"), Noon.AddHours(1)).Kind.ShouldBe(VerdictKind.Hold);
    }

    [Theory]
    [InlineData(2, VerdictKind.Allow)]
    [InlineData(3, VerdictKind.Allow)]
    [InlineData(4, VerdictKind.Hold)]
    public void SPAM_5_One_picture_with_one_text_is_normal_on_three_boards(int boards, VerdictKind last)
    {
        var engine = AnEngine();

        var verdicts = Enumerable.Range(1, boards)
            .Select(number => engine.Take(Of(Alice, Studio, $"{number}") with { Board = new($"board-{number}") }, Noon))
            .ToList();

        verdicts[^1].Kind.ShouldBe(last);
    }

    [Theory]
    [InlineData(-1, VerdictKind.Hold)]
    [InlineData(0, VerdictKind.Allow)]
    [InlineData(1, VerdictKind.Allow)]
    public void Own_copies_count_for_seven_days(int ticks, VerdictKind expected)
    {
        var engine = AnEngine();

        foreach (var number in Enumerable.Range(1, 3))
        {
            engine.Take(Of(Alice, Studio, $"{number}"), Noon);
        }

        engine.Take(Of(Alice, Studio, "4"), Noon.AddDays(7).AddTicks(ticks)).Kind.ShouldBe(expected);
    }

    [Theory]
    [InlineData(9, VerdictKind.Allow)]
    [InlineData(10, VerdictKind.Allow)]
    [InlineData(11, VerdictKind.Hold)]
    public void SPAM_5_One_picture_under_ever_new_texts_waits_beyond_ten(int count, VerdictKind last)
    {
        var engine = AnEngine();

        var verdicts = Enumerable.Range(1, count)
            .Select(number => engine.Take(Of(Alice, Studio, $"{number}", text: AText($"{number}")), Noon))
            .ToList();

        verdicts[^1].Kind.ShouldBe(last);
    }

    [Theory]
    [InlineData(19, VerdictKind.Allow)]
    [InlineData(20, VerdictKind.Allow)]
    [InlineData(21, VerdictKind.Challenge)]
    public void SPAM_5_One_long_text_under_ever_new_pictures_asks_for_a_human_beyond_twenty(int count, VerdictKind last)
    {
        var engine = AnEngine();

        var verdicts = Enumerable.Range(1, count)
            .Select(number => engine.Take(Of(Alice, Studio, $"{number}", picture: APicture($"{number}")), Noon))
            .ToList();

        verdicts[^1].Kind.ShouldBe(last);
    }

    [Theory]
    [InlineData(1, VerdictKind.Allow)]
    [InlineData(2, VerdictKind.Hold)]
    [InlineData(3, VerdictKind.Hold)]
    public void SPAM_5_One_long_text_from_three_workspaces_in_a_day_waits(int others, VerdictKind expected)
    {
        var engine = AnEngine();
        Spread(engine, others);

        engine.Decide(Of(Alice, Studio, "mine"), Noon.AddHours(1)).Verdict.Kind.ShouldBe(expected);
    }

    [Theory]
    [InlineData(-1, VerdictKind.Hold)]
    [InlineData(0, VerdictKind.Allow)]
    [InlineData(1, VerdictKind.Allow)]
    public void Other_workspaces_uses_of_a_text_count_for_a_day(int ticks, VerdictKind expected)
    {
        var engine = AnEngine();
        Spread(engine, 2);

        engine.Decide(Of(Alice, Studio, "mine"), Noon.AddHours(24).AddTicks(ticks)).Verdict.Kind.ShouldBe(expected);
    }

    [Theory]
    [InlineData(-1, VerdictKind.Hold)]
    [InlineData(0, VerdictKind.Allow)]
    public void Another_member_s_content_is_remembered_for_ninety_days(int ticks, VerdictKind expected)
    {
        var engine = AnEngine();
        engine.Take(Of(Bob, Bakery, "original"), Noon);

        engine.Decide(Of(Alice, Studio, "copy"), Noon.AddDays(90).AddTicks(ticks)).Verdict.Kind.ShouldBe(expected);
    }

    [Theory]
    [InlineData(11, VerdictKind.Allow)]
    [InlineData(12, VerdictKind.Hold)]
    [InlineData(13, VerdictKind.Hold)]
    public void A_text_of_twelve_letters_is_compared_together_with_the_picture(int letters, VerdictKind expected)
    {
        var engine = AnEngine();
        var text = Keys.OfText(new string('a', letters), null);
        engine.Take(Of(Bob, Bakery, "original", text), Noon);

        engine.Decide(Of(Alice, Studio, "copy", text), Noon.AddTicks(1)).Verdict.Kind.ShouldBe(expected);
    }

    [Theory]
    [InlineData(79, VerdictKind.Allow)]
    [InlineData(80, VerdictKind.Hold)]
    [InlineData(81, VerdictKind.Hold)]
    public void A_text_of_eighty_letters_is_compared_without_the_picture(int letters, VerdictKind expected)
    {
        var engine = AnEngine();
        var text = Keys.OfText(new string('a', letters), null);
        Spread(engine, 2, text);

        engine.Decide(Of(Alice, Studio, "mine", text), Noon.AddHours(1)).Verdict.Kind.ShouldBe(expected);
    }

    [Fact]
    public void The_words_to_the_member_do_not_tell_what_another_workspace_did()
    {
        var engine = AnEngine();
        engine.Take(Of(Bob, Bakery, "original"), Noon);

        var finding = engine.Decide(Of(Alice, Studio, "copy"), Noon.AddHours(1)).Verdict.Findings.ShouldHaveSingleItem();

        finding.Text.ShouldBe("The text and picture of this Pin repeat content that was pinned before, so a moderator looks at it first.");
        finding.Values.ShouldBeEmpty();
        finding.Evidence.ShouldContain(new FindingValue("copiesOfOthers", "1"));
    }

    private static void Spread(GuardEngine engine, int workspaces, FoldedText? text = null)
    {
        foreach (var number in Enumerable.Range(1, workspaces))
        {
            var pin = Of(new($"member-{number}"), new($"workspace-{number}"), $"spread-{number}", text, APicture($"{number}"));
            engine.Apply(engine.Decide(pin, Noon).Effects);
        }
    }

    private static PinSubmission Of(
        MemberKey member, WorkspaceKey workspace, string draft, FoldedText? text = null, PixelKey? picture = null) =>
        ASubmission(draft) with
        {
            Member = member,
            Workspace = workspace,
            Content = new()
            {
                Text = text ?? Keys.OfText("Sponge cake", LongDescription),
                Pixels = picture ?? APicture("cake"),
            },
        };
}
