using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Corkboard.Conventions.Tests.Names;

/// <summary>The names of the problems that the code makes: <c>ProblemTypes.Of("name", …)</c> and <c>ProblemTypes.AddressOf("name")</c>.</summary>
internal static class ProblemNames
{
    /// <summary>The names in a file; an empty one for a name that does not stand there as it is.</summary>
    public static IEnumerable<string> In(string code) =>
        CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax
            {
                Expression: IdentifierNameSyntax { Identifier.Text: "ProblemTypes" },
                Name.Identifier.Text: "Of" or "AddressOf",
            })
            .SelectMany(call => Literals(call.ArgumentList.Arguments[0].Expression));

    // A choice between names names them all.
    private static IEnumerable<string> Literals(ExpressionSyntax name) => name switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => [text],
        ConditionalExpressionSyntax choice => [.. Literals(choice.WhenTrue), .. Literals(choice.WhenFalse)],
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Literals(arm.Expression)),
        _ => [""],
    };
}
