using System.Text.Json.Serialization;

namespace Corkboard.Simulator.State;

/// <summary>Entries as they are written to the file and shown in the ledger.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Entry))]
internal sealed partial class StateJson : JsonSerializerContext;
