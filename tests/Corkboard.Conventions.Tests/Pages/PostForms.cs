using System.Text.RegularExpressions;

namespace Corkboard.Conventions.Tests.Pages;

/// <summary>A form that posts carries the token by which the server knows that its own page sent it.</summary>
internal static partial class PostForms
{
    public static IEnumerable<string> Violations(string path, string text)
    {
        foreach (var form in Forms().Matches(text).Where(form => Posts().IsMatch(form.Groups["head"].Value)))
        {
            if (!form.Groups["body"].Value.Contains("<AntiforgeryToken />", StringComparison.Ordinal))
            {
                yield return $"{path} posts a form without <AntiforgeryToken />.";
            }
        }

        if (SwitchedOff().IsMatch(text))
        {
            yield return $"{path} switches the check of the token off.";
        }
    }

    // A value of an attribute may contain '>'.
    [GeneratedRegex("""<form\b(?<head>(?:"[^"]*"|[^>"])*)>(?<body>.*?)</form>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("""\bmethod\s*=\s*["']?(?!["']|get\b|dialog\b)|@onsubmit\b""", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Posts();

    [GeneratedRegex(@"@attribute\s*\[\s*RequireAntiforgeryToken\s*\(\s*(required\s*:\s*)?false", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SwitchedOff();
}
