using SkiaSharp;

namespace Corkboard.Server.Sample;

/// <summary>A few shapes in the colours of one palette, a little different each time.</summary>
internal sealed class Brush(SKCanvas canvas, float hue, float warm, float accent, Random random) : IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true };
    private readonly float _shift = (float)((random.NextDouble() * 16) - 8);

    public SKColor Mist { get; } = SKColors.White.WithAlpha(110);

    public SKColor Glow { get; } = new(255, 240, 205, 120);

    public SKColor Main(float lightness) => Of(hue, 34, lightness);

    public SKColor Warm(float lightness) => Of(warm, 46, lightness);

    public SKColor Accent(float lightness) => Of(accent, 52, lightness);

    public SKColor Light(float lightness) => Of(hue, 26, lightness);

    public static SKColor Dark(float strength) => new(40, 32, 28, (byte)(255 * strength));

    /// <summary>A number from 0 up to this, another one each time.</summary>
    public float Some(float most) => (float)(random.NextDouble() * most);

    public void Fill(SKColor top, SKColor bottom)
    {
        using var shader = SKShader.CreateLinearGradient(
            new(0, 0), new(0, canvas.LocalClipBounds.Height), [top, bottom], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        canvas.DrawPaint(paint);
    }

    public void Oval(SKColor colour, float x, float y, float halfWidth, float halfHeight) =>
        canvas.DrawOval(x, y, halfWidth, halfHeight, In(colour));

    public void Circle(SKColor colour, float x, float y, float radius) => Oval(colour, x, y, radius, radius);

    public void Ring(SKColor colour, float x, float y, float radius, float width)
    {
        using var paint = new SKPaint { IsAntialias = true, Color = colour, IsStroke = true, StrokeWidth = width };
        canvas.DrawCircle(x, y, radius, paint);
    }

    public void Bar(SKColor colour, float left, float top, float width, float height, float corner = 0) =>
        canvas.DrawRoundRect(left, top, width, height, corner, corner, In(colour));

    /// <summary>Draws turned around a point, in degrees.</summary>
    public void Turned(float degrees, float x, float y, Action draw)
    {
        canvas.Save();
        canvas.RotateDegrees(degrees, x, y);
        draw();
        canvas.Restore();
    }

    public void Dispose() => _paint.Dispose();

    private SKColor Of(float colour, float saturation, float lightness) =>
        SKColor.FromHsl((colour + _shift + 360) % 360, saturation, Math.Clamp(lightness, 0, 100));

    private SKPaint In(SKColor colour)
    {
        _paint.Color = colour;

        return _paint;
    }
}
