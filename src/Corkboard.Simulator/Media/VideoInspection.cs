using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Media;

/// <summary>
/// Tells a video from other bytes by its container: boxes that follow each other to the end of the file (ISO 14496-12,
/// as .mp4, .m4v and .mov have them), with a video track where there is an index of tracks.
/// </summary>
internal static class VideoInspection
{
    /// <summary>Files of the same container that hold pictures or sound.</summary>
    private static readonly string[] OtherBrands =
        ["avif", "avis", "heic", "heix", "hevc", "mif1", "msf1", "jp2 ", "crx ", "M4A ", "M4B ", "M4P "];

    public static Video? Inspect(Stream file, string sha256)
    {
        if (Box.In(file, 0, file.Length) is not [{ Kind: "ftyp" } first, ..] boxes
            || OtherBrands.Contains(Box.Text(file, first.Start), StringComparer.Ordinal))
        {
            return null;
        }

        if (boxes.FirstOrDefault(box => box.Kind == "moov") is not { Kind: not null } index)
        {
            return boxes.Any(box => box.Kind == "mdat") ? new(sha256, Milliseconds: null, Width: null, Height: null) : null;
        }

        var tracks = Box.In(file, index.Start, index.End) ?? [];

        return tracks.Where(box => box.Kind == "trak").Select(track => SizeOf(file, track)).FirstOrDefault(size => size is not null)
            is var (width, height)
                ? new(sha256, DurationOf(file, tracks), width, height)
                : null;
    }

    /// <summary>Width and height of a track, if it is one of pictures.</summary>
    private static (int Width, int Height)? SizeOf(Stream file, Box track)
    {
        var parts = Box.In(file, track.Start, track.End) ?? [];
        var media = parts.FirstOrDefault(box => box.Kind == "mdia");
        var handler = (Box.In(file, media.Start, media.End) ?? []).FirstOrDefault(box => box.Kind == "hdlr");

        if (handler.Kind is null || handler.End - handler.Start < 12 || Box.Text(file, handler.Start + 8) != "vide")
        {
            return null;
        }

        // The last two numbers of a track's header are its width and height, in 65536ths of a pixel.
        return parts.FirstOrDefault(box => box.Kind == "tkhd") is { Kind: not null } header && header.End - header.Start >= 8
            ? ((int)(Box.Number(file, header.End - 8) >> 16), (int)(Box.Number(file, header.End - 4) >> 16))
            : null;
    }

    private static long? DurationOf(Stream file, IReadOnlyList<Box> tracks)
    {
        if (tracks.FirstOrDefault(box => box.Kind == "mvhd") is not { Kind: not null } header || header.End - header.Start < 20)
        {
            return null;
        }

        // Version 1 has times of 8 bytes where version 0 has 4.
        var isLong = Box.Number(file, header.Start) >> 24 == 1;
        var units = Box.Number(file, header.Start + (isLong ? 20 : 12));
        var length = isLong && header.End - header.Start >= 32
            ? ((ulong)Box.Number(file, header.Start + 24) << 32) | Box.Number(file, header.Start + 28)
            : Box.Number(file, header.Start + 16);

        return units == 0 ? null : (long)Math.Min(length * 1000.0 / units, long.MaxValue / 2);
    }
}
