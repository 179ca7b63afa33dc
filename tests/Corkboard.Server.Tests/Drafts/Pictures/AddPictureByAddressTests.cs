using System.Net;
using System.Net.Http.Json;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Drafts.Fetching;

namespace Corkboard.Server.Tests.Drafts.Pictures;

public sealed class AddPictureByAddressTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;
    private TestWorkspace _alice = null!;

    private static CancellationToken Cancel => CorkboardApp.Cancel;

    public async ValueTask InitializeAsync()
    {
        _app = await CorkboardApp.StartAsync();
        _alice = await TestWorkspace.CreateAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_picture_on_this_machine_is_fetched_in_simulator_mode()
    {
        await using var server = await PictureServer.StartAsync(
            context => context.Response.Body.WriteAsync(PictureFiles.Png(), Cancel).AsTask());

        var added = await AddAsync(server.Address.ToString());

        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await added.JsonAsync()).GetProperty("height").GetInt32().ShouldBe(60);
    }

    [Fact]
    public async Task A_fetched_file_has_the_limit_of_an_upload()
    {
        var file = PictureFiles.WithLength(PictureFiles.Png(), (20 * 1024 * 1024) + 1);
        await using var server = await PictureServer.StartAsync(context => context.Response.Body.WriteAsync(file, Cancel).AsTask());

        var added = await AddAsync(server.Address.ToString());

        await added.ShouldBeProblemAsync("picture-too-large");
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest", "address-out-of-bounds")]
    [InlineData("http://10.0.0.1/", "address-out-of-bounds")]
    [InlineData("http://[::ffff:10.0.0.1]/", "address-out-of-bounds")]
    [InlineData("file:///etc/passwd", "address-out-of-bounds")]
    [InlineData("oak.png", "address-unreadable")]
    public async Task What_is_not_public_is_refused(string address, string problem)
    {
        var added = await AddAsync(address);

        await added.ShouldBeProblemAsync(problem);
    }

    private Task<HttpResponseMessage> AddAsync(string address) =>
        _alice.Api.PostAsJsonAsync("/api/pictures/by-address", new { address }, Cancel);
}
