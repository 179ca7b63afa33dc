using static Corkboard.Simulator.PublicPages.HtmlPage;

namespace Corkboard.Simulator.Control.Pages;

/// <summary>How much is going on, and where scripts find the same.</summary>
internal static class StateSection
{
    public static string Of(ControlDesk desk)
    {
        var numbers = TrafficView.Of(desk.Worlds, desk.Traffic);
        var settings = desk.Knobs.Settings;

        return $"""
            <section class="card"><h2>What is going on</h2>
            <dl class="facts">
            <div><dt>Time here</dt><dd>{desk.Clock.Now.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC</dd></div>
            <div><dt>Access</dt><dd>{settings.Tier}</dd></div>
            <div><dt>Pins accepted</dt><dd>{numbers.AcceptedPins}</dd></div>
            <div><dt>Tokens asked for</dt><dd>{numbers.TokenRequests}</dd></div>
            <div><dt>Requests under way</dt><dd>{numbers.InFlight} (at most {numbers.MostInFlight})</dd></div>
            <div><dt>Faults planned</dt><dd>{desk.Faults.Planned.Count}</dd></div>
            </dl>
            {Counts("Answers so far", numbers.Answers)}
            {Counts("Rules that callers broke", numbers.Violations)}
            <p class="quiet">As JSON: {Links("ledger", "requests", "users", "ad-accounts", "clock", "knobs", "faults")}.</p>
            </section>
            """;
    }

    private static string Counts(string title, IReadOnlyDictionary<string, long> counts) => counts.Count == 0 ? "" : $"""
        <details><summary>{title}</summary><ul class="plain">{string.Concat(counts.Select(count => $"""
        <li>{Text(count.Key)}: {count.Value}</li>
        """))}</ul></details>
        """;

    private static string Links(params IEnumerable<string> names) =>
        string.Join(", ", names.Select(name => $"""<a href="/_simulator/{name}">{name}</a>"""));
}
