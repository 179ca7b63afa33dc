using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Corkboard.Server.Members;
using Corkboard.Server.Members.Policy;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Accounts.Tiers;

/// <summary>The checklist to standard access: ticked by what the server knows, and otherwise by an operator's hand.</summary>
internal sealed class AccessSteps(CorkboardDb db, AcrossWorkspaces across, StartSettings settings, IClock clock)
{
    public async Task<IReadOnlyList<StepState>> ListAsync(CancellationToken cancellationToken)
    {
        var ticked = await db.Set<TickedStep>().Select(row => row.Step).ToListAsync(cancellationToken);
        var states = new List<StepState>();
        foreach (var step in Enum.GetValues<AccessStep>())
        {
            var isKnown = await IsKnownAsync(step, cancellationToken);
            states.Add(new(step, isKnown, isKnown || ticked.Contains(step)));
        }

        return states;
    }

    /// <summary>Ticks a step, or takes its tick away. What the server knows stays as it is.</summary>
    public Task TickAsync(AccessStep step, bool isDone, MemberId by, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            await db.Set<TickedStep>().Where(row => row.Step == step).ExecuteDeleteAsync(token);
            if (isDone && StepState.CanBeTicked(step))
            {
                db.Add(new TickedStep { Step = step, TickedAt = clock.GetCurrentInstant(), TickedBy = by });
                await db.SaveChangesAsync(token);
            }
        },
        cancellationToken);

    private async Task<bool> IsKnownAsync(AccessStep step, CancellationToken cancellationToken) => step switch
    {
        AccessStep.PublicAddress => settings.PublicAddress is { Scheme: "https", IsLoopback: false },
        AccessStep.Policy => await db.Set<PrivacyPolicy>().AnyAsync(row => row.PublishedAt != null, cancellationToken),
        AccessStep.RedirectAddress => await across.HasConnectedAsync(cancellationToken),
        _ => false,
    };
}

/// <summary>How far one step is.</summary>
/// <param name="Step">Which.</param>
/// <param name="IsKnown">Whether the server itself knows that it is done.</param>
/// <param name="IsDone">Whether it is done, by what the server knows or by an operator's word.</param>
internal sealed record StepState(AccessStep Step, bool IsKnown, bool IsDone)
{
    /// <summary>Where the server cannot know better.</summary>
    public static bool CanBeTicked(AccessStep step) => step != AccessStep.PublicAddress;
}
