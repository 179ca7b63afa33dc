using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts.Bulk;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Drafts.Fetching;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Drafts.Bulk;

/// <summary>A member with the board Shelves and its section Oak, who sends files of Pins, and a server of somebody else with pictures.</summary>
internal sealed class Importer : IAsyncDisposable
{
    public const string Header = "Title,Media URL,Pinterest board,Thumbnail,Description,Link,Publish date,Keywords";

    private readonly PictureServer _pictures;

    private Importer(CorkboardApp app, TestWorkspace workspace, PictureServer pictures) =>
        (App, Workspace, _pictures) = (app, workspace, pictures);

    public CorkboardApp App { get; }

    public TestWorkspace Workspace { get; private set; }

    public static async Task<Importer> StartAsync()
    {
        var app = await CorkboardApp.StartAsync();
        var workspace = await TestWorkspace.CreateAsync(app);
        await workspace.AccountAsync(app);
        var shade = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var number = 0; number < 200; number++)
        {
            shade[$"/{number}.png"] = PictureFiles.Png(4, 6, (byte)number);
        }

        return new(app, workspace, await PictureServer.StartAsync(async context =>
        {
            if (shade.TryGetValue(context.Request.Path, out var picture))
            {
                await context.Response.Body.WriteAsync(picture, context.RequestAborted);
                return;
            }

            context.Response.StatusCode = context.Request.Path == "/text" ? 200 : 404;
            await context.Response.BodyWriter.WriteAsync("not a picture"u8.ToArray(), context.RequestAborted);
        }));
    }

    public string Picture(object name) => $"{_pictures.Address}{name}.png";

    public string Address(string path) => $"{_pictures.Address}{path}";

    /// <summary>A row that nothing is wrong with.</summary>
    public string Row(int number) => $"Lamp {number},{Picture(number % 200)},Shelves,,It shines.,https://example.org/{number},2026-03-05T10:00:00,";

    public async Task<Answer> SendAsync(byte[] file, string query = "")
    {
        using var content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };

        return await Answer.ReadAsync(await Workspace.Api.PostAsync($"/api/imports{query}", content, CorkboardApp.Cancel));
    }

    public Task<Answer> SendAsync(string file, string query = "") => SendAsync(Encoding.UTF8.GetBytes(file), query);

    public Task<Answer> SendRowsAsync(params string[] rows) => SendAsync(string.Join('\n', rows.Prepend(Header)));

    /// <summary>Sends a file, lets it be worked on to its end, and shows it.</summary>
    public async Task<JsonElement> ImportAsync(string file, string query = "")
    {
        var sent = await SendAsync(file, query);
        sent.Status.ShouldBe(HttpStatusCode.Accepted, sent.Body.ToString());
        await WorkAsync();

        return await ShowAsync(sent.Id);
    }

    public Task<JsonElement> ImportRowsAsync(params string[] rows) => ImportAsync(string.Join('\n', rows.Prepend(Header)));

    public async Task WorkAsync()
    {
        var pass = App.Services.GetRequiredService<ImportPass>();
        while (await pass.RunAsync(CorkboardApp.Cancel))
        {
        }
    }

    /// <summary>Works on for so many pieces.</summary>
    public async Task WorkAsync(int pieces)
    {
        for (var piece = 0; piece < pieces; piece++)
        {
            (await App.Services.GetRequiredService<ImportPass>().RunAsync(CorkboardApp.Cancel)).ShouldBeTrue();
        }
    }

    public async Task RestartAsync()
    {
        await App.RestartAsync();
        Workspace = Workspace.After(App);
    }

    public async Task<JsonElement> ShowAsync(Guid id) => await GetAsync($"/api/imports/{id}");

    public async Task<IReadOnlyList<JsonElement>> RowsAsync(Guid id, string verdict) =>
        [.. (await GetAsync($"/api/imports/{id}/rows?verdict={verdict}&limit=100")).GetProperty("items").EnumerateArray()];

    /// <summary>The only row of an import.</summary>
    public async Task<JsonElement> OnlyRowAsync(JsonElement import) =>
        (await GetAsync($"/api/imports/{import.GetProperty("id").GetGuid()}/rows")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();

    public async Task<JsonElement> GetAsync(string address) =>
        await (await Workspace.Api.GetAsync(address, CorkboardApp.Cancel)).JsonAsync();

    /// <summary>How many of something the workspace has.</summary>
    public Task<int> CountAsync<T>()
        where T : class =>
        AskAsync<T, int>(rows => rows.CountAsync(CorkboardApp.Cancel));

    /// <summary>Reads rows of the workspace.</summary>
    public async Task<TAnswer> AskAsync<T, TAnswer>(Func<IQueryable<T>, Task<TAnswer>> ask)
        where T : class
    {
        await using var scope = App.Services.GetRequiredService<WorkspaceScopes>().Enter(Workspace.Id);

        return await ask(scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<T>());
    }

    public async ValueTask DisposeAsync()
    {
        await _pictures.DisposeAsync();
        await App.DisposeAsync();
    }
}
