using System.Text.RegularExpressions;

namespace Corkboard.Server.Hosting.Backup;

/// <summary>The names that entries of an archive may have: nothing else is taken out of one.</summary>
internal static partial class ArchiveNames
{
    public const string MasterKeys = "master-keys.credentials";
    public const string Media = "media";
    public const string SignInKeys = "sign-in-keys";

    public static bool IsKnown(string name) => Form().IsMatch(name);

    [GeneratedRegex(@"\A(database\.(sqlite|pgdump)|media/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}|sign-in-keys/[A-Za-z0-9-]{1,80}\.xml|master-keys\.credentials)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
