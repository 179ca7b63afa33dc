namespace Corkboard.Server.Ui;

/// <summary>The shell: document, layout and what the slices' pages share.</summary>
internal static class UiServices
{
    public static void AddUi(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddScoped<LoadingTurn>();
    }

    public static void MapUi(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>();
    }
}
