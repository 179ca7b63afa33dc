using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Workspaces.Plans;

/// <summary>Lists, writes and assigns plans. Practice SPAM-3.</summary>
internal sealed class PlanDesk(CorkboardDb db, IClock clock)
{
    private const int Most = 1_000_000;

    public sealed record PlanView(Guid Id, string Name, int PinsPerDay, int PinsPerWeek, int Burst, int PinsPerHour, bool IsDefault)
    {
        public static PlanView Of(Plan plan) =>
            new(plan.Id.Value, plan.Name, plan.PinsPerDay, plan.PinsPerWeek, plan.Burst, plan.PinsPerHour, plan.IsDefault);
    }

    public sealed record Draft
    {
        public Guid? Id { get; init; }

        [Required(ErrorMessage = "A plan has a name."), StringLength(40)]
        public string Name { get; init; } = "";

        [Range(0, Most, ErrorMessage = "Pins a day: 0 to 1,000,000.")]
        public int PinsPerDay { get; init; }

        [Range(0, Most, ErrorMessage = "Pins a week: 0 to 1,000,000.")]
        public int PinsPerWeek { get; init; }

        [Range(1, Most, ErrorMessage = "Pins at once: 1 to 1,000,000.")]
        public int Burst { get; init; } = 1;

        [Range(1, Most, ErrorMessage = "Pins an hour: 1 to 1,000,000.")]
        public int PinsPerHour { get; init; } = 1;

        public bool IsDefault { get; init; }
    }

    public sealed record Assignment
    {
        /// <summary>The plan's ID; or its name in the other field.</summary>
        public Guid? PlanId { get; init; }

        [StringLength(40)]
        public string? Name { get; init; }
    }

    public async Task<IReadOnlyList<Plan>> ListAsync(CancellationToken cancellationToken) =>
        await db.Set<Plan>().AsNoTracking().OrderBy(plan => plan.PinsPerDay).ThenBy(plan => plan.Name).ToListAsync(cancellationToken);

    /// <summary>Writes a plan, new or known. There is always exactly one default.</summary>
    public Task<ProblemDetails?> WriteAsync(Draft draft, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var plans = await db.Set<Plan>().ToListAsync(token);
            if (plans.Exists(other => other.Id.Value != draft.Id && string.Equals(other.Name, draft.Name.Trim(), StringComparison.OrdinalIgnoreCase)))
            {
                return WorkspaceProblems.PlanNameTaken(draft.Name);
            }

            var plan = plans.Find(known => known.Id.Value == draft.Id);
            if (plan is null)
            {
                plan = new Plan
                {
                    Id = EntityId.New<PlanId>(clock.GetCurrentInstant()),
                    Name = draft.Name, PinsPerDay = 0, PinsPerWeek = 0, Burst = 1, PinsPerHour = 1, IsDefault = false,
                };
                db.Add(plan);
            }

            plan.Name = draft.Name;
            (plan.PinsPerDay, plan.PinsPerWeek) = (draft.PinsPerDay, draft.PinsPerWeek);
            (plan.Burst, plan.PinsPerHour) = (draft.Burst, draft.PinsPerHour);
            if (draft.IsDefault)
            {
                plans.ForEach(other => other.IsDefault = false);
                plan.IsDefault = true;
            }

            await db.SaveChangesAsync(token);
            return null;
        },
        cancellationToken);

    public async Task<ProblemDetails?> AssignAsync(WorkspaceId id, Assignment wish, CancellationToken cancellationToken)
    {
        var plans = await ListAsync(cancellationToken);
        var plan = plans.FirstOrDefault(plan => wish.PlanId is { } wanted
            ? plan.Id.Value == wanted
            : string.Equals(plan.Name, wish.Name?.Trim(), StringComparison.OrdinalIgnoreCase));
        if (plan is null)
        {
            return WorkspaceProblems.PlanUnknown;
        }

        if (await db.Set<Workspace>().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } workspace)
        {
            return WorkspaceProblems.WorkspaceUnknown;
        }

        workspace.PlanId = plan.Id;
        await db.SaveChangesAsync(cancellationToken);

        return null;
    }
}

/// <summary>Assigns a plan by API: for keys of operators who have a second factor.</summary>
internal static class AssignPlan
{
    public static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id, PlanDesk.Assignment wish, PlanDesk plans, Caller caller, CorkboardDb db, CancellationToken cancellationToken)
    {
        var memberId = caller.MemberId.Value;
        var isOperator = await db.Users.AnyAsync(
            member => member.Id == memberId && member.Role == ServerRole.Operator && member.TwoFactorEnabled, cancellationToken);
        if (!isOperator)
        {
            return TypedResults.Problem(MemberProblems.OperatorsOnly);
        }

        return await plans.AssignAsync(new(id), wish, cancellationToken) is { } problem
            ? TypedResults.Problem(problem)
            : TypedResults.NoContent();
    }
}
