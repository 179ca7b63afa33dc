namespace Corkboard.Simulator.Pictures;

/// <summary>
/// A picture by the SHA-256 of its bytes; one of the seed is drawn when somebody asks for it and goes by a name instead.
/// </summary>
internal sealed record Picture(string Sha256, string ContentType, int Width, int Height)
{
    public const string SeededPrefix = "seeded-";

    public static Picture Seeded(int number) => new($"{SeededPrefix}{number}", "image/png", 1000, 1500);
}
