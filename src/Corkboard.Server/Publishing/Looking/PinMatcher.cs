using Corkboard.Pinterest;
using NodaTime;

namespace Corkboard.Server.Publishing.Looking;

/// <summary>Says whether a Pin on Pinterest came from an attempt, by all that was sent with it.</summary>
/// <remarks>
/// Pinterest trims titles, follows the redirects of links and leaves out what is empty. A Pin that was edited on Pinterest in
/// between is doubtful, never sure; so is one that has no word and no link by which it could be known.
/// </remarks>
internal static class PinMatcher
{
    // Pinterest's clock and ours need not agree.
    private static readonly Duration ClocksApart = Duration.FromMinutes(2);

    // Rounding of scaled pictures.
    private const double RatioTolerance = 0.02;

    private const int ShortestTrimmedTitle = 10;

    public static PinLikeness Compare(PublishAttempt attempt, Pin pin)
    {
        if (!IsInTime(attempt, pin) || Picture(attempt, pin.Media) is Trait.Different)
        {
            return PinLikeness.Other;
        }

        Trait[] words =
        [
            Title(attempt.Title, pin.Title),
            Text(attempt.Description, pin.Description),
            AltText(attempt.AltText, pin.AltText),
            LinkTrait.Compare(attempt.Link, pin.Link),
        ];

        return (words.Contains(Trait.Different), words.Contains(Trait.Same)) switch
        {
            (false, true) => PinLikeness.Sure,
            (true, false) => PinLikeness.Other,
            _ => PinLikeness.Doubtful,
        };
    }

    private static bool IsInTime(PublishAttempt attempt, Pin pin)
    {
        if (pin.CreatedAt is not { } created)
        {
            return true;
        }

        var at = Instant.FromDateTimeOffset(created);

        return at >= attempt.StartedAt - ClocksApart
            && (attempt.LastArrivalAt is not { } last || at <= last + ClocksApart);
    }

    private static Trait Picture(PublishAttempt attempt, PinMedia? media)
    {
        if (media?.MediaType is { } type && type != PinMediaType.Image)
        {
            return Trait.Different;
        }

        var images = media?.Images;
        if (images?.GetValueOrDefault("originals") is { Width: { } width, Height: { } height })
        {
            return width == attempt.PictureWidth && height == attempt.PictureHeight ? Trait.Same : Trait.Different;
        }

        var scaled = images?.GetValueOrDefault("1200x") ?? images?.GetValueOrDefault("600x");
        if (scaled is not { Width: > 0, Height: > 0 })
        {
            return Trait.Silent;
        }

        var ours = (double)attempt.PictureHeight / attempt.PictureWidth;
        var theirs = (double)scaled.Height.Value / scaled.Width.Value;

        return Math.Abs(ours - theirs) <= RatioTolerance * ours ? Trait.Same : Trait.Different;
    }

    private static Trait Title(string sent, string? shown)
    {
        var (ours, theirs) = (Folded(sent), Folded(shown));
        var start = theirs.TrimEnd('…', '.', ' ');

        return start.Length >= ShortestTrimmedTitle && ours.StartsWith(start, StringComparison.Ordinal)
            ? Trait.Same
            : Text(ours, theirs);
    }

    // The answer may leave it out.
    private static Trait AltText(string sent, string? shown) =>
        string.IsNullOrEmpty(shown) ? Trait.Silent : Text(sent, shown);

    private static Trait Text(string sent, string? shown) => (Folded(sent), Folded(shown)) switch
    {
        ("", "") => Trait.Silent,
        var (ours, theirs) => ours == theirs ? Trait.Same : Trait.Different,
    };

    private static string Folded(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
