using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Corkboard.Journey;

/// <summary>What Axe finds on a page that keeps somebody from using it. Nothing is left out of the page or of the rules.</summary>
internal static class Accessibility
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var result = await page.RunAxe();

        return
        [
            .. from violation in result.Violations
               where violation.Impact is "serious" or "critical"
               from node in violation.Nodes
               select $"{page.Url}: {violation.Id} ({violation.Impact}): {node.Html}",
        ];
    }
}
