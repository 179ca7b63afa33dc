using Corkboard.Server.Accounts.Tiers;
using Corkboard.Server.Hosting;
using Corkboard.Server.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Publishing.Trial;

/// <summary>The setting <c>Pinterest:Access</c>.</summary>
public sealed class AccessSettingTests
{
    [Theory]
    [InlineData("", "Unknown", "Nothing")]
    [InlineData("detect", "Unknown", "Nothing")]
    [InlineData("trial", "Trial", "Setting")]
    [InlineData("Standard", "Standard", "Setting")]
    public async Task It_is_believed_from_the_start(string setting, string tier, string source)
    {
        await using var app = await CorkboardApp.StartAsync(settings: Setting(setting));

        await using var scope = app.Services.CreateAsyncScope();
        var believed = await scope.ServiceProvider.GetRequiredService<TierBook>().ReadAsync(CorkboardApp.Cancel);

        (believed.Tier.ToString(), believed.LearntFrom.ToString()).ShouldBe((tier, source));
    }

    [Fact]
    public async Task Where_it_says_trial_the_page_points_to_the_setting_and_has_no_button()
    {
        await using var app = await CorkboardApp.StartAsync(settings: Setting("trial"));
        var (browser, _) = await Operator.SignedInAsync(app);

        var page = await browser.OpenAsync("/operator/access");

        page.Text.ShouldContain("Pinterest__Access");
        page.Forms.Any(form => form.InnerHtml.Contains("granted", StringComparison.Ordinal)).ShouldBeFalse();
    }

    private static Dictionary<string, string> Setting(string value) => new(StringComparer.Ordinal) { [StartSettings.AccessName] = value };
}
