using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>The part of the slice that makes many drafts at once.</summary>
internal static class BulkServices
{
    public static void AddBulk(this IServiceCollection services)
    {
        services.AddScoped<ImportReader>();
        services.AddScoped<ReceiveImport>();
        services.AddScoped<ImportForecast>();
        services.AddScoped<ImportWork>();
        services.AddSingleton<RowPictures>();
        services.AddSingleton<ImportPass>();
        services.AddHostedService<ImportService>();
    }

    public static void MapBulk(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/api/imports").WithTags("Imports");
        imports.MapGet("/", ShowImport.ListAsync).WithSummary("Lists the newest imports of the workspace.")
            .Needs(WorkspaceRole.Viewer, ApiScope.DraftsRead);
        imports.MapPost("/", ReceiveImport.FromRequestAsync)
            .WithSummary("Takes a CSV file of Pins in: drafts are made of its good rows; with dryRun, only their verdicts are found.")
            .Accepts<Stream>("text/csv", "multipart/form-data")
            .Needs(WorkspaceRole.Editor, ApiScope.DraftsWrite);
        imports.MapGet("/{id:guid}", ShowImport.HandleAsync).WithSummary("Shows an import and how far it is.")
            .Needs(WorkspaceRole.Viewer, ApiScope.DraftsRead);
        imports.MapGet("/{id:guid}/rows", ShowImport.RowsAsync).WithSummary("Lists the rows of an import with their verdicts.")
            .Needs(WorkspaceRole.Viewer, ApiScope.DraftsRead);
        imports.MapPost("/{id:guid}/apply", ApplyImport.HandleAsync).WithSummary("Makes drafts of the good rows of a dry run.")
            .Needs(WorkspaceRole.Editor, ApiScope.DraftsWrite);
    }
}
