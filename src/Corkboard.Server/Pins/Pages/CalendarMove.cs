namespace Corkboard.Server.Pins.Pages;

/// <summary>What the calendar's form says of a move: which Pin, as it was seen, and how far.</summary>
public sealed class CalendarMove
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    public int Days { get; set; }

    public int Hours { get; set; }
}

/// <summary>What takes a move back: where the Pin was, and which of the two where the clocks showed that time twice.</summary>
public sealed class CalendarMoveBack
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    public string? LocalTime { get; set; }

    public string? Which { get; set; }
}
