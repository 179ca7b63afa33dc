using Corkboard.Simulator.Pictures;

namespace Corkboard.Simulator.State;

/// <summary>The people who are there from the start, each with boards of another kind.</summary>
internal sealed class SeededPeople
{
    private static readonly string[] Dishes =
        ["Bread", "Cakes", "Soups", "Salads", "Pasta", "Cookies", "Breakfasts", "Pickles", "Tarts", "Pies"];

    private static readonly string[] Occasions =
        ["for spring", "for summer", "for autumn", "for winter", "for a crowd", "for two"];

    private readonly World _world;
    private readonly DateTimeOffset _now;
    private long _number;
    private int _pictures;

    private SeededPeople(World world, DateTimeOffset now) => (_world, _now) = (world, now);

    public static void MoveInto(World world, DateTimeOffset now, int extraUsers)
    {
        var people = new SeededPeople(world, now);
        people.AddBaker();
        people.AddHiker();
        people.AddDecorator();
        SeededBusinesses.OpenIn(world, now);
        SeededFollows.MoveInto(world, now);

        for (var number = 1; number <= extraUsers; number++)
        {
            var person = people.Add($"member{number:D5}", $"Member {number}", isBusiness: false, "", website: null);
            people.AddBoard(person, "Ideas");
        }
    }

    /// <summary>Sixty boards: more than two pages of the default size.</summary>
    private void AddBaker()
    {
        var baker = Add("anna_bakes", "Anna Bakes", isBusiness: true, "Bread first, cake second.", "https://anna-bakes.example");

        foreach (var dish in Dishes)
        {
            foreach (var occasion in Occasions)
            {
                var board = AddBoard(baker, $"{dish} {occasion}");

                if (occasion == "for a crowd")
                {
                    AddSections(board, "Savoury", "Sweet");
                }
            }
        }

        AddPins(baker.Boards[0], count: 8, "Sourdough", "https://anna-bakes.example/sourdough");
        AddPins(baker.Boards[^1], count: 4, "Apple pie", "https://anna-bakes.example/apple-pie");
    }

    private void AddHiker()
    {
        var hiker = Add("ben_outdoors", "Ben Outdoors", isBusiness: false, "Up the hill and down again.", website: null);
        var trails = AddBoard(hiker, "Trails");
        AddBoard(hiker, "Gear");
        AddBoard(hiker, "Places nobody knows", BoardPrivacy.Secret);
        AddSections(trails, "Half a day", "A whole day", "With a tent");
        AddPins(trails, count: 5, "A trail", link: null);
    }

    private void AddDecorator()
    {
        var decorator = Add(
            "clara_interiors", "Clara Interiors", isBusiness: true, "Rooms to live in.", "https://clara-interiors.example");

        foreach (var room in (ReadOnlySpan<string>)["Kitchen", "Living room", "Bedroom", "Bath", "Hall", "Balcony"])
        {
            AddSections(AddBoard(decorator, room), "Light", "Furniture", "Colour");
        }

        AddBoard(decorator, "A client's surprise", BoardPrivacy.Secret);
        AddPins(decorator.Boards[1], count: 12, "A lamp", "https://clara-interiors.example/lamps");
    }

    private Person Add(string username, string name, bool isBusiness, string about, string? website)
    {
        var person = new Person
        {
            Id = _world.PersonIds.Of(++_number),
            Username = username,
            DisplayName = name,
            IsBusiness = isBusiness,
            About = about,
            Website = website,
            CreatedAt = _now - TimeSpan.FromDays(730),
        };

        _world.People.Add(person.Id, person);

        return person;
    }

    private Board AddBoard(Person owner, string name, BoardPrivacy privacy = BoardPrivacy.Public)
    {
        var number = ++_number;
        var board = new Board
        {
            Id = _world.Ids.Of(number),
            Position = number,
            Owner = owner,
            Name = name,
            Description = null,
            Privacy = privacy,
            CreatedAt = _now - TimeSpan.FromDays(365) + TimeSpan.FromMinutes(number),
            PinsModifiedAt = _now - TimeSpan.FromDays(365) + TimeSpan.FromMinutes(number),
        };

        _world.Boards.Add(board.Id, board);
        owner.Boards.Add(board);

        return board;
    }

    private void AddSections(Board board, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var number = ++_number;
            board.Sections.Add(new()
            {
                Id = _world.Ids.Of(number),
                Position = number,
                Name = name,
                CreatedAt = board.CreatedAt,
            });
        }
    }

    /// <summary>Pins of the last months, the oldest first, so that there are numbers to look at.</summary>
    private void AddPins(Board board, int count, string title, string? link)
    {
        for (var place = 1; place <= count; place++)
        {
            var number = ++_number;
            var pin = new Pin
            {
                Id = _world.Ids.Of(number),
                Position = number,
                Owner = board.Owner,
                Board = board,
                Section = null,
                Text = new() { Title = $"{title}, no. {place}", Link = link is null ? null : $"{link}/{place}" },
                CreatedAt = _now - TimeSpan.FromDays(120 - (place * 9)),
                Pictures = [Picture.Seeded(++_pictures)],
            };

            _world.Pins.Add(pin.Id, pin);
            board.Owner.Pins.Add(pin);
            board.Pins.Add(pin);
            board.PinsModifiedAt = pin.CreatedAt;
        }
    }
}
