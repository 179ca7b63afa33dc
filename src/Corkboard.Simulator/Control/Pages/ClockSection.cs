namespace Corkboard.Simulator.Control.Pages;

internal static class ClockSection
{
    private static readonly (string Advance, string Name)[] Steps =
    [
        ("00:01:00", "a minute"), ("01:00:00", "an hour"), ("1.00:00:00", "a day"), ("30.00:00:00", "30 days"),
    ];

    public static string Of(SimulatorClock clock) => $"""
        <section class="card" id="clock"><h2>Clock</h2>
        <p>It is <strong>{clock.Now.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC</strong>, {clock.Offset:c} ahead of the machine.
        It moves forward only: tokens expire, windows reset and numbers become final.</p>
        <form method="post" action="/_simulator/forms/clock" class="row">
        {string.Concat(Steps.Select(step => $"""<button name="advance" value="{step.Advance}">{step.Name}</button>"""))}
        </form>
        <form method="post" action="/_simulator/forms/clock" class="row">
        <label>By (d.hh:mm:ss) <input name="advance" required pattern="(\d+\.)?\d\d:\d\d:\d\d" placeholder="2.00:00:00" size="12"></label>
        <button>Move</button></form>
        </section>
        """;
}
