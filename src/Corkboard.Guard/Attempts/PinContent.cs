using System.Runtime.InteropServices;

namespace Corkboard.Guard;

/// <summary>What a Pin shows and says, as keyed hashes made by <see cref="ContentKeys"/>. A missing key is not compared.</summary>
public sealed record PinContent
{
    /// <summary>Title and description, folded.</summary>
    public FoldedText? Text { get; init; }

    /// <summary>The decoded picture.</summary>
    public PixelKey? Pixels { get; init; }

    /// <summary>The link that the Pin leads to.</summary>
    public LinkKey? Link { get; init; }
}

/// <summary>A folded text as its key and its length.</summary>
/// <param name="Key">The key; equal for texts that differ only in case, white space or Unicode form.</param>
/// <param name="Letters">How many letters the folded text has: a short text says little when it repeats.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FoldedText(TextKey Key, int Letters);
