using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Corkboard.Guard;

/// <summary>How the guard's values are written as JSON: generated at build time, without reflection, with camel-case names.</summary>
/// <remarks>Closed hierarchies carry their kind in <c>attempt</c>, <c>effect</c> or <c>happening</c>, wherever it stands in the object.</remarks>
public static class GuardJson
{
    /// <summary>For an attempt of any kind.</summary>
    public static JsonTypeInfo<Attempt> Attempt => GuardJsonContext.Default.Attempt;

    /// <summary>For a happening of any kind.</summary>
    public static JsonTypeInfo<Happening> Happening => GuardJsonContext.Default.Happening;

    /// <summary>For a list of effects of any kinds.</summary>
    public static JsonTypeInfo<IReadOnlyList<Effect>> Effects => GuardJsonContext.Default.IReadOnlyListEffect;

    /// <summary>For a verdict.</summary>
    public static JsonTypeInfo<Verdict> Verdict => GuardJsonContext.Default.Verdict;

    /// <summary>For a decision: a verdict with its effects.</summary>
    public static JsonTypeInfo<Decision> Decision => GuardJsonContext.Default.Decision;

    /// <summary>For all of these inside values of your own.</summary>
    public static IJsonTypeInfoResolver Resolver => GuardJsonContext.Default;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Attempt))]
[JsonSerializable(typeof(Happening))]
[JsonSerializable(typeof(IReadOnlyList<Effect>))]
[JsonSerializable(typeof(Decision))]
internal sealed partial class GuardJsonContext : JsonSerializerContext;
