using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Corkboard.Journey.FirstPin;

/// <summary>Connecting a Pinterest account.</summary>
internal static partial class AccountSteps
{
    public static readonly Step Connect = new(
        "connect",
        async (scene, isSabotaged) =>
        {
            await scene.OpenAsync("/accounts");
            await scene.ClickAsync("Connect a Pinterest account");
            if (scene.Page.Url.StartsWith(scene.Address.ToString(), StringComparison.Ordinal))
            {
                // Some stand-ins agree without a page.
                return;
            }

            await scene.Page.GetByRole(AriaRole.Button, new() { NameRegex = isSabotaged ? No() : Yes() }).First.ClickAsync();
        },
        async scene =>
        {
            await Assertions.Expect(scene.Page).ToHaveURLAsync(AccountPage());
            await scene.SeeAsync("Connected");
            var boards = await scene.Page.Locator("[aria-labelledby=boards] > ul > li").AllInnerTextsAsync();
            MisstepException.ThrowUnless(boards.Count > 0, "The account has no boards.");

            return new
            {
                boards = boards.Count,
                ledger = scene.Ledger.IsThere ? await scene.Ledger.EntriesAsync("consent-spent", scene.Cancel) : null,
            };
        });

    [GeneratedRegex("allow|accept|give access|authori[sz]e|continue", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000, "")]
    private static partial Regex Yes();

    [GeneratedRegex("deny|cancel|decline", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000, "")]
    private static partial Regex No();

    [GeneratedRegex("/accounts/[0-9a-f-]{36}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccountPage();
}
