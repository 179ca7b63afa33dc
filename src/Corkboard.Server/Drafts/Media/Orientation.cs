using System.Runtime.InteropServices;
using SkiaSharp;

namespace Corkboard.Server.Drafts.Media;

/// <summary>How the rows of a file become the picture that people see.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Orientation(SKEncodedOrigin Origin, int Width, int Height)
{
    public bool IsUpright => Origin is SKEncodedOrigin.TopLeft;

    public int ShownWidth => IsOnItsSide ? Height : Width;

    public int ShownHeight => IsOnItsSide ? Width : Height;

    private bool IsOnItsSide => Origin is
        SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    /// <summary>The index in the file of the pixel that is shown at this place.</summary>
    public int IndexOf(int x, int y)
    {
        var (column, row) = Origin switch
        {
            SKEncodedOrigin.TopRight => (Width - 1 - x, y),
            SKEncodedOrigin.BottomRight => (Width - 1 - x, Height - 1 - y),
            SKEncodedOrigin.BottomLeft => (x, Height - 1 - y),
            SKEncodedOrigin.LeftTop => (y, x),
            SKEncodedOrigin.RightTop => (y, Height - 1 - x),
            SKEncodedOrigin.RightBottom => (Width - 1 - y, Height - 1 - x),
            SKEncodedOrigin.LeftBottom => (Width - 1 - y, x),
            _ => (x, y),
        };

        return (row * Width) + column;
    }
}
