using System.Globalization;
using System.Text.Json.Serialization;

namespace Corkboard.Guard;

/// <summary>An opaque name that the caller gives; the guard compares it and reads nothing from it.</summary>
/// <typeparam name="TSelf">The key's own type.</typeparam>
public interface IGuardKey<TSelf>
    where TSelf : struct, IGuardKey<TSelf>
{
    /// <summary>The key whose <see cref="object.ToString"/> gave this text.</summary>
    /// <exception cref="FormatException">The text is no key of this type.</exception>
    static abstract TSelf From(string text);
}

/// <summary>A person who signed up, by an id that is never given to somebody else.</summary>
[JsonConverter(typeof(GuardKeyConverter<MemberKey>))]
public readonly record struct MemberKey(string Value) : IGuardKey<MemberKey>
{
    /// <inheritdoc/>
    public static MemberKey From(string text) => new(text);

    /// <summary>The id as given.</summary>
    public override string ToString() => Value;
}

/// <summary>A team whose plan the Pins count against.</summary>
[JsonConverter(typeof(GuardKeyConverter<WorkspaceKey>))]
public readonly record struct WorkspaceKey(string Value) : IGuardKey<WorkspaceKey>
{
    /// <inheritdoc/>
    public static WorkspaceKey From(string text) => new(text);

    /// <summary>The id as given.</summary>
    public override string ToString() => Value;
}

/// <summary>What a member composed; all its revisions share the key.</summary>
[JsonConverter(typeof(GuardKeyConverter<DraftKey>))]
public readonly record struct DraftKey(string Value) : IGuardKey<DraftKey>
{
    /// <inheritdoc/>
    public static DraftKey From(string text) => new(text);

    /// <summary>The id as given.</summary>
    public override string ToString() => Value;
}

/// <summary>One Pin-to-be: one draft in one place of the schedule. A draft planned on three boards is three Pins.</summary>
[JsonConverter(typeof(GuardKeyConverter<PinKey>))]
public readonly record struct PinKey(string Value) : IGuardKey<PinKey>
{
    /// <inheritdoc/>
    public static PinKey From(string text) => new(text);

    /// <summary>The id as given.</summary>
    public override string ToString() => Value;
}

/// <summary>The board that a Pin goes to.</summary>
[JsonConverter(typeof(GuardKeyConverter<BoardKey>))]
public readonly record struct BoardKey(string Value) : IGuardKey<BoardKey>
{
    /// <inheritdoc/>
    public static BoardKey From(string text) => new(text);

    /// <summary>The id as given.</summary>
    public override string ToString() => Value;
}

/// <summary>A keyed hash of folded title and description; equal texts have equal keys under one secret.</summary>
[JsonConverter(typeof(GuardKeyConverter<TextKey>))]
public readonly record struct TextKey(UInt128 Hash) : IGuardKey<TextKey>
{
    /// <inheritdoc/>
    public static TextKey From(string text) => new(UInt128.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>The hash in 32 hexadecimal digits.</summary>
    public override string ToString() => Hash.ToString("x32", CultureInfo.InvariantCulture);
}

/// <summary>A keyed hash of decoded pixels; two files that decode to the same picture have equal keys under one secret.</summary>
[JsonConverter(typeof(GuardKeyConverter<PixelKey>))]
public readonly record struct PixelKey(UInt128 Hash) : IGuardKey<PixelKey>
{
    /// <inheritdoc/>
    public static PixelKey From(string text) => new(UInt128.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>The hash in 32 hexadecimal digits.</summary>
    public override string ToString() => Hash.ToString("x32", CultureInfo.InvariantCulture);
}

/// <summary>A keyed hash of a link in its exact normal form.</summary>
[JsonConverter(typeof(GuardKeyConverter<LinkKey>))]
public readonly record struct LinkKey(UInt128 Hash) : IGuardKey<LinkKey>
{
    /// <inheritdoc/>
    public static LinkKey From(string text) => new(UInt128.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>The hash in 32 hexadecimal digits.</summary>
    public override string ToString() => Hash.ToString("x32", CultureInfo.InvariantCulture);
}
