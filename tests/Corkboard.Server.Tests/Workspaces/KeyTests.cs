using System.Net;
using System.Net.Http.Json;
using Corkboard.Server.Data;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Workspaces;

public sealed class KeyTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await CorkboardApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_page_shows_a_new_key_once_and_the_database_has_its_hash_alone()
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");

        var made = await ada.Browser.SendFormAsync("/workspace/keys", "key", ("Input.Name", "Script"), ("Input.Scopes", "drafts:read"));
        var key = (await made.ReadPageAsync()).QuerySelector(".done code")!.TextContent;

        key.ShouldStartWith(ApiKeySecret.Mark);
        (await ada.Browser.OpenAsync("/workspace/keys")).Text.ShouldNotContain(key);
        await using var scope = _app.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<ApiKey>()
            .IgnoreQueryFilters([CorkboardDb.WorkspaceFilter]).SingleAsync(CorkboardApp.Cancel);
        stored.SecretHash.ShouldBe(ApiKeySecret.Hash(key));
        stored.Prefix.Length.ShouldBeLessThan(key.Length / 3);
    }

    [Fact]
    public async Task A_key_cannot_make_another_that_may_do_more_than_itself()
    {
        var workspace = await TestWorkspace.CreateAsync(_app, scopes: [ApiScope.WorkspaceWrite]);

        var more = await MakeAsync(workspace.Api, "drafts:write");
        var less = await MakeAsync(workspace.Api, "workspace:read");

        more.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        less.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("drafts:everything")]
    [InlineData(null)]
    public async Task A_scope_that_does_not_exist_and_none_at_all_are_refused(string? scope)
    {
        var workspace = await TestWorkspace.CreateAsync(_app);

        var answer = await workspace.Api.PostAsJsonAsync(
            "/api/keys", new { name = "Script", scopes = scope is null ? [] : new[] { scope } }, CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_revoked_key_is_dead_at_once()
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");
        var key = await ada.KeyAsync("workspace:read");
        var page = await ada.Browser.OpenAsync("/workspace/keys");
        var form = page.QuerySelectorAll("input[name=_handler]").Select(input => input.GetAttribute("value")!)
            .Single(name => name.StartsWith("revoke-", StringComparison.Ordinal));

        await ada.Browser.SendFormAsync("/workspace/keys", page, form);

        (await key.GetAsync("/api/workspace", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_beside_a_cookie_speaks_for_itself()
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");
        var other = await TestWorkspace.CreateAsync(_app);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/workspace");
        request.Headers.Authorization = other.Api.DefaultRequestHeaders.Authorization;

        var answer = await ada.Browser.SendAsync(request, CorkboardApp.Cancel);

        (await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel)).ShouldContain(other.Id.ToString());
    }

    [Fact]
    public async Task A_cookie_opens_no_endpoint_of_the_api()
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");

        var answer = await ada.Browser.GetAsync("/api/workspace", CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static Task<HttpResponseMessage> MakeAsync(HttpClient client, string scope) =>
        client.PostAsJsonAsync("/api/keys", new { name = "Script", scopes = new[] { scope } }, CorkboardApp.Cancel);
}
