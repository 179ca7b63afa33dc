using Corkboard.Guard;
using Corkboard.Server.Data;
using Corkboard.Server.Guarding;
using Corkboard.Server.Workspaces.Plans;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Publishing.Turns;

/// <summary>Gathers what the Guard has to know for its last look at a Pin.</summary>
internal sealed class LastLookFacts(CorkboardDb db, ContentSecrets secrets)
{
    public async Task<PinPublication> OfAsync(PlannedPin pin, CancellationToken cancellationToken)
    {
        var workspace = pin.Scheduled.WorkspaceId;
        var plan = await db.PlanOfAsync(workspace, cancellationToken);
        var agreedBy = pin.Consent!.MemberId;
        var member = await db.Users.AsNoTracking().SingleAsync(row => row.Id == agreedBy.Value, cancellationToken);
        var content = await secrets.OpenAsync(cancellationToken);

        return new()
        {
            Member = GuardKeys.Of(agreedBy),
            Workspace = GuardKeys.Of(workspace),
            Draft = GuardKeys.Draft(pin.Draft.Id.Value),
            Revision = pin.Revision.Number,
            Pin = GuardKeys.Pin(pin.Scheduled.Id.Value),
            Plan = PlanFacts.Of(plan),
            SignedUpAt = member.SignedUpAt.ToDateTimeOffset(),
            AddressConfirmedAt = member.ConfirmedAt?.ToDateTimeOffset(),
            Board = new(pin.Scheduled.BoardId),
            Content = content.Of(pin.Revision.Title, pin.Revision.Description, pin.Picture!.PixelHash, pin.Revision.Link),
        };
    }
}
