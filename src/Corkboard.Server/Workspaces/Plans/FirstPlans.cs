using Corkboard.Server.Data;
using NodaTime;

namespace Corkboard.Server.Workspaces.Plans;

/// <summary>The plans that a new server starts with. Operators change them as they like.</summary>
internal static class FirstPlans
{
    public static void Add(CorkboardDb db, Instant now)
    {
        db.Add(Plan("Free", day: 25, week: 100, burst: 10, hour: 10, isDefault: true));
        db.Add(Plan("Studio", day: 100, week: 500, burst: 25, hour: 40, isDefault: false));
        db.Add(Plan("Agency", day: 400, week: 2000, burst: 50, hour: 120, isDefault: false));

        Plan Plan(string name, int day, int week, int burst, int hour, bool isDefault) => new()
        {
            Id = EntityId.New<PlanId>(now),
            Name = name,
            PinsPerDay = day,
            PinsPerWeek = week,
            Burst = burst,
            PinsPerHour = hour,
            IsDefault = isDefault,
        };
    }
}
