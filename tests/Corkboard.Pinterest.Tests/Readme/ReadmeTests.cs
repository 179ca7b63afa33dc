using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Corkboard.Pinterest.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Readme;

public sealed partial class ReadmeTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task The_code_of_the_packages_page_is_code_that_compiles()
    {
        var folder = Path.GetDirectoryName(ThisFile())!;
        var page = await File.ReadAllTextAsync(Path.Combine(folder, "../../../src/Corkboard.Pinterest/README.md"), Cancel);
        var compiled = Unindented(await File.ReadAllTextAsync(Path.Combine(folder, "ReadmeExamples.cs"), Cancel));

        var examples = Code().Matches(page).Select(match => match.Groups["code"].Value).ToList();

        examples.Count.ShouldBeGreaterThanOrEqualTo(5);
        examples.ShouldAllBe(example => compiled.Contains(Unindented(example), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_examples_do_what_they_say()
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """{"id":"42"}"""));
        await using var busy = WireServer.Answering(WireReply.Json(429, """{"code":8,"message":"Slow down"}""", ("Retry-After", "7")));
        var services = new ServiceCollection();

        ReadmeExamples.Register(services);
        var pin = await ReadmeExamples.PublishAsync(
            AClient(_http, server.Host), new Board { Id = new BoardId("5") }, new Uri("https://example.com/tree.jpg"));
        await ReadmeExamples.FailAsync(AClient(_http, busy.Host), APin());

        pin.Id.ShouldBe(new PinId("42"));
        await using var provider = services.BuildServiceProvider();
        ReadmeExamples.Take(provider.GetRequiredService<PinterestClients>(), Token).Host.ShouldBe(PinterestHost.Sandbox);
    }

    private static string Unindented(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
