namespace Corkboard.Server.Drafts.Media;

/// <summary>What a picture may be at most.</summary>
internal static class PictureLimits
{
    /// <summary>20 MB. Pinterest documents it for pictures of Pins.</summary>
    public const long Bytes = 20 * 1024 * 1024;

    /// <summary>Ours: a small file can claim to be a picture of any size, and every pixel takes four bytes to decode.</summary>
    public const long Pixels = 50_000_000;
}
