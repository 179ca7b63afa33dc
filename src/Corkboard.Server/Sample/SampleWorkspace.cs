using Corkboard.Server.Analytics;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Sample;

/// <summary>The one sample workspace of a server: made whole, or not at all.</summary>
internal sealed partial class SampleWorkspace(
    IServiceScopeFactory scopes, WorkspaceScopes workspaces, AnalyticsReader analytics, ILogger<SampleWorkspace> log) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The owner to sign in as; the sample is made where there is none.</summary>
    public async Task<(MemberId? Owner, ProblemDetails? Problem)> OpenAsync(CancellationToken cancellationToken)
    {
        // Two visitors who press the button at once come into the same one.
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (await FindAsync(cancellationToken) is { } known)
            {
                if (known.Sample == SampleState.Ready)
                {
                    return (await OwnerAsync(known.Id, cancellationToken), null);
                }

                // Left by a server that ended in the middle.
                await TakeAwayAsync(known.Id, cancellationToken);
            }

            return await MakeAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task RemoveAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await TakeAwayAsync(workspace, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<(MemberId? Owner, ProblemDetails? Problem)> MakeAsync(CancellationToken cancellationToken)
    {
        var (workspace, owner) = await FoundAsync(cancellationToken);
        try
        {
            await FillAsync(workspace, owner, cancellationToken);

            return (owner, null);
        }
        catch (SampleException failure)
        {
            LogNotMade(failure);
            await TakeAwayAsync(workspace, CancellationToken.None);

            return (null, SampleProblems.NotMade(failure.Message));
        }
        catch (Exception)
        {
            await TakeAwayAsync(workspace, CancellationToken.None);
            throw;
        }
    }

    private async Task FillAsync(WorkspaceId workspace, MemberId owner, CancellationToken cancellationToken)
    {
        await using var scope = workspaces.Enter(workspace);
        var services = scope.ServiceProvider;
        services.GetRequiredService<Caller>().Recognise(new()
        {
            MemberId = owner,
            WorkspaceId = workspace,
            Role = WorkspaceRole.Owner,
            SpokenForBy = owner.Value,
        });

        var random = services.GetRequiredService<SampleSeed>().NewRandom();
        var account = await services.GetRequiredService<SampleAccount>().ConnectAsync(cancellationToken);
        var pictures = await services.GetRequiredService<SampleDrafts>().AddPicturesAsync(random, cancellationToken);
        var writing = new SampleWriting(account, pictures, random);
        await services.GetRequiredService<SamplePast>().LayAsync(writing, cancellationToken);
        await services.GetRequiredService<SamplePlan>().LayAsync(writing, cancellationToken);
        await analytics.ReadDueAsync(cancellationToken);
        await services.GetRequiredService<SamplePlace>().FinishAsync(cancellationToken);
    }

    private async Task<Workspace?> FindAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<Workspace>().AsNoTracking()
            .SingleOrDefaultAsync(workspace => workspace.Sample != SampleState.None, cancellationToken);
    }

    private async Task<MemberId> OwnerAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var scope = workspaces.Enter(workspace);

        return await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<Membership>()
            .Where(place => place.Role == WorkspaceRole.Owner)
            .OrderBy(place => place.JoinedAt)
            .Select(place => place.MemberId)
            .FirstAsync(cancellationToken);
    }

    private async Task<(WorkspaceId Workspace, MemberId Owner)> FoundAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<SamplePlace>().FoundAsync(cancellationToken);
    }

    private async Task TakeAwayAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var scope = workspaces.Enter(workspace);
        await scope.ServiceProvider.GetRequiredService<SamplePlace>().TakeAwayAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The sample workspace could not be made.")]
    private partial void LogNotMade(Exception failure);
}
