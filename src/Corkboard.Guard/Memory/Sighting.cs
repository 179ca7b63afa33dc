namespace Corkboard.Guard;

/// <summary>Content that was allowed once: who pinned it, where and when.</summary>
public sealed record Sighting
{
    /// <summary>When it was allowed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The workspace that pinned it.</summary>
    public required WorkspaceKey Workspace { get; init; }

    /// <summary>The member who pinned it.</summary>
    public required MemberKey Member { get; init; }

    /// <summary>The draft that it belongs to.</summary>
    public required DraftKey Draft { get; init; }

    /// <summary>The board, where it was known.</summary>
    public BoardKey? Board { get; init; }

    /// <summary>The text, where there was enough of it to compare.</summary>
    public TextKey? Text { get; init; }

    /// <summary>The picture.</summary>
    public PixelKey? Pixels { get; init; }

    /// <summary>The link.</summary>
    public LinkKey? Link { get; init; }
}
