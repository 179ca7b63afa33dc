using System.Text.Json.Serialization;

namespace Corkboard.Bench;

/// <summary>A Pin as somebody would declare it who needs no client: the same members, in plain types.</summary>
internal sealed record BarePin
{
    public required string Id { get; init; }

    public string? BoardId { get; init; }

    public string? BoardSectionId { get; init; }

    public BareOwner? BoardOwner { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Link { get; init; }

    public string? AltText { get; init; }

    public string? DominantColor { get; init; }

    public string? ParentPinId { get; init; }

    public DateTime? CreatedAt { get; init; }

    public string? CreativeType { get; init; }

    public bool? IsOwner { get; init; }

    public bool? IsStandard { get; init; }

    public bool? HasBeenPromoted { get; init; }

    public BareMedia? Media { get; init; }
}

internal sealed record BareOwner(string? Username);

internal sealed record BareMedia(string? MediaType, Dictionary<string, BareImage>? Images);

internal sealed record BareImage(Uri? Url, int? Width, int? Height);

internal sealed record BareNewPin
{
    public required string BoardId { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Link { get; init; }

    public string? AltText { get; init; }

    public required BareSource MediaSource { get; init; }
}

internal sealed record BareSource(string SourceType, string ContentType, ReadOnlyMemory<byte> Data);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BarePin))]
[JsonSerializable(typeof(BareNewPin))]
internal sealed partial class BareJson : JsonSerializerContext;
