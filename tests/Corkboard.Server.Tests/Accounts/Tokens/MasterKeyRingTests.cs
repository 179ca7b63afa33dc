using System.Runtime.Versioning;
using System.Security.Cryptography;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Hosting;

namespace Corkboard.Server.Tests.Accounts.Tokens;

[UnsupportedOSPlatform("windows")]
public sealed class MasterKeyRingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("corkboard-ring-");

    private string File => Path.Combine(_folder.FullName, "master-keys.credentials");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_new_ring_is_its_owners_alone()
    {
        MasterKeyRing.OpenOrCreate(File);

        System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void The_second_start_finds_the_keys_of_the_first()
    {
        var wrapped = MasterKeyRing.OpenOrCreate(File).Wrap([1, 2, 3], "place"u8);

        var ring = MasterKeyRing.OpenOrCreate(File);

        ring.Unwrap(ring.NewestId, wrapped, "place"u8).ShouldBe([1, 2, 3]);
        Should.Throw<CryptographicException>(() => ring.Unwrap(ring.NewestId, wrapped, "elsewhere"u8));
    }

    [Fact]
    public void An_added_key_wraps_and_the_older_one_still_unwraps()
    {
        var before = MasterKeyRing.OpenOrCreate(File);
        var wrapped = before.Wrap([1, 2, 3], "place"u8);

        MasterKeyRing.AddKey(File);

        var after = MasterKeyRing.OpenOrCreate(File);
        after.NewestId.ShouldNotBe(before.NewestId);
        after.Unwrap(before.NewestId, wrapped, "place"u8).ShouldBe([1, 2, 3]);
        System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    public void A_ring_that_others_may_open_stops_the_start_and_names_what_mends_it(UnixFileMode others)
    {
        MasterKeyRing.OpenOrCreate(File);
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);

        var refused = Should.Throw<StartRefusedException>(() => MasterKeyRing.OpenOrCreate(File));

        refused.Message.ShouldContain($"chmod 600 '{File}'");
    }

    [Theory]
    [InlineData("")]
    [InlineData("id notbase64\n")]
    [InlineData("id c2hvcnQ=\n")]
    [InlineData("onlyoneword\n")]
    public void A_damaged_ring_stops_the_start(string content)
    {
        Server.Hosting.Secrets.OwnerOnlyFile.Create(File, content);

        Should.Throw<StartRefusedException>(() => MasterKeyRing.OpenOrCreate(File));
    }
}
