namespace Corkboard.Server.Publishing.Looking;

/// <summary>Tells when a list of Pins need not be read further. Pinterest promises no order, so it has to be seen.</summary>
/// <remarks>A list is left early only once so many Pins in a row came newest first that chance cannot explain it.</remarks>
internal sealed class ListOrder(DateTimeOffset since)
{
    private const int PinsThatProveOrder = 50;

    private DateTimeOffset _last = DateTimeOffset.MaxValue;
    private int _seen;
    private bool _isOrdered = true;

    /// <summary>Takes the next Pin's time, and says whether all that follows is older than what is looked for.</summary>
    public bool IsPast(DateTimeOffset? createdAt)
    {
        _isOrdered = _isOrdered && createdAt is { } at && at <= _last;
        _last = createdAt ?? _last;
        _seen++;

        return _isOrdered && _seen >= PinsThatProveOrder && _last < since;
    }
}
