using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>By what Pinterest recognises that a website belongs to an account. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<WebsiteVerificationMethod>))]
public readonly record struct WebsiteVerificationMethod(string Value) : IOpenValue<WebsiteVerificationMethod>
{
    /// <summary>A meta tag on the home page, which is the default.</summary>
    public static WebsiteVerificationMethod MetaTag { get; } = new("METATAG");

    /// <summary>A file of a given name.</summary>
    public static WebsiteVerificationMethod FileName { get; } = new("FILENAME");

    /// <summary>A TXT record of the domain.</summary>
    public static WebsiteVerificationMethod DnsText { get; } = new("DNSTXT");

    static WebsiteVerificationMethod IOpenValue<WebsiteVerificationMethod>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
