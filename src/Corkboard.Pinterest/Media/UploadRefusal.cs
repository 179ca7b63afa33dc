using System.Text;
using System.Text.RegularExpressions;

namespace Corkboard.Pinterest;

/// <summary>Tells what the store of uploads said when it took no file. It speaks XML, and not the API's language of errors.</summary>
internal static partial class UploadRefusal
{
    public const string Call = "POST to the upload address";

    private const int LongestQuote = 300;

    public static PinterestException Of(HttpResponseMessage answer, byte[] body, IReadOnlyList<string> secrets)
    {
        var status = (int)answer.StatusCode;
        var words = Quoted(Encoding.UTF8.GetString(body), secrets);

        return new PinterestException(
            ErrorTable.KindOfUpload(status),
            ErrorTable.OutcomeOf(status, ErrorTable.KindOfUpload(status)),
            $"{Call}: it was answered with {status}{(words is "" ? " and no error message." : $": {words}")}")
        {
            Status = answer.StatusCode,
        };
    }

    /// <summary>The error's name and words alone: the rest of the body repeats what was signed.</summary>
    private static string Quoted(string body, IReadOnlyList<string> secrets)
    {
        var words = string.Join(": ", Words().Matches(body).Take(2).Select(match => match.Groups["words"].Value));
        var safe = Secret.Removed(words, secrets);

        return safe.Length <= LongestQuote ? safe : $"{safe[..LongestQuote]}…";
    }

    [GeneratedRegex("<(?<name>Code|Message)>(?<words>[^<]*)</\\k<name>>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Words();
}
