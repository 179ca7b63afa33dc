using Corkboard.Guard;
using Corkboard.Server.Guarding;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using NodaTime;

namespace Corkboard.Server.Tests.Guarding;

/// <summary>Attempts for tests; the ordinary case, of which a test changes what it is about.</summary>
internal static class Attempts
{
    public static PlanLimits APlan(int perDay = 1000, int burst = 1000) => new()
    {
        PinsPerDay = perDay,
        PinsPerWeek = null,
        Publishing = new(1000, TimeSpan.FromSeconds(1)),
        Submitting = new(burst, TimeSpan.FromSeconds(30)),
    };

    public static PinSubmission ASubmission(
        WorkspaceId workspace, Instant due, Guid? pin = null, PlanLimits? plan = null, MemberId? member = null, int picture = 0) => new()
    {
        Member = GuardKeys.Of(member ?? new MemberId(Guid.CreateVersion7())),
        Workspace = GuardKeys.Of(workspace),
        Draft = GuardKeys.Draft(Guid.CreateVersion7()),
        Revision = 1,
        Plan = plan ?? APlan(),
        SignedUpAt = (due - Duration.FromDays(400)).ToDateTimeOffset(),
        AddressConfirmedAt = (due - Duration.FromDays(400)).ToDateTimeOffset(),
        Board = new BoardKey("42"),
        Pin = GuardKeys.Pin(pin ?? Guid.CreateVersion7()),
        DueAt = due.ToDateTimeOffset(),
        Content = new() { Pixels = new PixelKey((UInt128)picture) },
    };

    public static WorkspaceId AWorkspace() => new(Guid.CreateVersion7());
}
