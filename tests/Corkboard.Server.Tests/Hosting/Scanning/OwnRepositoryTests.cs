using Corkboard.Server.Hosting.Scanning;

namespace Corkboard.Server.Tests.Hosting.Scanning;

/// <summary>What Corkboard asks of others holds for its own repository.</summary>
public sealed class OwnRepositoryTests
{
    [Fact]
    public async Task This_repository_holds_no_Pinterest_secret()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Corkboard.slnx")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("No folder above has the solution.");
        }

        var result = await SecretScan.EverythingAsync(root);

        result.Files.ShouldBeGreaterThan(100);
        result.Objects.ShouldBeGreaterThan(100);
        result.Leaks.ShouldBeEmpty();
    }
}
