using System.Net;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public async Task A_started_server_is_ready()
    {
        await using var app = await CorkboardApp.StartAsync();

        var answer = await app.Browser().GetAsync("/health/ready", CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
