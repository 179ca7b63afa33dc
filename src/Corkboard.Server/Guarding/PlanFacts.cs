using Corkboard.Guard;
using Corkboard.Server.Workspaces;

namespace Corkboard.Server.Guarding;

/// <summary>A plan's numbers as the guard reads them. Practices SPAM-3 and SPAM-4.</summary>
internal static class PlanFacts
{
    // Planning is not publishing: people hand in a whole week in one sitting.
    private static readonly TimeSpan SubmissionRefill = TimeSpan.FromSeconds(30);

    /// <summary>A plan for a look at many Pins that nobody hands in now: how fast they would be handed in says nothing yet.</summary>
    public static PlanLimits Unhurried(Plan plan) => Of(plan) with { Submitting = new(1_000_000, TimeSpan.FromHours(1)) };

    public static PlanLimits Of(Plan plan) => new()
    {
        PinsPerDay = plan.PinsPerDay,
        PinsPerWeek = plan.PinsPerWeek,
        Publishing = new(plan.Burst, TimeSpan.FromHours(1) / plan.PinsPerHour),
        Submitting = new(Math.Max(plan.Burst, plan.PinsPerWeek), SubmissionRefill),
    };
}
