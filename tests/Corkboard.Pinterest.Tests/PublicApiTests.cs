using System.Runtime.CompilerServices;

namespace Corkboard.Pinterest.Tests;

public sealed class PublicApiTests
{
    /// <summary>A change of the public surface is a decision: run once with APPROVE=1 and review the difference.</summary>
    [Fact]
    public async Task The_public_surface_is_the_approved_one()
    {
        var approved = Path.Combine(Path.GetDirectoryName(ThisFile())!, "PublicApi.approved.txt");
        var surface = PublicApi.Of(typeof(PinterestClient).Assembly);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            await File.WriteAllTextAsync(approved, surface, Given.Cancel);
        }

        surface.ShouldBe(await File.ReadAllTextAsync(approved, Given.Cancel));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
