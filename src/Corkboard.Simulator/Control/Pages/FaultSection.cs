using System.Globalization;
using Corkboard.Simulator.Faults;
using static Corkboard.Simulator.PublicPages.HtmlPage;

namespace Corkboard.Simulator.Control.Pages;

internal static class FaultSection
{
    public static string Of(FaultPlan faults) => $"""
        <section class="card" id="faults"><h2>Faults</h2>
        {Planned(faults.Planned)}
        <form method="post" action="/_simulator/forms/faults" class="fields">
        <label>What goes wrong <select name="name">{string.Concat(FaultKind.All.Values
            .GroupBy(kind => kind.Stage)
            .Select(kinds => $"""
            <optgroup label="{WordsOf(kinds.Key)}">
            {string.Concat(kinds.Select(kind => $"<option>{Text(kind.Name)}</option>"))}</optgroup>
            """))}</select></label>
        <label>For <input name="operation" placeholder="its usual operation" title="An operation's id, or * for every one"></label>
        <label>Part of the path <input name="path"></label>
        <label>How often <input name="count" type="number" min="1" placeholder="1"></label>
        <label>Probability <input name="probability" type="number" min="0" max="1" step="any"></label>
        <button>Plan</button></form>
        </section>
        """;

    private static string Planned(IReadOnlyList<PlannedFault> planned) => planned.Count == 0
        ? "<p>Nothing is planned to go wrong.</p>"
        : $"""
        <ul class="plain">{string.Concat(planned.Select(fault => $"""
        <li>{Text(fault.Name)} for {Text(fault.Operation)}, {Left(fault)} left, {fault.Struck} struck</li>
        """))}</ul>
        <form method="post" action="/_simulator/forms/faults-cleared"><button class="away">Forget them all</button></form>
        """;

    private static string WordsOf(FaultStage stage) => stage switch
    {
        FaultStage.BeforeAccept => "Before anything is accepted",
        FaultStage.AfterAccept => "After the request was accepted",
        _ => "While it is worked on",
    };

    private static string Left(PlannedFault fault) => fault.Left?.ToString(CultureInfo.InvariantCulture)
        ?? string.Create(CultureInfo.InvariantCulture, $"each with a probability of {fault.Probability:0.###}: any number");
}
