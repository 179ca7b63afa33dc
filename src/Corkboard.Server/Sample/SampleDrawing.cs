using SkiaSharp;

namespace Corkboard.Server.Sample;

/// <summary>Draws the sample's pictures: still lifes and landscapes in flat colours, never twice the same pixels.</summary>
internal static class SampleDrawing
{
    private const int Width = 800;
    private const int Height = 1200;
    private const int Quality = 88;

    private static readonly IReadOnlyList<Action<Brush>> Motifs =
    [
        Loaf, Lamp, Pot, Lake, Cup, Books, Vase, Window, Slices, Mirror, Bowl, Rain,
    ];

    // One for each motif: the hue of the room, of what is warm in it, and of what stands out.
    private static readonly IReadOnlyList<(float Hue, float Warm, float Accent)> Palettes =
    [
        (28, 16, 350), (200, 30, 24), (95, 40, 14), (36, 205, 12), (350, 24, 160), (215, 32, 45), (150, 50, 330), (45, 25, 200), (18, 38, 120), (255, 35, 15),
        (70, 20, 5), (208, 220, 40),
    ];

    /// <summary>A JPEG of 800 × 1200 pixels.</summary>
    public static byte[] Draw(int motif, Random random)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        var (hue, warm, accent) = Palettes[motif];
        using var brush = new Brush(surface.Canvas, hue, warm, accent, random);
        Motifs[motif](brush);
        using var image = surface.Snapshot();
        using var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, Quality);

        return jpeg.ToArray();
    }

    private static void Loaf(Brush brush)
    {
        Table(brush);
        brush.Oval(Brush.Dark(0.25f), 400, 800, 300, 60);
        brush.Oval(brush.Warm(45), 400, 720, 270, 170);
        brush.Oval(brush.Warm(58), 390, 690, 235, 130);
        for (var cut = -2; cut <= 2; cut++)
        {
            brush.Turned(-24, 400 + (cut * 95), 690, () => brush.Oval(brush.Warm(80), 400 + (cut * 95), 690, 13, 95));
        }
    }

    private static void Lamp(Brush brush)
    {
        Table(brush);
        brush.Circle(brush.Glow, 400, 420, 380);
        brush.Bar(Brush.Dark(1), 396, 0, 8, 260);
        brush.Oval(brush.Light(94), 400, 400, 210, 160);
        brush.Oval(brush.Light(98), 400, 380, 170, 110);
        brush.Bar(brush.Accent(48), 250, 860, 300, 22);
        brush.Bar(brush.Accent(40), 290, 882, 240, 22);
    }

    private static void Pot(Brush brush)
    {
        Table(brush);
        for (var leaf = -4; leaf <= 4; leaf++)
        {
            var lean = leaf;
            brush.Turned(lean * 15, 400, 760, () => brush.Oval(brush.Main(34 + (Math.Abs(lean) * 4)), 400, 540, 42, 215));
        }

        brush.Bar(brush.Warm(52), 265, 740, 270, 60, 10);
        brush.Bar(brush.Warm(45), 290, 790, 220, 200, 24);
    }

    private static void Lake(Brush brush)
    {
        brush.Fill(brush.Light(88), brush.Warm(78));
        brush.Circle(brush.Accent(66), 540, 390, 95);
        Hills(brush, 560, 52);
        Hills(brush, 650, 38);
        brush.Bar(brush.Main(70), 0, 760, Width, 440);
        for (var wave = 0; wave < 9; wave++)
        {
            brush.Bar(brush.Light(92), 90 + (brush.Some(320)), 800 + (wave * 42), 130 + brush.Some(170), 6, 3);
        }
    }

    private static void Cup(Brush brush)
    {
        Table(brush);
        brush.Oval(Brush.Dark(0.2f), 400, 930, 270, 50);
        brush.Oval(brush.Light(92), 400, 915, 260, 48);
        brush.Ring(brush.Accent(52), 575, 790, 66, 24);
        brush.Bar(brush.Accent(52), 235, 690, 330, 220, 90);
        brush.Oval(brush.Accent(38), 400, 700, 160, 34);
        for (var steam = -1; steam <= 1; steam++)
        {
            brush.Oval(brush.Mist, 400 + (steam * 70), 520 - (Math.Abs(steam) * 40), 16, 110);
        }
    }

    private static void Books(Brush brush)
    {
        brush.Fill(brush.Light(90), brush.Light(84));
        var left = 120f;
        for (var book = 0; book < 9; book++)
        {
            var width = 46 + brush.Some(34);
            var height = 380 + brush.Some(170);
            var colour = book % 3 == 0 ? brush.Accent(46) : book % 3 == 1 ? brush.Main(44) : brush.Warm(62);
            brush.Bar(colour, left, 800 - height, width, height, 4);
            brush.Bar(brush.Light(90), left + 10, 800 - height + 50, width - 20, 8);
            left += width + 4;
        }

        brush.Bar(brush.Warm(36), 60, 800, 680, 34, 4);
    }

    private static void Vase(Brush brush)
    {
        Table(brush);
        for (var stem = -2; stem <= 2; stem++)
        {
            var lean = stem;
            brush.Turned(lean * 11, 400, 800, () =>
            {
                brush.Bar(brush.Main(36), 397, 260, 6, 480);
                brush.Circle(brush.Accent(60 + (lean * 4)), 400, 250, 58);
                brush.Circle(brush.Warm(82), 400, 250, 20);
            });
        }

        brush.Bar(brush.Light(94), 335, 660, 130, 320, 56);
    }

    private static void Window(Brush brush)
    {
        brush.Fill(brush.Light(80), brush.Light(72));
        brush.Bar(brush.Light(97), 140, 170, 520, 760, 8);
        brush.Bar(brush.Main(76), 170, 200, 460, 700);
        brush.Circle(brush.Warm(76), 470, 430, 110);
        brush.Oval(brush.Main(52), 280, 900, 300, 210);
        brush.Bar(brush.Light(80), 140, 900, 520, 300);
        brush.Bar(brush.Light(97), 392, 180, 16, 730);
        brush.Bar(brush.Light(97), 160, 530, 480, 16);
        brush.Bar(brush.Light(99), 110, 910, 580, 34, 4);
    }

    private static void Slices(Brush brush)
    {
        brush.Fill(brush.Light(93), brush.Light(87));
        for (var slice = 0; slice < 4; slice++)
        {
            var top = 250 + (slice * 190);
            brush.Turned(-14 + brush.Some(28), 400, top, () =>
            {
                brush.Bar(brush.Warm(42), 240, top - 90, 320, 210, 80);
                brush.Bar(brush.Warm(82), 258, top - 72, 284, 174, 66);
            });
        }
    }

    private static void Mirror(Brush brush)
    {
        brush.Fill(brush.Main(64), brush.Main(56));
        brush.Circle(Brush.Dark(0.12f), 415, 505, 235);
        brush.Circle(brush.Warm(46), 400, 490, 235);
        brush.Circle(brush.Light(92), 400, 490, 212);
        brush.Oval(brush.Light(99), 330, 400, 60, 110);
        brush.Bar(brush.Warm(40), 150, 930, 500, 30, 6);
        brush.Circle(brush.Accent(52), 500, 880, 54);
    }

    private static void Bowl(Brush brush)
    {
        Table(brush);
        for (var fruit = 0; fruit < 7; fruit++)
        {
            brush.Circle(fruit % 2 == 0 ? brush.Accent(54) : brush.Warm(62), 230 + (fruit * 57), 690 - brush.Some(70), 70);
        }

        brush.Bar(brush.Light(88), 150, 700, 500, 60, 20);
        brush.Bar(brush.Light(93), 190, 720, 420, 190, 95);
    }

    private static void Rain(Brush brush)
    {
        brush.Fill(brush.Main(42), brush.Main(62));
        Hills(brush, 760, 32);
        Hills(brush, 880, 22);
        for (var drop = 0; drop < 120; drop++)
        {
            brush.Bar(brush.Mist, brush.Some(Width), brush.Some(Height), 3, 46, 2);
        }
    }

    private static void Table(Brush brush)
    {
        brush.Fill(brush.Light(91), brush.Light(83));
        brush.Bar(brush.Warm(66), 0, 820, Width, 380);
    }

    private static void Hills(Brush brush, float top, float lightness)
    {
        for (var hill = 0; hill < 3; hill++)
        {
            brush.Oval(brush.Main(lightness + (hill * 5)), 90 + (hill * 310), top + 260 + brush.Some(70), 330, 300);
        }
    }
}
