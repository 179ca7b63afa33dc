namespace Corkboard.Server.Hosting;

/// <summary>Where Pinterest is: the real one, or a stand-in on this machine.</summary>
internal sealed record PinterestEndpoints
{
    public static readonly PinterestEndpoints Real = new()
    {
        Mode = PinterestMode.Real,
        Api = new("https://api.pinterest.com/v5/"),
        Consent = new("https://www.pinterest.com/oauth/"),
        Site = new("https://www.pinterest.com/"),
    };

    public required PinterestMode Mode { get; init; }

    /// <summary>The base address of the API, with its version.</summary>
    public required Uri Api { get; init; }

    /// <summary>The page on which a person grants access.</summary>
    public required Uri Consent { get; init; }

    /// <summary>The base address of what the public sees.</summary>
    public required Uri Site { get; init; }

    /// <summary>A stand-in at one address, which speaks the API under <c>/v5/</c> and asks for consent at <c>/oauth/</c>.</summary>
    public static PinterestEndpoints StandIn(Uri address) => new()
    {
        Mode = PinterestMode.Simulated,
        Api = new(address, "/v5/"),
        Consent = new(address, "/oauth/"),
        Site = new(address, "/"),
    };

    public Uri AddressOfPin(string pinId) => new(Site, $"pin/{pinId}/");
}
