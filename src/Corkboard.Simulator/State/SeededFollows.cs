namespace Corkboard.Simulator.State;

/// <summary>Who follows whom from the start, and the websites that businesses have claimed.</summary>
internal static class SeededFollows
{
    private const long FirstNumber = 910_000;

    public static void MoveInto(World world, DateTimeOffset now)
    {
        var (anna, ben, clara) = (Find("anna_bakes"), Find("ben_outdoors"), Find("clara_interiors"));
        var number = FirstNumber;

        Follow(ben, anna, board: null);
        Follow(clara, anna, board: null);
        Follow(anna, clara, board: null);
        Follow(ben, clara, clara.Boards[1]);

        foreach (var person in world.People.Values)
        {
            if (person.Website is { } website)
            {
                person.Websites.Add(new(ClaimedWebsite.NameOf(website)!, now - TimeSpan.FromDays(600), ++number));
            }
        }

        void Follow(Person who, Person whom, Board? board) => world.Follows.Add(new(who, whom, board, ++number));

        Person Find(string username) => world.People.Values.First(person => person.Username == username);
    }
}
