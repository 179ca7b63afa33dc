using Corkboard.Pinterest;
using Corkboard.Server.Accounts.Boards;
using Corkboard.Server.Accounts.Connection;
using Corkboard.Server.Accounts.Consent;
using Corkboard.Server.Accounts.Leases;
using Corkboard.Server.Accounts.Names;
using Corkboard.Server.Accounts.Pages;
using Corkboard.Server.Accounts.Tiers;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Accounts.Upkeep;
using Corkboard.Server.Hosting;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;

namespace Corkboard.Server.Accounts;

/// <summary>The slice as the contents page lists it: connected Pinterest accounts: consent, tokens, boards, leases.</summary>
internal static class AccountsServices
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddPinterest();
        services.AddSingleton(provider => HostOf(provider.GetRequiredService<StartSettings>().Pinterest));
        services.AddSingleton(provider => OAuthOf(provider));

        services.AddSingleton(provider => MasterKeyRing.OpenOrCreate(provider.GetRequiredService<DataFolder>().MasterKeysFile));
        services.AddSingleton<DataKeys>();
        services.AddSingleton(new RenewalPlan(new()));
        services.AddSingleton<TokenSafe>();
        services.AddSingleton<TokenRenewal>();
        services.AddScoped<RefreshClaims>();
        services.AddScoped<AccountConnections>();
        services.AddScoped<TokenRenewals>();
        services.AddHostedService<MasterKeysStart>();
        builder.AddLeases();

        services.AddSingleton<ConsentTrip>();
        services.AddScoped<BeginAuthorization>();
        services.AddScoped<FinishAuthorization>();
        services.AddScoped<AccountConnecting>();
        services.AddScoped<ReceiveComeback>();

        services.AddSingleton<AcrossWorkspaces>();
        services.AddScoped<AccountAccess>();
        services.AddScoped<AccountViews>();
        services.AddSingleton<CallBudgets>();
        services.AddScoped<ConnectionReader>();
        services.AddScoped<TierBook>();
        services.AddScoped<AccessSteps>();
        services.AddHostedService<FirstTier>();
        services.AddScoped<OwnersOfWorkspace>();
        services.AddScoped<UsernameHistory>();
        services.AddScoped<AccountWatcher>();
        services.AddScoped<BoardCatalogue>();
        services.AddScoped<BoardRows>();
        services.AddScoped<CreateBoard>();
        services.AddScoped<CreateSection>();
        services.AddScoped<BoardShelf>();
        services.AddSingleton<AccountRounds>();
        services.AddHostedService<AccountUpkeep>();
    }

    public static void MapAccounts(this WebApplication app)
    {
        var accounts = app.MapGroup("/api/accounts").WithTags("Accounts");

        accounts.MapPost("/authorizations", BeginAuthorization.ForProgramAsync)
            .WithSummary("Begins the way to Pinterest's consent page, for a new account or to authorise one again.")
            .Needs(WorkspaceRole.Owner, ApiScope.AccountsWrite);
        accounts.MapPut("/authorizations/{id:guid}", FinishAuthorization.ForProgramAsync)
            .WithSummary("Finishes it with the code and state that the callback page shows. Only the API key that began it can.")
            .Needs(WorkspaceRole.Owner, ApiScope.AccountsWrite);

        accounts.MapGet("/", ListAccounts.ListAsync)
            .WithSummary("Lists the workspace's Pinterest accounts, the last connected first.")
            .Needs(WorkspaceRole.Viewer, ApiScope.AccountsRead);
        accounts.MapGet("/{id:guid}", ListAccounts.GetAsync)
            .WithSummary("Shows an account, and every username that it had.")
            .Needs(WorkspaceRole.Viewer, ApiScope.AccountsRead);
        accounts.MapGet("/{id:guid}/connection", GetConnection.HandleAsync)
            .WithSummary("Shows how an account's connection is: health, permissions, ages of its tokens, what is left of its quotas, names.")
            .Needs(WorkspaceRole.Viewer, ApiScope.AccountsRead);
        accounts.MapDelete("/{id:guid}", DisconnectAccount.HandleAsync)
            .WithSummary("Disconnects an account: its tokens are deleted, its Pins wait.")
            .Needs(WorkspaceRole.Owner, ApiScope.AccountsWrite);

        accounts.MapGet("/{id:guid}/boards", ListBoards.BoardsAsync)
            .WithSummary("Lists the boards that an account reaches, as of the last read.")
            .Needs(WorkspaceRole.Viewer, ApiScope.AccountsRead);
        accounts.MapPost("/{id:guid}/boards", CreateBoard.ForProgramAsync)
            .WithSummary("Makes a board.")
            .Needs(WorkspaceRole.Editor, ApiScope.AccountsWrite);
        accounts.MapPut("/{id:guid}/boards/reading", ReadBoards.HandleAsync)
            .WithSummary("Reads boards and sections from Pinterest now.")
            .Needs(WorkspaceRole.Editor, ApiScope.AccountsWrite);
        accounts.MapGet("/{id:guid}/boards/{boardId}/sections", ListBoards.SectionsAsync)
            .WithSummary("Lists a board's sections by name.")
            .Needs(WorkspaceRole.Viewer, ApiScope.AccountsRead);
        accounts.MapPost("/{id:guid}/boards/{boardId}/sections", CreateSection.ForProgramAsync)
            .WithSummary("Makes a section of a board.")
            .Needs(WorkspaceRole.Editor, ApiScope.AccountsWrite);
    }

    private static PinterestHost HostOf(PinterestEndpoints endpoints) => PinterestHost.At(endpoints.Api, endpoints.Consent);

    private static PinterestOAuth OAuthOf(IServiceProvider services)
    {
        var app = services.GetRequiredService<Hosting.Secrets.PinterestApp>();

        return services.GetRequiredService<PinterestClients>()
            .OAuth(new(app.AppId, app.Secret), services.GetRequiredService<PinterestHost>());
    }
}
