using System.Text.RegularExpressions;

namespace Corkboard.Server.Hosting.Scanning;

/// <summary>Secrets of the history that are known and good for nothing any more: a line <c>fingerprint reason</c> for each in <c>.corkboard-scan</c>. Practice SEC-4.</summary>
internal sealed partial class AcceptedLeaks
{
    public const string FileName = ".corkboard-scan";

    private readonly IReadOnlyDictionary<string, string> _reasons;

    private AcceptedLeaks(IReadOnlyDictionary<string, string> reasons) => _reasons = reasons;

    /// <summary>Reads the file in this folder; nothing is accepted where there is none.</summary>
    /// <exception cref="ScanFailedException">A line is not of the form. The message names the line and shows nothing of it.</exception>
    public static AcceptedLeaks In(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return new(reasons);
        }

        foreach (var (index, line) in File.ReadAllLines(path).Index())
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            if (Form().Match(text) is not { Success: true } match)
            {
                throw new ScanFailedException($"{path}, line {index + 1}: expected a fingerprint of {Leak.FingerprintLength} hexadecimal digits and the reason why it is accepted.");
            }

            reasons[match.Groups["fingerprint"].Value] = match.Groups["reason"].Value;
        }

        return new(reasons);
    }

    /// <summary>Parts what was found. A secret in a file of today is never accepted: it can be taken out.</summary>
    public ScanResult Sort(ScanResult result)
    {
        var sorted = result.Leaks.ToLookup(IsAccepted);

        return result with
        {
            Leaks = [.. sorted[false]],
            Accepted = [.. sorted[true].Select(leak => new AcceptedLeak(leak, _reasons[leak.Fingerprint]))],
        };
    }

    private bool IsAccepted(Leak leak) => leak.Commit is not null && _reasons.ContainsKey(leak.Fingerprint);

    [GeneratedRegex(@"^(?<fingerprint>[0-9a-f]{12})\s+(?<reason>\S.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
