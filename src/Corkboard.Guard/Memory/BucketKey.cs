using System.Text.Json.Serialization;

namespace Corkboard.Guard;

/// <summary>Names one token bucket.</summary>
[JsonConverter(typeof(GuardKeyConverter<BucketKey>))]
public readonly record struct BucketKey(string Value) : IGuardKey<BucketKey>
{
    /// <inheritdoc/>
    public static BucketKey From(string text) => new(text);

    /// <summary>The bucket for what this workspace publishes.</summary>
    public static BucketKey Publishing(WorkspaceKey workspace) => new($"publishing:{workspace.Value}");

    /// <summary>The bucket for what this workspace hands in.</summary>
    public static BucketKey Submitting(WorkspaceKey workspace) => new($"submitting:{workspace.Value}");

    /// <summary>The name as text.</summary>
    public override string ToString() => Value;
}
