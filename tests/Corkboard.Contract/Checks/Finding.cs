namespace Corkboard.Contract.Checks;

/// <summary>One thing in which a value differs from its schema.</summary>
/// <remarks>Its path is the member's, such as <c>media_source.items[].url</c>, and empty for the value itself. An unknown member is one whose only fault is that the description does not have it.</remarks>
internal readonly record struct Finding(string Path, string Problem, bool IsUnknownMember = false)
{
    public override string ToString() => Path is "" ? Problem : $"{Path} {Problem}";
}
