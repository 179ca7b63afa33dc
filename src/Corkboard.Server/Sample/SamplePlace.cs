using Corkboard.Server.Analytics;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts.Pictures;
using Corkboard.Server.Members;
using Corkboard.Server.Members.Registration;
using Corkboard.Server.Workspaces;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Sample;

/// <summary>The sample's workspace and its member, as rows: founded, finished, taken away.</summary>
internal sealed class SamplePlace(
    CorkboardDb db,
    CurrentWorkspace workspace,
    UserManager<Member> users,
    NewWorkspace newWorkspace,
    WorkspaceRemoval removal,
    PictureFiles files,
    AnalyticsDoor analytics,
    IDateTimeZoneProvider zones,
    IClock clock)
{
    // Nobody has an address there (RFC 2606 §2), and without a password nobody signs in with it.
    private const string Email = "sample@corkboard.invalid";

    public Task<(WorkspaceId Workspace, MemberId Owner)> FoundAsync(CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var now = clock.GetCurrentInstant();
            var member = new Member
            {
                Id = EntityId.New<MemberId>(now).Value,
                UserName = Email,
                Email = Email,
                DisplayName = "Sample visitor",
                State = MemberState.Active,
                Role = ServerRole.None,
                SignedUpAt = now - Duration.FromDays(100),
            };
            member.Confirm(Email, member.SignedUpAt + Duration.FromMinutes(3));
            (await users.CreateAsync(member)).OrThrow();

            // A simulated Pinterest is on this machine, and so is who looks at it.
            var founded = await newWorkspace.AddAsync(member.MemberId, "Sample: Rye & Salt", zones.GetSystemDefault().Id, token);
            founded.Sample = SampleState.InTheMaking;
            await db.SaveChangesAsync(token);

            return (founded.Id, member.MemberId);
        },
        cancellationToken);

    public Task FinishAsync(CancellationToken cancellationToken) => db.WriteAsync(
        token => db.Set<Workspace>().Where(row => row.Id == workspace.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(w => w.Sample, SampleState.Ready), token),
        cancellationToken);

    /// <summary>Deletes the entered workspace with all that is in it, its member, and the files that nothing else names.</summary>
    public async Task TakeAwayAsync(CancellationToken cancellationToken)
    {
        var pictures = await files.OfWorkspaceAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                await removal.RunAsync(token);
                await analytics.ForgetUnseenAsync(token);
                await RemoveMemberAsync(token);
            },
            cancellationToken);
        await files.DeleteUnnamedAsync(pictures, cancellationToken);
    }

    // Who made another workspace meanwhile, stays for that one.
    private async Task RemoveMemberAsync(CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(Email) is not { } member
            || await Places.OfAsync(db, member.MemberId, cancellationToken) is { Count: > 0 })
        {
            return;
        }

        MemberId? id = member.MemberId;
        await db.Set<OneTimeLink>().Where(link => link.MemberId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<MemberSession>().Where(session => session.MemberId == id).ExecuteDeleteAsync(cancellationToken);
        (await users.DeleteAsync(member)).OrThrow();
    }
}
