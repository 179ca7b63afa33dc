using Corkboard.Pinterest;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Publishing;
using Corkboard.Server.Schedule;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Corkboard.Server.Tests.Publishing.Kills;

/// <summary>Lays a member, a connected account and planned Pins into a data folder, by the server's own services, and lets go of it.</summary>
internal static class LaidWorld
{
    private const string User = "member00001";

    public static string TitleOf(int number) => FormattableString.Invariant($"Kill {number:D3}");

    public static async Task<IReadOnlyList<ScheduledPinId>> LayAsync(KillWorld world, int pins)
    {
        await using var server = new Server(world);
        await server.Services.GetServices<IHostedService>().OfType<PublishingService>().Single().StopAsync(CorkboardApp.Cancel);
        var now = server.Services.GetRequiredService<IClock>().GetCurrentInstant();
        var (workspace, member) = await AddPeopleAsync(server.Services, now);
        var (account, board) = await AddAccountAsync(server.Services, world, workspace, member, now);
        var laid = new LaidPins(server.Services, workspace, member, account, board);
        var planned = new List<ScheduledPinId>();
        for (var number = 0; number < pins; number++)
        {
            planned.Add(await laid.PlanAsync(new() { Title = TitleOf(number) }, now + Duration.FromDays(300), CorkboardApp.Cancel));
        }

        return planned;
    }

    private static async Task<(WorkspaceId Workspace, MemberId Member)> AddPeopleAsync(IServiceProvider services, Instant now)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var signedUp = now - Duration.FromDays(30);
        var member = new Member
        {
            Id = Guid.CreateVersion7(),
            UserName = "killer@example.org",
            NormalizedUserName = "KILLER@EXAMPLE.ORG",
            Email = "killer@example.org",
            NormalizedEmail = "KILLER@EXAMPLE.ORG",
            EmailConfirmed = true,
            DisplayName = "A member",
            State = MemberState.Active,
            Role = ServerRole.None,
            SignedUpAt = signedUp,
            ConfirmedAt = signedUp,
        };
        var plan = new Plan
        {
            Id = EntityId.New<PlanId>(now),
            Name = "Without an end",
            PinsPerDay = 10_000,
            PinsPerWeek = 10_000,
            Burst = 1_000,
            PinsPerHour = 10_000,
            IsDefault = false,
        };
        var workspace = new Workspace
        {
            Id = EntityId.New<WorkspaceId>(now),
            Name = "A workspace",
            TimeZone = "Etc/UTC",
            PlanId = plan.Id,
            CreatedAt = signedUp,
        };
        db.AddRange(member, plan, workspace);
        db.Add(new Membership { WorkspaceId = workspace.Id, MemberId = member.MemberId, Role = WorkspaceRole.Owner, JoinedAt = signedUp });
        await db.SaveChangesAsync(CorkboardApp.Cancel);

        return (workspace.Id, member.MemberId);
    }

    private static async Task<(AccountId Account, string Board)> AddAccountAsync(
        IServiceProvider services, KillWorld world, WorkspaceId workspace, MemberId member, Instant now)
    {
        await using var scope = services.GetRequiredService<WorkspaceScopes>().Enter(workspace);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var safe = services.GetRequiredService<TokenSafe>();
        var tokens = await world.TokensAsync(User);
        var access = new PinterestAccessToken(tokens.Access, services.GetRequiredService<PinterestHost>());
        var account = new PinterestAccount
        {
            Id = EntityId.New<AccountId>(now),
            WorkspaceId = workspace,
            State = AccountState.Connected,
            Scopes = "boards:read boards:write pins:read pins:write user_accounts:read",
            ConnectedBy = member,
            ConnectedAt = now,
            TokenVersion = 1,
            CheckDueAt = now + Duration.FromDays(1),
            BoardsDueAt = now + Duration.FromDays(1),
        };
        db.Add(account);
        db.Add(safe.Seal(
            await safe.KeyAsync(workspace, CorkboardApp.Cancel),
            account.Id,
            version: 1,
            new() { AccessToken = access, RefreshToken = new(tokens.Refresh) }));
        await db.SaveChangesAsync(CorkboardApp.Cancel);
        var boards = await services.GetRequiredService<PinterestClients>().For(access).Boards
            .ListAsync(cancellationToken: CorkboardApp.Cancel).ToListAsync(CorkboardApp.Cancel);

        return (account.Id, boards[0].Id.Value);
    }

    private sealed class Server(KillWorld world) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Corkboard:Data", world.Folder);
            builder.UseSetting("Corkboard:Pinterest", world.Pinterest.ToString());
            builder.UseSetting("Corkboard:PublicAddress", "https://localhost/");
            builder.ConfigureLogging(logging => logging.ClearProviders());
        }
    }
}
