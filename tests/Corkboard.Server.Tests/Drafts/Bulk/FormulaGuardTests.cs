using Corkboard.Server.Drafts.Bulk;
using CsCheck;

namespace Corkboard.Server.Tests.Drafts.Bulk;

public sealed class FormulaGuardTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.OneOf(Gen.Char["'=+-@\t\r"], Gen.Char), 0, 6];

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-5 %", "'-5 %")]
    [InlineData("@home", "'@home")]
    [InlineData("'=1", "''=1")]
    [InlineData("'tis", "'tis")]
    [InlineData("lamp = light", "lamp = light")]
    public void A_formula_gets_a_quote_before_it(string text, string guarded) => FormulaGuard.Guard(text).ShouldBe(guarded);

    [Fact]
    public void Every_text_comes_back_as_it_was() =>
        Texts
            .Sample(text => FormulaGuard.Undo(FormulaGuard.Guard(text)) == text);

    [Fact]
    public void What_was_guarded_is_no_formula() =>
        Texts
            .Sample(text => FormulaGuard.Guard(text) is not ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);
}
