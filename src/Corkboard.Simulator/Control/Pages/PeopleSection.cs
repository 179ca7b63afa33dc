using Corkboard.Simulator.State;
using static Corkboard.Simulator.PublicPages.HtmlPage;

namespace Corkboard.Simulator.Control.Pages;

internal static class PeopleSection
{
    private const int MostShown = 25;

    public static string Of(World store, string? search) => store.Locked(world =>
    {
        var found = world.People.Values
            .Where(person => string.IsNullOrEmpty(search) || person.Username.Contains(search, StringComparison.OrdinalIgnoreCase))
            .Take(MostShown + 1)
            .ToList();

        return $"""
            <section class="card" id="people"><h2>People</h2>
            <div class="scroll"><table><thead><tr><th>Who</th><th>Boards</th><th>Pins</th><th>Answers</th><th></th></tr></thead>
            <tbody>{string.Concat(found.Take(MostShown).Select(Row))}</tbody></table></div>
            {(found.Count > MostShown ? $"<p class=\"quiet\">The first {MostShown} are shown; look for others by name.</p>" : "")}
            <div class="columns">
            <form class="row" action="/_simulator#people"><label>Name <input name="who" value="{Text(search)}"></label>
            <button>Look</button></form>
            <form method="post" action="/_simulator/forms/user" class="row">
            <label>New username <input name="username" required></label> <label>since <input name="createdAt" type="date"></label><button>Add</button></form>
            </div></section>
            """;
    });

    private static string Row(Person person) => $"""
        <tr><td><img class="face" src="/pictures/profile/{person.Id}.svg" alt=""> <a href="/_simulator/people/{person.Id}">{Text(person.Username)}</a>
        <span class="quiet">{(person.IsBusiness ? "business" : "")}</span></td>
        <td>{person.Boards.Count}</td><td>{person.Pins.Count}</td><td>{Answers(person)}</td>
        <td><a href="/{Text(person.Username)}/">profile</a></td></tr>
        """;

    private static string Answers(Person person) => (person.AnswersWithoutId, person.AnswersWithoutUsername) switch
    {
        (true, true) => "without id and username",
        (true, false) => "without id",
        (false, true) => "without username",
        _ => "whole",
    };
}
