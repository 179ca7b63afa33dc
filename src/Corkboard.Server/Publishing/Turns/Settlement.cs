using Corkboard.Server.Data;
using Corkboard.Server.Guarding;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Publishing.Turns;

/// <summary>Tells the Guard how a publication ended: its place in the quota is used up, or free again.</summary>
/// <remarks>Told twice is told once, so what a crash left untold is simply told again.</remarks>
internal sealed class Settlement(GuardHome guard, WorkspaceScopes scopes)
{
    private const int AtOnce = 200;

    public async Task SettleAsync(Publication publication, CancellationToken cancellationToken)
    {
        var place = new Reservation(publication.WorkspaceId, publication.Id.Value);
        await (publication.State == PublicationState.Published
            ? guard.CommitAsync(place, cancellationToken)
            : guard.ReleaseAsync(place, cancellationToken));

        await using var scope = scopes.Enter(publication.WorkspaceId);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        await db.WriteAsync(
            token => db.Set<Publication>()
                .Where(row => row.Id == publication.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(p => p.UnsettledSince, (Instant?)null), token),
            cancellationToken);
    }

    /// <summary>Settles what ended without the Guard being told.</summary>
    public async Task SettleAllAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.Enter(WorkspaceId.None);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();

        // Over all workspaces: each one is entered again for its own row.
        var unsettled = await db.Set<Publication>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter]).AsNoTracking()
            .Where(row => row.UnsettledSince != null
                && (row.State == PublicationState.Published
                    || row.State == PublicationState.Refused
                    || row.State == PublicationState.Discarded))
            .OrderBy(row => row.UnsettledSince)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);

        foreach (var publication in unsettled)
        {
            await SettleAsync(publication, cancellationToken);
        }
    }
}
