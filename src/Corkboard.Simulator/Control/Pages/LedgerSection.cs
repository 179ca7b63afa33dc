using Corkboard.Simulator.Pins;
using Corkboard.Simulator.State;
using static Corkboard.Simulator.PublicPages.HtmlPage;

namespace Corkboard.Simulator.Control.Pages;

/// <summary>The newest of what was accepted, of one kind or one person where that is asked for.</summary>
internal static class LedgerSection
{
    private const int MostShown = 50;

    public static string Of(World store, string? kind, string? whose) => store.Locked(world =>
    {
        var person = string.IsNullOrEmpty(whose) ? null : world.TryFindPerson(whose, out var found) ? found.Id : whose;
        var rows = world.Entries.Reverse()
            .Where(entry => string.IsNullOrEmpty(kind) || Entry.KindOf(entry) == kind)
            .Select(entry => (Entry: entry, Row: LedgerRow.Of(entry)))
            .Where(row => person is null || row.Row.User == person)
            .Take(MostShown)
            .ToList();
        var kinds = world.Entries.Select(Entry.KindOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        return $"""
            <section class="card" id="ledger"><h2>Ledger</h2>
            <p>Everything that was accepted, the newest first, whatever its sender was answered.
            Two requests for the same Pin have the same fingerprint.</p>
            <form class="row" action="/_simulator#ledger">
            <label>Host <select name="store">{Option("production", world.Name == StoreName.Production)}{Option("sandbox", world.Name == StoreName.Sandbox)}</select></label>
            <label>Kind <select name="kind"><option value="">every</option>{string.Concat(kinds.Select(one => Option(one, one == kind)))}</select></label>
            <label>Whose <input name="whose" value="{Text(whose)}"></label><button>Show</button></form>
            <div class="scroll"><table><thead><tr><th>No.</th><th>Time here</th><th>Arrived (machine)</th><th>What</th><th>Whose</th>
            <th>Of what</th><th>Fingerprint</th></tr></thead>
            <tbody>{string.Concat(rows.Select(row => Row(row.Entry, row.Row, world)))}</tbody></table></div></section>
            """;
    });

    private static string Row(Entry entry, LedgerRow row, World world) => $"""
        <tr><td>{entry.Sequence}</td><td>{entry.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}</td><td>{entry.ArrivedAt.UtcDateTime:HH:mm:ss.fff}</td>
        <td>{Entry.KindOf(entry)}</td><td>{Who(row.User, world)}</td><td>{row.Subject}</td>
        <td>{(entry is PinCreated pin ? $"<code title=\"{pin.Fingerprint}\">{pin.Fingerprint[..10]}</code>" : "")}</td></tr>
        """;

    private static string Who(string? id, World world) => id is not null && world.People.TryGetValue(id, out var person)
        ? $"""<a href="/_simulator/people/{id}">{Text(person.Username)}</a>"""
        : Text(id);

    private static string Option(string name, bool isChosen) => $"<option{(isChosen ? " selected" : "")}>{Text(name)}</option>";
}
