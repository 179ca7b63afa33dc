using System.Net.Http.Headers;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.App;

/// <summary>A workspace with one confirmed member, and a client that holds an API key of theirs.</summary>
internal sealed record TestWorkspace(WorkspaceId Id, MemberId MemberId, HttpClient Api)
{
    /// <summary>Lays the rows that signing up, confirming and making a key would have made.</summary>
    public static async Task<TestWorkspace> CreateAsync(
        CorkboardApp app, WorkspaceRole role = WorkspaceRole.Owner, IEnumerable<string>? scopes = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var signedUp = app.Now - NodaTime.Duration.FromDays(30);
        var name = $"member-{Guid.CreateVersion7():n}";
        var member = new Member
        {
            Id = Guid.CreateVersion7(),
            UserName = $"{name}@example.org",
            NormalizedUserName = $"{name}@EXAMPLE.ORG".ToUpperInvariant(),
            Email = $"{name}@example.org",
            NormalizedEmail = $"{name}@EXAMPLE.ORG".ToUpperInvariant(),
            EmailConfirmed = true,
            DisplayName = "A member",
            State = MemberState.Active,
            Role = ServerRole.None,
            SignedUpAt = signedUp,
            ConfirmedAt = signedUp,
        };
        var workspace = new Workspace
        {
            Id = EntityId.New<WorkspaceId>(app.Now),
            Name = "A workspace",
            TimeZone = "Europe/Berlin",
            PlanId = await PlanAsync(db, app),
            CreatedAt = signedUp,
        };
        var secret = ApiKeySecret.New();
        db.Add(member);
        db.Add(workspace);
        db.Add(new Membership { WorkspaceId = workspace.Id, MemberId = member.MemberId, Role = role, JoinedAt = signedUp });
        db.Add(new ApiKey
        {
            Id = EntityId.New<ApiKeyId>(app.Now),
            WorkspaceId = workspace.Id,
            MemberId = member.MemberId,
            Name = "Tests",
            Prefix = ApiKeySecret.PrefixOf(secret),
            SecretHash = ApiKeySecret.Hash(secret),
            Scopes = string.Join(' ', scopes ?? ApiScope.All),
            CreatedAt = app.Now,
        });
        await db.SaveChangesAsync(CorkboardApp.Cancel);

        var client = app.Browser();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);

        return new(workspace.Id, member.MemberId, client);
    }

    /// <summary>The same member with a client of the server that was started again.</summary>
    public TestWorkspace After(CorkboardApp app)
    {
        var client = app.Browser();
        client.DefaultRequestHeaders.Authorization = Api.DefaultRequestHeaders.Authorization;

        return this with { Api = client };
    }

    /// <summary>Puts the workspace on a plan of its own.</summary>
    public async Task PlanAsync(CorkboardApp app, int perDay = 1000, int perWeek = 1000, int burst = 1000)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var plan = new Plan
        {
            Id = EntityId.New<PlanId>(app.Now),
            Name = $"Plan {Guid.CreateVersion7():n}",
            PinsPerDay = perDay,
            PinsPerWeek = perWeek,
            Burst = burst,
            PinsPerHour = 60,
            IsDefault = false,
        };
        db.Add(plan);
        (await db.Set<Workspace>().SingleAsync(row => row.Id == Id, CorkboardApp.Cancel)).PlanId = plan.Id;
        await db.SaveChangesAsync(CorkboardApp.Cancel);
    }

    private static async Task<PlanId> PlanAsync(CorkboardDb db, CorkboardApp app)
    {
        if (await db.Set<Plan>().FirstOrDefaultAsync(plan => plan.IsDefault, CorkboardApp.Cancel) is { } known)
        {
            return known.Id;
        }

        var plan = new Plan
        {
            Id = EntityId.New<PlanId>(app.Now),
            Name = "Free",
            PinsPerDay = 25,
            PinsPerWeek = 100,
            Burst = 10,
            PinsPerHour = 10,
            IsDefault = true,
        };
        db.Add(plan);

        return plan.Id;
    }
}
