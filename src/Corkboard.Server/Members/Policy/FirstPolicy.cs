namespace Corkboard.Server.Members.Policy;

/// <summary>A text to begin with: what is true of every installation of this product. Whoever runs it adds what is theirs.</summary>
internal static class FirstPolicy
{
    public const string Text = """
        This server runs Corkboard, which plans and publishes Pins for its members and shows them the numbers of their Pins.

        What is stored of a member: name, e-mail address, a hash of the password, a second factor where one is set up, the workspaces they belong to, and their sessions with time and browser.

        What is stored of a connected Pinterest account: its ID and usernames, the permissions that were given, access tokens in encrypted form, its boards and sections, and the daily numbers of the account and of the Pins that were published from here. Corkboard reads nothing beyond the permissions that Pinterest's consent page names, and does not sell or pass on any of it.

        What is stored of the work here: drafts with their pictures, who agreed to which Pin and when, what was checked, what was planned, and what Pinterest answered.

        How long: tokens are deleted as soon as an account is disconnected. Everything else stays until it is removed here, or until those who run this server remove it. Backups hold it until they are replaced.

        Where it goes: to Pinterest, as far as publishing and reading need it. Mails go out through the mail server of those who run this server. There are no advertisements, and no cookies but those that signing in, forms and the choice of colours need; what is being written is also kept in the browser until it is saved.

        How to have it removed: disconnect the account on its page; in Pinterest's settings, under Apps, take the permission away. To have a membership and all of a workspace's data removed, write to the address above.
        """;
}
