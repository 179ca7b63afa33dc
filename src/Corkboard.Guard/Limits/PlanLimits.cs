using System.Text.Json.Serialization;

namespace Corkboard.Guard;

/// <summary>What a workspace's plan allows. The numbers belong to the operator's plans; the guard sets none of its own.</summary>
public sealed record PlanLimits
{
    /// <summary>How many Pins may be published in any 24 hours; <see langword="null"/> where the plan sets no such limit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int? PinsPerDay { get; init; }

    /// <summary>How many Pins may be published in any 7 times 24 hours; <see langword="null"/> where the plan sets no such limit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int? PinsPerWeek { get; init; }

    /// <summary>How fast the workspace may publish, by the instants at which its Pins go out.</summary>
    public required RateLimit Publishing { get; init; }

    /// <summary>How fast the workspace may hand in Pins, whenever they are due; give a larger burst than for publishing.</summary>
    public required RateLimit Submitting { get; init; }
}
