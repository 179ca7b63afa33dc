using System.Text.RegularExpressions;

namespace Corkboard.Repository.Tests;

/// <summary>Nothing secret gets into a commit of ours. Practices SEC-1 and SEC-4.</summary>
public sealed partial class SecretFileTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("corkboard.credentials")]
    [InlineData("corkboard.credentials.sh")]
    [InlineData("samples/api/corkboard.credentials")]
    [InlineData("production.credentials")]
    [InlineData(".env")]
    [InlineData(".env.production")]
    [InlineData("tls/server.key")]
    [InlineData("tls/server.pem")]
    [InlineData("data/corkboard.db")]
    public async Task A_file_with_secrets_is_ignored(string path)
    {
        var answer = await Repository.RunAsync("git", ["check-ignore", "--no-index", path], Cancel);

        answer.Code.ShouldBe(0);
        answer.Output.Trim().ShouldBe(path);
    }

    [Fact]
    public async Task The_source_is_not_ignored()
    {
        var answer = await Repository.RunAsync("git", ["check-ignore", "--no-index", "build.cs", "README.md"], Cancel);

        answer.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_tracked_file_holds_a_Pinterest_token()
    {
        var files = await Repository.TrackedFilesAsync(Cancel);

        var holders = files.Where(file => File.Exists(Path.Combine(Repository.Root, file)) && HoldsToken(Repository.Read(file)));

        files.ShouldContain(file => file == "build.cs");
        holders.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("pina")]
    [InlineData("pinr")]
    [InlineData("pinc")]
    public void A_token_is_recognised_from_24_characters_on(string prefix)
    {
        HoldsToken($"{prefix}_{new string('A', 23)} ").ShouldBeFalse();
        HoldsToken($"{prefix}_{new string('A', 24)} ").ShouldBeTrue();
        HoldsToken($"{prefix}_{new string('A', 25)} ").ShouldBeTrue();
    }

    private static bool HoldsToken(string text) => Token().IsMatch(text);

    [GeneratedRegex("pin[arc]_[A-Za-z0-9_-]{24}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Token();
}
