using System.Text.Json.Serialization;
using Corkboard.Simulator.Faults;

namespace Corkboard.Simulator.Control;

/// <summary>The shapes of the control interface.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    WriteIndented = true)]
[JsonSerializable(typeof(ControlProblem))]
[JsonSerializable(typeof(TrafficView))]
[JsonSerializable(typeof(ClockView))]
[JsonSerializable(typeof(ClockChange))]
[JsonSerializable(typeof(KnobSettings))]
[JsonSerializable(typeof(IReadOnlyList<PlannedFault>))]
[JsonSerializable(typeof(FaultRequest))]
[JsonSerializable(typeof(IReadOnlyList<UserView>))]
[JsonSerializable(typeof(UserRequest))]
[JsonSerializable(typeof(PastPinRequest))]
[JsonSerializable(typeof(UsernameChange))]
[JsonSerializable(typeof(AnswersChange))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(IssuedTokens))]
[JsonSerializable(typeof(IReadOnlyList<AdAccountSummary>))]
[JsonSerializable(typeof(CollaboratorsChange))]
[JsonSerializable(typeof(RolesChange))]
internal sealed partial class ControlJson : JsonSerializerContext;

internal sealed record ControlProblem(string Problem);
