using System.Globalization;
using Corkboard.Server.Data;
using Corkboard.Server.Hosting;

namespace Corkboard.Server.Tests.Data;

public sealed class LockFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("corkboard-lock-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "corkboard.lock");

    [Fact]
    public void A_second_one_is_refused_and_told_which_process_has_it()
    {
        using var first = LockFile.Take(Path);

        var refusal = Should.Throw<StartRefusedException>(() => LockFile.Take(Path));

        refusal.Message.ShouldContain(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void It_is_free_when_its_holder_lets_go()
    {
        LockFile.Take(Path).Dispose();

        using var second = LockFile.Take(Path);

        File.Exists(Path).ShouldBeTrue();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
