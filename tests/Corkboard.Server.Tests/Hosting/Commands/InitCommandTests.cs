using System.Diagnostics;
using Corkboard.Server.Hosting.Commands;
using Corkboard.Server.Hosting.Secrets;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Hosting.Commands;

public sealed class InitCommandTests : IDisposable
{
    private const UnixFileMode OwnerReadsAndWrites = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_credentials_file_is_its_owners_and_reads_back()
    {
        Run("1234567\nshh").ShouldBe(0);

        File.GetUnixFileMode(Credentials).ShouldBe(OwnerReadsAndWrites);
        CredentialsFile.Read(Credentials)[PinterestApp.SecretName].ShouldBe("shh");
    }

    [Fact]
    public async Task The_script_exports_what_the_file_holds()
    {
        Run("1234567\nshh").ShouldBe(0);

        File.GetUnixFileMode(_folder.In("corkboard.credentials.sh")).ShouldBe(OwnerReadsAndWrites | UnixFileMode.UserExecute);
        (await InShellAsync(". ./corkboard.credentials.sh && env")).ShouldContain($"{PinterestApp.SecretName}=shh");
    }

    [Fact]
    public async Task Git_ignores_both_files()
    {
        await InShellAsync("git init -q .");

        Run("1234567\nshh").ShouldBe(0);

        (await InShellAsync("git status --porcelain")).ShouldBe("?? .gitignore\n");
    }

    [Fact]
    public void A_gitignore_that_is_there_keeps_its_lines()
    {
        File.WriteAllText(_folder.In(".gitignore"), "bin/\ncorkboard.credentials");

        Run("\n").ShouldBe(0);

        File.ReadAllText(_folder.In(".gitignore")).ShouldBe("bin/\ncorkboard.credentials\ncorkboard.credentials.sh\n");
    }

    [Fact]
    public void A_credentials_file_that_is_there_is_left_alone()
    {
        OwnerOnlyFile.Create(Credentials, "kept");

        Run("1\n2").ShouldBe(1);

        File.ReadAllText(Credentials).ShouldBe("kept");
    }

    [Fact]
    public void A_secret_that_would_break_the_file_writes_nothing()
    {
        Run("1234567\nit's").ShouldBe(1);

        Directory.GetFiles(_folder.Path).ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private string Credentials => _folder.In(CredentialsFile.Name);

    private int Run(string answers)
    {
        using var input = new StringReader(answers);

        return new InitCommand(_folder.Path, new PipedPrompt(input), TextWriter.Null).Run();
    }

    private async Task<string> InShellAsync(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var output = await shell.StandardOutput.ReadToEndAsync(CorkboardApp.Cancel);
        await shell.WaitForExitAsync(CorkboardApp.Cancel);

        return output;
    }
}
