using Corkboard.Server.Tests.App;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Hosting.Api;

public sealed class ApiDoorTests
{
    /// <summary>Stand open, and why.</summary>
    private static readonly Dictionary<string, string> s_open = new(StringComparer.Ordinal)
    {
        ["POST /api/members"] = "signs somebody up",
        ["PUT /api/members/confirmation"] = "the mail's token says who it is",
        ["POST /api/members/confirmation/mails"] = "asked before an address is confirmed",
        ["POST /api/members/password/mails"] = "asked by who cannot sign in",
        ["PUT /api/members/password"] = "the mail's token says who it is",
        ["POST /api/keys/by-password"] = "the member's address and password are in it",
        ["GET /api/outbox"] = "the mails of a simulated installation, on its own machine",
        ["GET /api/{documentName}.json"] = "says how the API is used",
        ["GET /api/docs/{documentName?}"] = "shows how the API is used",
        ["GET /api/docs/scalar.js"] = "a part of that page",
        ["GET /api/docs/scalar.aspnetcore.js"] = "a part of that page",
        ["GET /api/docs/favicon.svg"] = "a part of that page",
    };

    [Fact]
    public async Task Every_endpoint_of_the_API_asks_who_it_is_but_those_that_have_a_reason()
    {
        await using var app = await CorkboardApp.StartAsync();

        var open = ApiDoors.Open(app.Services.GetRequiredService<EndpointDataSource>().Endpoints);

        open.ShouldBe(s_open.Keys, ignoreOrder: true);
    }

    [Fact]
    public async Task Every_page_takes_forms_from_itself_alone()
    {
        await using var app = await CorkboardApp.StartAsync();

        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        endpoints.ShouldContain(endpoint => endpoint.Metadata.OfType<ComponentTypeMetadata>().Any());
        ApiDoors.PagesWithoutAntiforgery(endpoints).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_open_door_is_found()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        var group = app.MapGroup("/api/things").RequireAuthorization();
        group.MapGet("/kept", () => "");
        group.MapGet("/opened", () => "").AllowAnonymous();
        app.MapPost("/api/forgotten", () => "");
        app.MapGet("/apiary", () => "");

        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints);

        ApiDoors.Open(endpoints).ShouldBe(["GET /api/things/opened", "POST /api/forgotten"], ignoreOrder: true);
    }

    [Fact]
    public void A_page_that_takes_forms_from_anywhere_is_found()
    {
        var page = new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse("/careless"), 0);
        page.Metadata.Add(new ComponentTypeMetadata(typeof(ApiDoorTests)));
        page.Metadata.Add(new RequireAntiforgeryTokenAttribute(required: false));

        ApiDoors.PagesWithoutAntiforgery([page.Build()]).ShouldBe(["/careless"]);
    }
}
