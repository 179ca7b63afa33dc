using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Corkboard.Simulator.Tests;

/// <summary>Calls the API of one store with one token.</summary>
internal sealed class Caller(HttpClient http, string prefix, string token)
{
    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, body: null);

    public Task<Reply> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, body);

    public Task<Reply> PatchAsync(string path, object body) => SendAsync(HttpMethod.Patch, path, body);

    public Task<Reply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, body: null);

    public async Task<string> BoardAsync(string name = "Lamps", string privacy = "PUBLIC") =>
        (await PostAsync("boards", new { name, privacy })).ShouldBe(201).Id;

    public async Task<string> SectionAsync(string board, string name = "Brass") =>
        (await PostAsync($"boards/{board}/sections", new { name })).ShouldBe(201).Id;

    public async Task<string> PinAsync(string board, string title = "A lamp") =>
        (await PostAsync("pins", APin.On(board, title: title))).ShouldBe(201).Id;

    private async Task<Reply> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, prefix + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : JsonContent.Create(body, body.GetType());

        return await Reply.ToAsync(http, request);
    }
}
