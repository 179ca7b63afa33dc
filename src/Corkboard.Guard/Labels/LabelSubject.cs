namespace Corkboard.Guard;

/// <summary>What kinds of things bear labels.</summary>
public enum LabelSubjectKind
{
    /// <summary>A member.</summary>
    Member = 0,

    /// <summary>A workspace.</summary>
    Workspace = 1,
}

/// <summary>Whom a label is on.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Key">Its id.</param>
public readonly record struct LabelSubject(LabelSubjectKind Kind, string Key)
{
    /// <summary>This member.</summary>
    public static LabelSubject Of(MemberKey member) => new(LabelSubjectKind.Member, member.Value);

    /// <summary>This workspace.</summary>
    public static LabelSubject Of(WorkspaceKey workspace) => new(LabelSubjectKind.Workspace, workspace.Value);
}
