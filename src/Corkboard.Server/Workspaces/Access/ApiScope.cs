namespace Corkboard.Server.Workspaces.Access;

/// <summary>What an API key may be allowed to do. A key with a <c>write</c> scope may read the same things.</summary>
internal static class ApiScope
{
    public const string WorkspaceRead = "workspace:read";
    public const string WorkspaceWrite = "workspace:write";
    public const string AccountsRead = "accounts:read";
    public const string AccountsWrite = "accounts:write";
    public const string DraftsRead = "drafts:read";
    public const string DraftsWrite = "drafts:write";
    public const string ScheduleRead = "schedule:read";
    public const string ScheduleWrite = "schedule:write";
    public const string AnalyticsRead = "analytics:read";

    /// <summary>For members who are operators or moderators of the server.</summary>
    public const string ServerWrite = "server:write";

    public static readonly IReadOnlyList<string> All =
    [
        WorkspaceRead, WorkspaceWrite, AccountsRead, AccountsWrite, DraftsRead, DraftsWrite,
        ScheduleRead, ScheduleWrite, AnalyticsRead, ServerWrite,
    ];

    public static bool Covers(IEnumerable<string> granted, string wanted) => granted.Any(scope =>
        scope == wanted || (wanted.EndsWith(":read", StringComparison.Ordinal) && scope == $"{wanted[..^":read".Length]}:write"));
}
