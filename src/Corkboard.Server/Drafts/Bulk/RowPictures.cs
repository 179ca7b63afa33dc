using System.Collections.Concurrent;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts.Pages;
using Corkboard.Server.Hosting;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>A picture that a row names, or why it cannot be had.</summary>
internal sealed record FetchedPicture(PictureId? Id, ProblemDetails? Problem);

/// <summary>Fetches the pictures of rows, a few side by side, each address once.</summary>
internal sealed class RowPictures(WorkspaceScopes scopes, StartSettings settings)
{
    public async Task<IReadOnlyDictionary<string, FetchedPicture>> FetchAsync(
        Caller.Identity sender, IReadOnlyCollection<string> addresses, CancellationToken cancellationToken)
    {
        var fetched = new ConcurrentDictionary<string, FetchedPicture>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            addresses,
            new ParallelOptions { MaxDegreeOfParallelism = ImportLimits.FetchedAtOnce, CancellationToken = cancellationToken },
            async (address, token) => fetched[address] = await FetchAsync(sender, address, token));

        return fetched;
    }

    private async Task<FetchedPicture> FetchAsync(Caller.Identity sender, string address, CancellationToken cancellationToken)
    {
        await using var scope = scopes.Enter(sender.WorkspaceId);
        scope.ServiceProvider.GetRequiredService<Caller>().Recognise(sender);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        if (OwnPicture(address) is { } own && await db.Set<Picture>().AnyAsync(picture => picture.Id == own, cancellationToken))
        {
            return new(own, null);
        }

        var (id, problem) = await scope.ServiceProvider.GetRequiredService<PictureTray>().TakeAsync(file: null, address, cancellationToken);

        return new(id is { } taken ? new PictureId(taken) : null, problem);
    }

    // What this server exported comes back by its own address, which asks who is there.
    private PictureId? OwnPicture(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var place)
        && place.GetLeftPart(UriPartial.Authority) == settings.PublicAddress?.GetLeftPart(UriPartial.Authority)
        && place.Segments is ["/", "pictures/", var name]
        && Guid.TryParse(name, out var id)
            ? new PictureId(id)
            : null;
}
