using System.Net;
using Corkboard.Server.Drafts.Bulk;
using Corkboard.Server.Drafts.Composer;
using Corkboard.Server.Drafts.Fetching;
using Corkboard.Server.Drafts.Media;
using Corkboard.Server.Drafts.Pages;
using Corkboard.Server.Drafts.Pictures;
using Corkboard.Server.Drafts.Unsaved;
using Corkboard.Server.Hosting;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;

namespace Corkboard.Server.Drafts;

/// <summary>The slice as the contents page lists it: what a member wants to pin.</summary>
internal static class DraftsServices
{
    public static void AddDrafts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<MediaStore>();
        services.AddHostedService<MediaStart>();
        services.AddSingleton<PictureInspection>();
        services.AddScoped<PictureIntake>();
        services.AddScoped<PictureFiles>();
        services.AddScoped<PictureTray>();
        services.AddScoped<BoardMenu>();
        services.AddScoped<BoardWish>();
        services.AddScoped<UnsavedDrafts>();
        services.AddScoped<DraftFromPicture>();
        services.AddBulk();
        services.AddSingleton<ResolveHost>(Dns.GetHostAddressesAsync);
        services.AddSingleton(provider => new SafeFetch(
            provider.GetRequiredService<ResolveHost>(),
            provider.GetRequiredService<StartSettings>().IsSimulated,
            provider.GetRequiredService<TimeProvider>()));
    }

    public static void MapDrafts(this WebApplication app)
    {
        var drafts = app.MapGroup("/api/drafts").WithTags("Drafts");
        drafts.MapGet("/", ListDrafts.HandleAsync).WithSummary("Lists the workspace's open drafts, newest first.")
            .Needs(WorkspaceRole.Viewer, ApiScope.DraftsRead);
        drafts.MapPost("/", CreateDraft.HandleAsync).WithSummary("Saves a new draft.")
            .Needs(WorkspaceRole.Editor, ApiScope.DraftsWrite);
        drafts.MapGet("/{id:guid}", GetDraft.HandleAsync).WithSummary("Shows a draft as its newest revision says it.")
            .Needs(WorkspaceRole.Viewer, ApiScope.DraftsRead);
        drafts.MapPut("/{id:guid}", EditDraft.HandleAsync).WithSummary("Replaces what a draft says by a new revision.")
            .Needs(WorkspaceRole.Editor, ApiScope.DraftsWrite);
        drafts.MapDelete("/{id:guid}", DiscardDraft.HandleAsync).WithSummary("Puts a draft away. Its Pins that are still planned are taken off the schedule.")
            .Needs(WorkspaceRole.Editor, ApiScope.DraftsWrite);
        drafts.MapGet("/{id:guid}/revisions", ListRevisions.HandleAsync).WithSummary("Lists a draft's revisions, newest first.")
            .Needs(WorkspaceRole.Viewer, ApiScope.DraftsRead);

        app.MapBulk();

        var pictures = app.MapGroup("/api/pictures").WithTags("Pictures");
        pictures.MapPost("/", AddPicture.FromRequestAsync).WithSummary("Adds a picture from its bytes.")
            .Accepts<Stream>("image/jpeg", "image/png", "multipart/form-data")
            .Needs(WorkspaceRole.Editor, ApiScope.DraftsWrite);
        pictures.MapPost("/by-address", AddPictureByAddress.HandleAsync).WithSummary("Adds a picture from a public address.")
            .Needs(WorkspaceRole.Editor, ApiScope.DraftsWrite);
        pictures.MapGet("/{id:guid}", ShowPicture.HandleAsync).WithSummary("Shows what is known of a picture.")
            .Needs(WorkspaceRole.Viewer, ApiScope.DraftsRead);
        pictures.MapGet("/{id:guid}/file", ShowPicture.FileAsync).WithSummary("Sends a picture's bytes.")
            .Needs(WorkspaceRole.Viewer, ApiScope.DraftsRead);

        app.MapGet("/pictures/{id:guid}", ShowPicture.FileAsync).RequireAuthorization("member").ExcludeFromDescription();

        // What the composer's script sends: forms with the page's own token against forgery.
        var composer = app.MapGroup("/composer").RequireAuthorization("member").ExcludeFromDescription();
        composer.MapPost("/unsaved/{id:guid}", KeepUnsaved.HandleAsync);
        composer.MapPost("/picture", TakePicture.HandleAsync);
        composer.MapPost("/draft", DraftFromPicture.FromFormAsync);
        composer.MapPost("/link", LookAtLink.HandleAsync);
    }
}
