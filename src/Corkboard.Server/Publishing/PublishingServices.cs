using Corkboard.Server.Drafts.Media;
using Corkboard.Server.Hosting;
using Corkboard.Server.Publishing.Answers;
using Corkboard.Server.Publishing.Lanes;
using Corkboard.Server.Publishing.Ledger;
using Corkboard.Server.Publishing.Turns;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Corkboard.Server.Publishing;

/// <summary>The slice as the contents page lists it: make it happen, once.</summary>
internal static class PublishingServices
{
    public static void AddPublishing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => PublishingTerms.Scaled(provider.GetRequiredService<TimeScale>()));
        services.AddSingleton<LedgerWriter>();
        services.AddSingleton<PublicationLedger>();

        services.AddScoped<PlannedPins>();
        services.AddScoped<LastLookFacts>();
        services.AddScoped<LastLook>();
        services.TryAddSingleton<MediaStore>();
        services.AddScoped<PinPictures>();
        services.AddScoped<PinAttempts>();
        services.AddScoped<PinTurn>();
        services.AddScoped<LookTurn>();
        services.AddScoped<Recovery>();
        services.AddScoped<RestoredPins>();
        services.AddSingleton<PinCall>();
        services.AddSingleton<Settlement>();
        services.AddScoped<AnswerPublication>();
        services.AddScoped<TrialHold>();

        services.AddSingleton<DueWork>();
        services.AddSingleton(provider => new TurnGate(provider.GetRequiredService<PublishingTerms>().TurnsAtOnce));
        services.AddSingleton<AccountPublisher>();
        services.AddSingleton<AccountLanes>();
        services.AddHostedService<PublishingService>();
    }

    public static void MapPublishing(this WebApplication app)
    {
        var publications = app.MapGroup("/api/publications").WithTags("Publications");

        publications.MapGet("/", ListPublications.HandleAsync)
            .WithSummary("Lists what became of scheduled Pins from their time on, the last planned first.")
            .Needs(WorkspaceRole.Viewer, ApiScope.ScheduleRead);
        publications.MapGet("/{id:guid}", GetPublication.HandleAsync)
            .WithSummary("Shows one publication with its attempts, its timeline, and the Pins that could be it.")
            .Needs(WorkspaceRole.Viewer, ApiScope.ScheduleRead);
        publications.MapPut("/{id:guid}/answer", AnswerPublication.HandleAsync)
            .WithSummary("Says of a Pin that waits: it is on Pinterest, send it, or give it up.")
            .Needs(WorkspaceRole.Editor, ApiScope.ScheduleWrite);

        app.MapPut("/api/accounts/{id:guid}/waiting-publications", AnswerAllWaiting.HandleAsync)
            .WithTags("Publications")
            .WithSummary("Says of all Pins of an account whose time has passed: send them, at once or spread, or give them up.")
            .Needs(WorkspaceRole.Editor, ApiScope.ScheduleWrite);
    }
}
