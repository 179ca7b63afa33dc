namespace Corkboard.Server.Drafts;

/// <summary>Length as Pinterest counts it: an emoji of one code point is one, however many bytes it takes.</summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
