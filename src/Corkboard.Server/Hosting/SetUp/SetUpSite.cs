using Corkboard.Server.Hosting.Secrets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corkboard.Server.Hosting.SetUp;

/// <summary>What runs while the configuration is not complete: one page that says what is missing, and nothing else.</summary>
internal static class SetUpSite
{
    public static WebApplication Build(string[] arguments, StartSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls([.. ListenAddresses.Of(builder.Configuration)]);
        var app = builder.Build();

        app.MapGet("/health/live", () => TypedResults.Text("Set-up"));
        app.MapGet("/health/ready", () => TypedResults.Text("Not configured", statusCode: StatusCodes.Status503ServiceUnavailable));
        app.MapGet("/", () => Show(settings, StatusCodes.Status200OK));
        app.MapFallback(() => Show(settings, StatusCodes.Status503ServiceUnavailable));

        return app;
    }

    private static ContentHttpResult Show(StartSettings settings, int status) =>
        TypedResults.Content(SetUpPage.Write(Missing(settings)), "text/html; charset=utf-8", statusCode: status);

    private static IEnumerable<string> Missing(StartSettings settings)
    {
        if (settings.App is null)
        {
            yield return $"The Pinterest app: <code>{PinterestApp.IdName}</code> and <code>{PinterestApp.SecretName}</code>, from the environment, from <code>*_FILE</code> variables or from <code>{CredentialsFile.Name}</code>. <code>corkboard init</code> writes that file.";
        }

        if (settings.PublicAddress is null)
        {
            yield return "The address at which people reach this server: the setting <code>Corkboard__PublicAddress</code> (https). Register <code>{address}/accounts/callback</code> as a redirect URI of the app at Pinterest.";
        }
    }
}
