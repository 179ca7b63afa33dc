using System.Text.Json.Serialization.Metadata;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;
using Scalar.AspNetCore;

namespace Corkboard.Server.Hosting.Api;

/// <summary>The OpenAPI document of the API at <c>/api/openapi.json</c>, and its page for people at <c>/api/docs</c>.</summary>
internal static class ApiDocument
{
    private const string Name = "openapi";
    private const string KeyScheme = "apiKey";
    private const string Problem = "ProblemDetails";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) ?? false;
        options.CreateSchemaReferenceId = NameOf;
        options.AddDocumentTransformer(Introduce);
        options.AddOperationTransformer(NameTheKey);
        options.AddOperationTransformer(NameTheRefusals);
        options.AddSchemaTransformer(DescribeTimes);
    });

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/api/{documentName}.json");
        app.MapScalarApiReference("/api/docs", scalar => scalar
            .WithTitle("Corkboard API")
            .WithOpenApiRoutePattern("/api/openapi.json")
            .DisableDefaultFonts());
    }

    // The request of a use case is called by it: there are many of the name Request.
    private static string? NameOf(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name ? $"{type.Type.DeclaringType?.Name}{name}" : null;

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "Corkboard API",
            Version = "v1",
            Description = "Plan, publish and measure Pins. Errors are RFC 9457 problems; the type of each is a page of this server.",
        };
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API key of a workspace.",
        };

        return Task.CompletedTask;
    }

    private static Task NameTheKey(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var requirement = context.Description.ActionDescriptor.EndpointMetadata
            .OfType<AuthorizationPolicy>()
            .SelectMany(policy => policy.Requirements)
            .OfType<WorkspaceRequirement>()
            .FirstOrDefault();
        if (requirement is not null)
        {
            operation.Security =
            [
                new() { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = [] },
            ];
            operation.Description = $"Needs a key with the scope `{requirement.Scope}`, of a member who is {Rank(requirement.Role)}.";
        }

        return Task.CompletedTask;
    }

    // Whatever has to be let in, or takes something in, may refuse.
    private static async Task NameTheRefusals(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (operation is { Security: null or [], RequestBody: null, Parameters: null or [] } || context.Document is not { } document)
        {
            return;
        }

        if (document.Components?.Schemas?.ContainsKey(Problem) is not true)
        {
            document.AddComponent(Problem, await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, cancellationToken));
        }

        operation.Responses ??= [];
        operation.Responses["4XX"] = new OpenApiResponse
        {
            Description = "Refused. The type of the problem is the address of a page that says what it means and what to do.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, document) },
            },
        };
    }

    private static string Rank(WorkspaceRole role) => role switch
    {
        WorkspaceRole.Owner => "an owner of the workspace",
        WorkspaceRole.Editor => "an editor or owner of the workspace",
        _ => "in the workspace",
    };

    private static Task DescribeTimes(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var format = type == typeof(Instant) ? "date-time"
            : type == typeof(LocalDate) ? "date"
            : type == typeof(LocalDateTime) ? "local-date-time"
            : type == typeof(LocalTime) ? "local-time"
            : null;
        if (format is not null)
        {
            schema.Type = JsonSchemaType.String;
            schema.Format = format;
            schema.Properties?.Clear();
            schema.Required?.Clear();
        }

        return Task.CompletedTask;
    }
}
