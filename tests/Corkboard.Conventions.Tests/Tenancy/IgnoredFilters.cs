using Corkboard.Conventions.Tests.Reading;
using Mono.Cecil;

namespace Corkboard.Conventions.Tests.Tenancy;

/// <summary>Who may look over the walls between workspaces, and why.</summary>
internal static class IgnoredFilters
{
    public static IReadOnlyDictionary<string, string> Approved { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Corkboard.Server.Workspaces.Places"] = "a member's places and invitations, before a workspace is chosen",
        ["Corkboard.Server.Workspaces.Access.ApiKeyAuthentication"] = "the key tells which workspace it is",
        ["Corkboard.Server.Accounts.AcrossWorkspaces"] = "finds whose account is due or came back from Pinterest, and wraps every data key anew",
        ["Corkboard.Server.Drafts.Bulk.ImportPass"] = "finds whose imports wait, then enters the workspace",
        ["Corkboard.Server.Drafts.Pictures.PictureFiles"] = "a file stays while a picture of any workspace names it",
        ["Corkboard.Server.Reviews.ReviewQueue"] = "finds whose reviews wait, then enters the workspace",
        ["Corkboard.Server.Reviews.ModeratedReviews"] = "finds whose reviews were decided, then enters the workspace",
        ["Corkboard.Server.Schedule.ConsentWatch"] = "voids consents that a newer revision has outdated, for nobody in particular",
        ["Corkboard.Server.Publishing.Turns.Settlement"] = "finds publications that the Guard was not told of, then enters the workspace",
        ["Corkboard.Server.Publishing.Answers.AnswerPublication"] = "a Pin that another workspace published cannot be claimed",
        ["Corkboard.Server.Publishing.Answers.TrialHold"] = "counts for operators what waits for standard access, and shows nobody whose it is",
        ["Corkboard.Server.Analytics.AnalyticsDoor"] = "finds whose numbers are due to be read, and shows them to nobody",
        ["Corkboard.Server.Safety.HeldReviews"] = "moderators see what is held in all workspaces",
    };

    public static IEnumerable<string> Violations(ModuleDefinition server) =>
    [
        .. Users(server).Where(name => !Approved.ContainsKey(name)).Select(name => $"{name} ignores query filters."),
        .. Unnamed(server).Select(name => $"{name} ignores every query filter, instead of one by its name."),
    ];

    public static IEnumerable<string> Users(ModuleDefinition server) =>
        server.Outermost().Where(type => type.MethodsUsed().Any(IsIgnoring)).Select(type => type.FullName);

    private static IEnumerable<string> Unnamed(ModuleDefinition server) =>
        server.Outermost()
            .Where(type => type.MethodsUsed().Any(method => IsIgnoring(method) && method.Parameters.Count == 1))
            .Select(type => type.FullName);

    private static bool IsIgnoring(MethodReference method) => method.Name == "IgnoreQueryFilters";
}
