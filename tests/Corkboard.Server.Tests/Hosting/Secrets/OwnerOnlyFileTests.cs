using Corkboard.Server.Hosting.Secrets;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Hosting.Secrets;

public sealed class OwnerOnlyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void It_is_created_for_its_owner_only()
    {
        OwnerOnlyFile.Create(_folder.In("secret"), "text");

        File.GetUnixFileMode(_folder.In("secret")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.ReadAllText(_folder.In("secret")).ShouldBe("text");
    }

    [Fact]
    public void It_never_replaces_a_file()
    {
        File.WriteAllText(_folder.In("secret"), "kept");

        Should.Throw<IOException>(() => OwnerOnlyFile.Create(_folder.In("secret"), "new"));

        File.ReadAllText(_folder.In("secret")).ShouldBe("kept");
    }

    public void Dispose() => _folder.Dispose();
}
