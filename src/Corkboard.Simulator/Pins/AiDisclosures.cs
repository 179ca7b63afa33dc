using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Pins;

/// <summary>What a Pin's author says of artificial intelligence in it (since 5.28 of the API).</summary>
internal sealed record AiDisclosures(IReadOnlyList<string> Values)
{
    public const string Name = "ai_disclosures";

    public static AiDisclosures? Read(RequestBody body) => body.Object(Name) is { } disclosures
        ? new(disclosures.Choices("values", "AI_MODIFIED", "SYNTHETIC_PERFORMER"))
        : null;
}
