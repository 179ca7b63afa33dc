using Corkboard.Server.Data;
using Corkboard.Server.Hosting.Api;
using Corkboard.Server.Hosting.Backup;
using Corkboard.Server.Hosting.Commands;
using Corkboard.Server.Hosting.Mail;
using Corkboard.Server.Hosting.Secrets;
using Corkboard.Server.Workspaces;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using NodaTime;

namespace Corkboard.Server.Hosting;

internal static class HostingServices
{
    /// <summary>Reads what has to be known before anything is built, and refuses secrets in places where they leak.</summary>
    public static StartSettings ReadSettings(this WebApplicationBuilder builder)
    {
        MisplacedSecrets.RefuseInSettingsFiles(builder.Configuration);

        return StartSettings.Read(builder.Configuration, builder.Environment, CommandLine.Variables());
    }

    /// <summary>What every slice stands on: settings, time, database, problem details, and the simulator where it is wanted.</summary>
    public static void AddHosting(this WebApplicationBuilder builder, StartSettings settings)
    {
        builder.WebHost.UseUrls([.. ListenAddresses.Of(builder.Configuration)]);
        builder.WebHost.UseStaticWebAssets();
        builder.Logging
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
            .AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(settings.Data);
        services.AddSingleton(settings.Pinterest);
        services.AddSingleton(settings.App!);
        services.AddSingleton(ClockAhead.Of(settings.ClockAhead));
        services.AddSingleton<IClock, MicrosecondClock>();
        services.AddSingleton(DateTimeZoneProviders.Tzdb);
        services.AddScoped<CurrentWorkspace>();
        services.AddScoped<RestoredCopy>();
        services.AddSingleton<WorkspaceScopes>();
        services.AddCorkboardDb(settings.Database);
        services.AddProblemDetails();

        // What cannot be read is the sender's mistake in every environment; the framework would make it ours in Development.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.AddApiDocument();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddAntiforgery();
        services.AddDataProtection()
            .SetApplicationName("Corkboard")
            .PersistKeysToFileSystem(new(settings.Data.SignInKeysFolder));
        services.AddValidation();
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        builder.AddTelemetry();
        builder.AddMail(settings.Secrets);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(4));

        if (settings.StartsSimulator)
        {
            services.AddHostedService<SimulatorService>();
        }
    }

    /// <summary>What must be true before the first request: nobody else listens here, the schema is there, and the database is of this mode.</summary>
    public static Task PrepareAsync(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<StartSettings>();
        app.RefuseTakenAddresses(settings);

        return app.Services.GetRequiredService<DatabaseStart>().RunAsync(settings.Pinterest.Mode, app.Lifetime.ApplicationStopping);
    }

    /// <summary>Finds out early what the servers would only find out in the middle of their start.</summary>
    /// <exception cref="StartRefusedException">An address where this one, or its simulated Pinterest, wants to listen is not free.</exception>
    public static void RefuseTakenAddresses(this WebApplication app, StartSettings settings)
    {
        // The server of a test has addresses, and listens nowhere.
        if (app.Services.GetRequiredService<IServer>().GetType().Assembly == typeof(KestrelServer).Assembly)
        {
            ListenAddresses.RefuseTaken(ListenAddresses.Of(app.Configuration), "--urls ADDRESS");
        }

        if (settings.StartsSimulator)
        {
            ListenAddresses.RefuseTaken(
                [settings.Pinterest.Site.GetLeftPart(UriPartial.Authority)], $"--{StartSettings.SimulatorAddressKey}=ADDRESS");
        }
    }

    /// <summary>What every request passes, in this order.</summary>
    public static void UseHosting(this WebApplication app)
    {
        app.UseExceptionHandler();

        // The inner one answers programs; what it leaves without words is a person's, who gets a page.
        app.UseStatusCodePagesWithReExecute("/lost/{0}");
        app.UseWhen(context => !IsAPersonsLook(context.Request), programs => programs.UseStatusCodePages());
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapApiDocument();
        app.MapProblemPages();
    }

    /// <summary>A browser opens a page; a form, a script and a program of the API read the status and the problem.</summary>
    private static bool IsAPersonsLook(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
