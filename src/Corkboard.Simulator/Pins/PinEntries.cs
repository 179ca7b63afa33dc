using Corkboard.Simulator.Pictures;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pins;

/// <summary>A Pin was accepted: from here on it is public, whatever its sender was answered.</summary>
internal sealed record PinCreated : Entry
{
    public required string User { get; init; }

    public required string Pin { get; init; }

    public required long Position { get; init; }

    public required string Board { get; init; }

    public string? Section { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? AltText { get; init; }

    public string? Link { get; init; }

    public string? DominantColor { get; init; }

    public string? ParentPin { get; init; }

    /// <summary>The SHA-256 of the first picture's bytes.</summary>
    public required string Picture { get; init; }

    public required IReadOnlyList<Picture> Pictures { get; init; }

    public IReadOnlyList<CarouselSlot>? Slots { get; init; }

    public int Cover { get; init; }

    public Video? Video { get; init; }

    public DateTimeOffset? VideoReadyAt { get; init; }

    public AiDisclosures? AiDisclosures { get; init; }

    /// <summary>The SHA-256 over what was asked for; two equal requests have the same.</summary>
    public required string Fingerprint { get; init; }

    public override void Apply(World world)
    {
        var board = world.Boards[Board];
        var pin = new Pin
        {
            Id = Pin,
            Position = Position,
            Owner = world.People[User],
            Board = board,
            Section = board.Sections.FirstOrDefault(section => section.Id == Section),
            Text = new() { Title = Title, Description = Description, AltText = AltText, Link = Link },
            DominantColor = DominantColor,
            ParentPinId = ParentPin,
            CreatedAt = At,
            Pictures = Pictures,
            Slots = Slots,
            CoverAt = Cover,
            Video = Video,
            VideoReadyAt = VideoReadyAt ?? At,
            AiDisclosures = AiDisclosures,
        };

        world.AcceptedPins++;
        world.Pins.Add(Pin, pin);
        pin.Owner.Pins.Add(pin);
        board.Pins.Add(pin);
        board.PinsModifiedAt = At;
    }
}

internal sealed record PinUpdated : Entry
{
    public required string User { get; init; }

    public required string Pin { get; init; }

    public required string Board { get; init; }

    public string? Section { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? AltText { get; init; }

    public string? Link { get; init; }

    public IReadOnlyList<CarouselSlot>? Slots { get; init; }

    public AiDisclosures? AiDisclosures { get; init; }

    public override void Apply(World world)
    {
        var pin = world.Pins[Pin];
        var board = world.Boards[Board];

        if (pin.Board != board)
        {
            pin.Board.Pins.Remove(pin);
            board.Pins.Add(pin);
            pin.Board = board;
        }

        pin.Section = board.Sections.Find(section => section.Id == Section);
        pin.Text = new() { Title = Title, Description = Description, AltText = AltText, Link = Link };
        (pin.Slots, pin.AiDisclosures) = (Slots, AiDisclosures);
        board.PinsModifiedAt = At;
    }
}

internal sealed record PinDeleted : Entry
{
    public required string User { get; init; }

    public required string Pin { get; init; }

    public override void Apply(World world)
    {
        world.Pins.Remove(Pin, out var pin);
        pin!.Owner.Pins.Remove(pin);
        pin.Board.Pins.Remove(pin);
        pin.Board.PinsModifiedAt = At;
        pin.IsDeleted = true;
    }
}
