using Corkboard.Simulator.State;
using static Corkboard.Simulator.PublicPages.HtmlPage;

namespace Corkboard.Simulator.Control.Pages;

/// <summary>What can happen to one person's account outside the API.</summary>
internal static class PersonSection
{
    public static string Of(Worlds worlds, Person person) => $"""
        <p><img class="face" src="/pictures/profile/{person.Id}.svg" alt=""> <a href="/{Text(person.Username)}/">Public profile</a> ·
        id <code>{person.Id}</code>{Former(person)} · <a href="/_simulator#people">all people</a></p>
        <div class="columns">
        <section class="card"><h2>Name and answers</h2>
        {Form(person, "username", $"""
        <label>Username <input name="username" value="{Text(person.Username)}" required></label>
        {Box("tokensDie", "all tokens die with the old name", isChecked: false)}<button>Rename</button>
        <p class="quiet">The old name is free then: rename somebody else to it, and they have it.</p>
        """)}
        {Form(person, "answers", $"""
        {Box("withoutId", "answers lack the id", person.AnswersWithoutId)}
        {Box("withoutUsername", "answers lack the username", person.AnswersWithoutUsername)}<button>Change answers</button>
        """)}</section>
        <section class="card"><h2>Tokens</h2>
        {Form(person, "tokens", """
        <label>Scopes <input name="scopes" placeholder="all of them"></label>
        <label>Host <select name="store"><option>production</option><option>sandbox</option></select></label>
        <button>Give tokens</button>
        """)}
        <div class="row">{Form(person, "password", """<button class="away">Change the password</button>""")}
        {Form(person, "app", """<button class="away">Remove the app</button>""")}</div>
        <p class="quiet">Either kills all tokens of this person.</p></section>
        {Followers(worlds.Production, person)}
        {Roles(worlds.Production, person)}
        </div>
        {Boards(worlds.Production, person, "production")}
        {Boards(worlds.Sandbox, person, "sandbox")}
        """;

    private static string Former(Person person) => person.FormerUsernames.Count == 0
        ? ""
        : $" · was {Text(string.Join(", ", person.FormerUsernames))}";

    private static string Followers(World store, Person person) => store.Locked(world =>
    {
        var followers = Users.Following.FollowersOf(world, person).Select(follow => follow.Who.Username).ToList();

        return $"""
            <section class="card"><h2>Followers</h2>
            <p>{(followers.Count == 0 ? "Nobody." : Text(string.Join(", ", followers)))}</p>
            {Form(person, "follower", """
            <label>Who <input name="follower" required></label>
            <button name="does" value="follow">Follows</button><button name="does" value="leave" class="away">Follows no more</button>
            """)}</section>
            """;
    });

    private static string Roles(World store, Person person) => store.Locked(world => $"""
        <section class="card"><h2>Roles on ad accounts</h2>
        {string.Concat(world.AdAccounts.Values.Select(account => account.Owner.Id == person.Id
            ? $"<p><strong>{Text(account.Name)}</strong>: owner, campaign <code>{account.CampaignId}</code></p>"
            : Form(person, "roles", $"""
            <input type="hidden" name="account" value="{account.Id}">
            <label><strong>{Text(account.Name)}</strong> of {Text(account.Owner.Username)}
            <select name="role"><option value="">no role</option>{string.Concat(AdAccounts.Role.Given.Select(role => $"""
            <option{(account.Roles.GetValueOrDefault(person.Id)?.Contains(role, StringComparer.Ordinal) == true ? " selected" : "")}>{role}</option>
            """))}</select></label><button>Give</button>
            """)))}</section>
        """);

    private static string Boards(World store, Person person, string name) => store.Locked(world =>
    {
        var boards = world.People[person.Id].Boards;

        return boards.Count == 0 ? "" : $"""
            <section class="card"><h2>Boards ({name})</h2>
            <details><summary>{boards.Count} boards</summary><div class="scroll"><table>
            <tbody>{string.Concat(boards.Select(board => $"""
            <tr><td>{Text(board.Name)}</td><td>{board.Privacy}</td><td>{board.Pins.Count} Pins</td><td><code>{board.Id}</code></td>
            <td>{Form(person, "collaborators", $"""
            {Hidden("store", name)}{Hidden("board", board.Id)}
            <input name="users" aria-label="Collaborators, by commas" placeholder="collaborators" value="{Text(string.Join(", ", board.Collaborators.Select(one => one.Username)))}">
            <button>Share</button>
            """)}</td><td>{Form(person, "past-pin", $"""
            {Hidden("store", name)}{Hidden("board", board.Id)}
            <input name="title" aria-label="Title of a Pin of the past" placeholder="title" required>
            <input name="createdAt" type="date" aria-label="Made on" required>
            <button>Hang</button>
            """)}</td><td>{Form(person, "board", $"""
            {Hidden("store", name)}{Hidden("board", board.Id)}<button class="away">Delete</button>
            """)}</td></tr>
            """))}</tbody></table></div></details>
            {Form(person, "boards", $"""{Hidden("store", name)}<button class="away">Delete all boards</button>""")}</section>
            """;
    });

    private static string Form(Person person, string action, string fields) => $"""
        <form method="post" action="/_simulator/forms/{action}" class="row">{Hidden("user", person.Id)}{fields}</form>
        """;

    private static string Hidden(string name, string value) =>
        $"""<input type="hidden" name="{name}" value="{Text(value)}">""";

    private static string Box(string name, string text, bool isChecked) =>
        $"""<label><input type="checkbox" name="{name}"{(isChecked ? " checked" : "")}> {text}</label>""";
}
