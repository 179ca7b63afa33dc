namespace Corkboard.Simulator.Tests.Media;

/// <summary>A registered upload, and its form with whatever a test does to it.</summary>
internal sealed class Upload
{
    private readonly RunningSimulator _simulator;
    private readonly Caller _caller;

    private Upload(RunningSimulator simulator, Caller caller, Reply registered)
    {
        (_simulator, _caller) = (simulator, caller);
        Id = registered.Body.GetProperty("media_id").GetString()!;
        Address = registered.Body.GetProperty("upload_url").GetString()!;
        Fields = [.. registered.Body.GetProperty("upload_parameters").EnumerateObject()
            .Select(field => KeyValuePair.Create(field.Name, field.Value.GetString()!))];
    }

    public string Id { get; }

    public string Address { get; }

    public List<KeyValuePair<string, string>> Fields { get; }

    public static async Task<Upload> RegisterAsync(RunningSimulator simulator, Caller caller) =>
        new(simulator, caller, (await caller.PostAsync("media", new { media_type = "video" })).ShouldBe(201));

    /// <summary>A video that has been uploaded and processed.</summary>
    public static async Task<string> ProcessedAsync(RunningSimulator simulator, Caller caller, byte[]? file = null)
    {
        var upload = await RegisterAsync(simulator, caller);
        (await upload.SendAsync(file ?? AVideo.Mp4())).ShouldBe(204);
        simulator.Time.Advance(TimeSpan.FromSeconds(2));

        return upload.Id;
    }

    public async Task<Reply> SendAsync(byte[] file, int fieldsBefore = int.MaxValue, string? authorization = null)
    {
        using var form = new MultipartFormDataContent();
        Fields.Take(fieldsBefore).ToList().ForEach(field => form.Add(new StringContent(field.Value), $"\"{field.Key}\""));
        form.Add(new ByteArrayContent(file), "\"file\"", "\"video.mp4\"");
        Fields.Skip(fieldsBefore).ToList().ForEach(field => form.Add(new StringContent(field.Value), $"\"{field.Key}\""));

        return await SendAsync(form, authorization);
    }

    public async Task<Reply> SendAsync(HttpContent content, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = content };

        if (authorization is not null)
        {
            request.Headers.Add("Authorization", authorization);
        }

        return await Reply.ToAsync(_simulator.Http, request);
    }

    public Upload With(string name, string? value)
    {
        Fields.RemoveAll(field => field.Key == name);

        if (value is not null)
        {
            Fields.Add(new(name, value));
        }

        return this;
    }

    public async Task<string> StatusAsync() =>
        (await _caller.GetAsync($"media/{Id}")).ShouldBe(200).Body.GetProperty("status").GetString()!;
}
