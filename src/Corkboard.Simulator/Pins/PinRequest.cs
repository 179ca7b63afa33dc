using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.Pictures;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pins;

/// <summary>The body of a request for a new Pin, checked member by member.</summary>
internal sealed partial record PinRequest
{
    private const int LongestTitle = 100;
    private const int LongestDescription = 800;
    private const int LongestAltText = 500;
    private const int LongestLink = 2048;

    public required string BoardId { get; init; }

    public required string? SectionId { get; init; }

    public required PinText Text { get; init; }

    public required string? DominantColor { get; init; }

    public required string? ParentPinId { get; init; }

    public required AiDisclosures? AiDisclosures { get; init; }

    /// <summary>A partner who pays for the Pin: a feature that most apps do not have.</summary>
    public required string? SponsorId { get; init; }

    /// <summary>Reads the words; what is wrong with them is the body's problem. The media are for others to read.</summary>
    public static PinRequest Read(RequestBody body)
    {
        var color = body.TextOrNull("dominant_color");

        if (color is not null && !HexColor().IsMatch(color))
        {
            body.Refuse("dominant_color", $"'{color}' is not a colour as #6E7874");
        }

        return new()
        {
            BoardId = body.RequiredId("board_id"),
            SectionId = body.IdOrNull("board_section_id"),
            Text = ReadText(body),
            DominantColor = color,
            ParentPinId = body.IdOrNull("parent_pin_id"),
            AiDisclosures = AiDisclosures.Read(body),
            SponsorId = body.IdOrNull("sponsor_id"),
        };
    }

    public static PinText ReadText(RequestBody body) => new()
    {
        Title = body.TextOrNull("title", LongestTitle),
        Description = body.TextOrNull("description", LongestDescription),
        AltText = body.TextOrNull("alt_text", LongestAltText),
        Link = body.TextOrNull("link", LongestLink),
    };

    public static bool IsUsable(string? address) =>
        string.IsNullOrEmpty(address)
        || (Uri.TryCreate(address, UriKind.Absolute, out var link)
            && (link.Scheme == Uri.UriSchemeHttp || link.Scheme == Uri.UriSchemeHttps)
            && link.Host.Contains('.', StringComparison.Ordinal));

    /// <summary>The same for two requests that ask for the same Pin.</summary>
    public static string Fingerprint(
        string boardId,
        string? sectionId,
        PinText text,
        IEnumerable<Picture> pictures,
        IReadOnlyList<CarouselSlot>? slots = null,
        Video? video = null)
    {
        var content = new StringBuilder();

        foreach (var part in (IEnumerable<string?>)
        [
            boardId, sectionId, text.Title, text.Description, text.AltText, text.Link, .. pictures.Select(one => one.Sha256),
            .. (slots ?? []).SelectMany(slot => (IEnumerable<string?>)[slot.Title, slot.Description, slot.Link]),
            .. (IEnumerable<string>)(video is null ? [] : [video.Sha256]),
        ])
        {
            // With its length before it, so that no two lists of parts run together to the same text.
            content.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part};");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HexColor();
}
