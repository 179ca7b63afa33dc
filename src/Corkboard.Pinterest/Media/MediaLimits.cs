namespace Corkboard.Pinterest;

/// <summary>The limits of uploads. Sizes and lengths are those of Pinterest's product specifications for video Pins.</summary>
public static class MediaLimits
{
    /// <summary>The largest file in bytes: 2 GB, read as 2 GiB, as Pinterest does not say which of them it means.</summary>
    public const long LargestFile = 2L * 1024 * 1024 * 1024;

    /// <summary>The shortest video in seconds. Only Pinterest can check it.</summary>
    public const int ShortestVideo = 4;

    /// <summary>The longest video in seconds: 15 minutes. Only Pinterest can check it.</summary>
    public const int LongestVideo = 15 * 60;

    private static readonly (string Extension, string ContentType)[] Files =
        [(".mp4", "video/mp4"), (".mov", "video/quicktime"), (".m4v", "video/x-m4v")];

    /// <summary>The content type of a file by its name.</summary>
    /// <exception cref="PinterestLimitException">The name has another extension.</exception>
    internal static string ContentTypeOf(string fileName) =>
        Files.FirstOrDefault(file => fileName.EndsWith(file.Extension, StringComparison.OrdinalIgnoreCase)).ContentType
        ?? throw PinterestLimitException.OutOfRange("file", "a file that ends in .mp4, .mov or .m4v", fileName);

    internal static long Size(long bytes) => bytes is >= 1 and <= LargestFile
        ? bytes
        : throw PinterestLimitException.OutOfRange("file", $"from 1 to {LargestFile} bytes long", bytes);
}
