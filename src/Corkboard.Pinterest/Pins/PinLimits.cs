namespace Corkboard.Pinterest;

/// <summary>The documented limits of Pins, each in one line of a check. Lengths count code points, as Pinterest does not say what it counts.</summary>
/// <remarks>The operations make these checks themselves, before they send anything; those of <see cref="MediaSource"/> are made with it.</remarks>
public static class PinLimits
{
    /// <summary>The longest title.</summary>
    public const int TitleLength = 100;

    /// <summary>The longest description.</summary>
    public const int DescriptionLength = 800;

    /// <summary>The longest alternative text.</summary>
    public const int AltTextLength = 500;

    /// <summary>The longest link.</summary>
    public const int LinkLength = 2048;

    /// <summary>The most products that one call tags on a Pin or takes off it.</summary>
    public const int ProductTags = 24;

    /// <summary>The most Pins an account may have. Only Pinterest can check it.</summary>
    public const int PinsPerAccount = 200_000;

    /// <summary>Checks a Pin to be published.</summary>
    /// <exception cref="PinterestLimitException">A text is too long, an id is none, or the colour is not written as <c>#6E7874</c>.</exception>
    public static void Check(NewPin pin)
    {
        ArgumentNullException.ThrowIfNull(pin);

        Limit.Id<BoardId>("board_id", pin.BoardId);
        Limit.Id("board_section_id", pin.BoardSectionId);
        Limit.Id("parent_pin_id", pin.ParentPinId);
        Limit.Id("sponsor_id", pin.SponsorId);
        Texts(pin.Title, pin.Description, pin.Link, pin.AltText);
        Limit.Colour("dominant_color", pin.DominantColor);
        _ = pin.MediaSource ?? throw PinterestLimitException.Empty("media_source");
    }

    /// <summary>Checks changes to a Pin.</summary>
    /// <exception cref="PinterestLimitException">A text is too long, or an id is none.</exception>
    public static void Check(PinUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);

        Limit.Id("board_id", update.BoardId);
        Limit.Id("board_section_id", update.BoardSectionId);
        Texts(update.Title, update.Description, update.Link, update.AltText);
    }

    /// <summary>Checks products to be tagged on a Pin or taken off it.</summary>
    /// <exception cref="PinterestLimitException">There are none or more than <see cref="ProductTags"/>, or one is there twice.</exception>
    public static void CheckProductTags(IReadOnlyList<PinId> products)
    {
        ArgumentNullException.ThrowIfNull(products);

        Limit.Count("product_tags", products.Count, 1, ProductTags);
        var seen = new HashSet<PinId>();
        foreach (var product in products)
        {
            Limit.Id<PinId>("product_tags.pin_id", product);
            if (!seen.Add(product))
            {
                throw PinterestLimitException.OutOfRange("product_tags.pin_id", "there only once", product.Value);
            }
        }
    }

    private static void Texts(string? title, string? description, string? link, string? altText)
    {
        Limit.Text("title", title, TitleLength);
        Limit.Text("description", description, DescriptionLength);
        Limit.Text("link", link, LinkLength);
        Limit.Text("alt_text", altText, AltTextLength);
    }
}
