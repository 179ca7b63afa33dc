namespace Corkboard.Contract.Exchanges;

/// <summary>All exchanges so far. Cases run one after the other, so each exchange belongs to the one that runs.</summary>
internal sealed class Record
{
    private readonly Lock _gate = new();
    private readonly List<Exchange> _exchanges = [];

    /// <summary>What is being tried.</summary>
    public string Case { get; set; } = "";

    public bool IsByClient { get; set; } = true;

    public IReadOnlyList<Exchange> Exchanges
    {
        get
        {
            lock (_gate)
            {
                return [.. _exchanges];
            }
        }
    }

    public void Keep(Exchange exchange)
    {
        lock (_gate)
        {
            _exchanges.Add(exchange with { Case = Case, IsByClient = IsByClient });
        }
    }
}
