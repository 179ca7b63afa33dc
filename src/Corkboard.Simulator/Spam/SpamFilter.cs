using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Spam;

/// <summary>Pinterest's defence against spam, as far as the knobs turn it on.</summary>
internal static class SpamFilter
{
    public static Answer? Refusal(ApiCall call, params IEnumerable<string?> links) =>
        RefusalOfLinks(call, links) ?? RefusalOfAccount(call);

    public static Answer? RefusalOfLinks(ApiCall call, IEnumerable<string?> links)
    {
        var blocked = call.Knobs.Settings.BlockedDomains.Concat(call.Knobs.Settings.LinkShorteners).ToList();
        var isBlocked = links.Any(link =>
            Uri.TryCreate(link, UriKind.Absolute, out var uri) && blocked.Exists(domain => IsWithin(uri.Host, domain)));

        return isBlocked ? Refusals.LinkIsSpam : null;
    }

    private static Answer? RefusalOfAccount(ApiCall call)
    {
        var knobs = call.Knobs.Settings;

        if (knobs.SpamBlockAfterPins == 0)
        {
            return null;
        }

        var since = call.Clock.Now - TimeSpan.FromSeconds(knobs.SpamBlockWindowSeconds);
        var recent = call.User.Pins.AsEnumerable().Reverse().TakeWhile(pin => pin.CreatedAt > since).Count();

        return recent >= knobs.SpamBlockAfterPins ? Refusals.AccountIsBlocked : null;
    }

    /// <summary>Several writes to one object within a short time are refused like too many requests.</summary>
    public static Answer? RefusalOfHaste(ApiCall call, Board board)
    {
        var apart = TimeSpan.FromSeconds(call.Knobs.Settings.SecondsBetweenWritesToABoard);
        var wait = board.PinsModifiedAt + apart - call.Clock.Now;

        return wait > TimeSpan.Zero ? Refusals.WrittenTooFast((int)Math.Ceiling(wait.TotalSeconds)) : null;
    }

    private static bool IsWithin(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
}
