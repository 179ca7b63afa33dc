using System.Text;
using Corkboard.Server.Hosting.Secrets;

namespace Corkboard.Server.Hosting.Commands;

/// <summary><c>corkboard init</c>: the credentials file, the script that exports it, and the lines that keep both out of git. Practices SEC-2, SEC-3 and SEC-4.</summary>
internal sealed class InitCommand(string folder, IPrompt prompt, TextWriter output)
{
    private const string Script = "corkboard.credentials.sh";

    public int Run()
    {
        var credentials = Path.Combine(folder, CredentialsFile.Name);
        if (File.Exists(credentials))
        {
            output.WriteLine($"{credentials} is there already, and was left as it is.");
            return 1;
        }

        Directory.CreateDirectory(folder);
        var appId = prompt.Ask("Pinterest app ID (empty to fill in later)");
        var secret = prompt.AskSecret("Pinterest app secret (not shown; empty to fill in later)");
        if ((appId + secret).AsSpan().ContainsAny('\'', '\n'))
        {
            output.WriteLine("An app ID and an app secret hold no quotes and no line breaks. Nothing was written.");
            return 1;
        }

        OwnerOnlyFile.Create(credentials, Credentials(appId, secret));
        OwnerOnlyFile.Create(Path.Combine(folder, Script), ExportScript, mayRun: true);
        KeepOutOfGit();

        output.WriteLine($"Wrote {credentials} (for its owner only).");
        output.WriteLine($"Wrote {Script}: run `. ./{Script}` to export what the file holds to a shell.");
        output.WriteLine($"Listed both in {Path.Combine(folder, ".gitignore")}.");

        return 0;
    }

    private static string Credentials(string appId, string secret) => $"""
        # Corkboard's secrets. For its owner only (0600); never in a commit.
        {PinterestApp.IdName}='{appId}'
        {PinterestApp.SecretName}='{secret}'

        # A PostgreSQL connection string; without it everything is kept in SQLite.
        # {StartSettings.DatabaseName}=''

        # The password of the mail server.
        # CORKBOARD_SMTP_PASSWORD=''

        """;

    private const string ExportScript = """
        # Exports what corkboard.credentials holds. To be sourced: . ./corkboard.credentials.sh
        set -a
        . "$(dirname -- "${BASH_SOURCE:-$0}")/corkboard.credentials"
        set +a

        """;

    private void KeepOutOfGit()
    {
        var path = Path.Combine(folder, ".gitignore");
        var present = File.Exists(path) ? File.ReadAllText(path) : "";
        var missing = new[] { CredentialsFile.Name, Script }
            .Except(present.Split('\n', StringSplitOptions.TrimEntries), StringComparer.Ordinal)
            .ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var addition = new StringBuilder(present.Length == 0 || present.EndsWith('\n') ? "" : "\n");
        missing.ForEach(line => addition.Append(line).Append('\n'));
        File.AppendAllText(path, addition.ToString());
    }
}
