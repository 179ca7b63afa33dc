namespace Corkboard.Guard;

/// <summary>The last look before a Pin is sent to Pinterest. The instant of the decision is the instant of the publication.</summary>
public sealed record PinPublication : PinAttempt
{
    /// <summary>The Pin that is to be sent.</summary>
    public required PinKey Pin { get; init; }
}
