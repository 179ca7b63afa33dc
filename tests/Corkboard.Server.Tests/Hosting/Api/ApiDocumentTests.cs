using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Hosting.Api;

/// <summary>The API changes on purpose only: approve a change of <c>docs/openapi.json</c> by running this test with <c>APPROVE=1</c>.</summary>
public sealed class ApiDocumentTests
{
    /// <summary>Are asked by who has no key yet.</summary>
    private static readonly Dictionary<string, string> s_approved = new(StringComparer.Ordinal)
    {
        ["POST /api/members: security"] = "signs somebody up",
        ["PUT /api/members/confirmation: security"] = "the mail's token says who it is",
        ["POST /api/members/confirmation/mails: security"] = "asked before an address is confirmed",
        ["POST /api/members/password/mails: security"] = "asked by who cannot sign in",
        ["PUT /api/members/password: security"] = "the mail's token says who it is",
        ["POST /api/keys/by-password: security"] = "the member's address and password are in it",
        ["GET /api/outbox: security"] = "the mails of a simulated installation, on its own machine",
    };

    [Fact]
    public async Task The_document_is_the_approved_one()
    {
        await using var app = await CorkboardApp.StartAsync();
        var approved = ApprovedPath();

        var document = (await app.Browser().GetStringAsync("/api/openapi.json", CorkboardApp.Cancel)).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            await File.WriteAllTextAsync(approved, document, CorkboardApp.Cancel);
        }

        document.ShouldBe((await File.ReadAllTextAsync(approved, CorkboardApp.Cancel)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_what_it_needs_and_how_it_refuses()
    {
        await using var app = await CorkboardApp.StartAsync();

        var document = JsonNode.Parse(await app.Browser().GetStringAsync("/api/openapi.json", CorkboardApp.Cancel))!;

        ApiOperations.Gaps(document).ShouldBe(s_approved.Keys, ignoreOrder: true);
    }

    [Fact]
    public void What_an_operation_does_not_say_is_found()
    {
        var document = JsonNode.Parse("""
            {"paths": {"/api/things": {
                "parameters": [],
                "get": {
                    "summary": "Lists things.", "tags": ["Things"], "security": [{"apiKey": []}],
                    "responses": {"200": {}, "4XX": {"content": {"application/problem+json": {}}}}
                },
                "post": {"summary": " ", "tags": [], "security": [], "responses": {"201": {}, "400": {"content": {"application/json": {}}}}}
            }}}
            """)!;

        ApiOperations.Gaps(document).ShouldBe(
            ["POST /api/things: summary", "POST /api/things: tag", "POST /api/things: security", "POST /api/things: problem"]);
    }

    private static string ApprovedPath([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../../docs/openapi.json"));
}
