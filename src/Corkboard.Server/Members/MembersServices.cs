using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Mail;
using Corkboard.Server.Members.Links;
using Corkboard.Server.Members.Mails;
using Corkboard.Server.Members.Operators;
using Corkboard.Server.Members.Policy;
using Corkboard.Server.Members.Profile;
using Corkboard.Server.Members.Proofs;
using Corkboard.Server.Members.Registration;
using Corkboard.Server.Members.Sessions;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Corkboard.Server.Members;

/// <summary>The slice as the contents page lists it: people: sign-up, confirmation, sessions, second factor; operators and moderators.</summary>
internal static class MembersServices
{
    // A key in the header speaks before a cookie.
    private const string KeyOrSession = "KeyOrSession";

    public static void AddMembers(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentityCore<Member>(Configure).AddUserStore<MemberStore>();
        AddSessions(services);
        services.AddSingleton(SessionSettings.Read(builder.Configuration));
        services.AddSingleton<AttemptPace>();
        services.AddSingleton<Outbox>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<MemberMails>();
        services.AddScoped<LockOut>();
        services.AddScoped<Credentials>();
        services.AddScoped<CodeTicket>();
        services.AddScoped<Doors>();
        services.AddScoped<OwnProfile>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<FirstOperator>();
        services.AddScoped<MemberDesk>();
        services.AddScoped<PolicyDesk>();
        services.AddHostedService<FirstSettings>();
        services.AddHostedService<SetUpLink>();
    }

    public static void MapMembers(this WebApplication app)
    {
        SessionEndpoints.Map(app);
        var members = app.MapGroup("/api/members").WithTags("Members");

        members.MapPost("/", SignUp.HandleAsync)
            .WithSummary("Signs somebody up, with a workspace of their own. A mail asks to confirm the address.");
        members.MapPut("/confirmation", ConfirmAddress.HandleAsync)
            .WithSummary("Confirms an address with the token of the mail's link.");
        members.MapPost("/confirmation/mails", SendConfirmationAgain.HandleAsync)
            .WithSummary("Sends the mail that asks to confirm an address again, three times an hour.");
        members.MapPost("/password/mails", PasswordReset.AskAsync)
            .WithSummary("Sends a link with which a new password can be chosen.");
        members.MapPut("/password", PasswordReset.ChooseAsync)
            .WithSummary("Chooses a new password with the token of the mail's link.");

        if (app.Services.GetRequiredService<StartSettings>().IsSimulated)
        {
            app.MapGet("/api/outbox", OutboxList.HandleAsync).WithTags("Outbox")
                .WithSummary("The mails of a simulated installation, newest first.");
        }
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = null!; // the name is the address
        options.Password = new()
        {
            RequiredLength = MemberProblems.PasswordMinimum,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
            RequiredUniqueChars = 1,
        };
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.AddScoped<CurrentSession>();
        services.AddScoped<SessionBook>();
        services.AddScoped<SessionCookie>();
        services.AddScoped<IAuthorizationHandler, InWorkspaceHandler>();
        services.AddScoped<IAuthorizationHandler, ActsForServerHandler>();
        services.AddAuthentication(KeyOrSession)
            .AddPolicyScheme(KeyOrSession, null, options => options.ForwardDefaultSelector = http =>
                ApiKeyAuthentication.IsPresentedIn(http.Request) ? ApiKeyAuthentication.SchemeName : SessionCookie.SchemeName)
            .AddCookie(SessionCookie.SchemeName);
        services.AddOptions<CookieAuthenticationOptions>(SessionCookie.SchemeName).Configure<StartSettings>(SessionCookie.Configure);
        services.AddOptions<AntiforgeryOptions>().Configure<StartSettings>((options, settings) =>
        {
            var isHttps = settings.PublicAddress is { Scheme: "https" };
            options.Cookie.Name = isHttps ? "__Host-corkboard-form" : "corkboard-form";
            options.Cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        Policies.Add(services.AddAuthorizationBuilder());
    }
}
