namespace Corkboard.Server.Data;

/// <summary>Who goes first when several writers wait.</summary>
internal enum WritePriority
{
    /// <summary>Attempts and outcomes of publishing: a Pin waits for its row.</summary>
    Ledger,

    /// <summary>Everything else.</summary>
    Ordinary,
}

/// <summary>Gives writers their turn.</summary>
internal interface IWriteLane
{
    /// <summary>Waits for a turn; disposing the answer gives it back.</summary>
    ValueTask<IDisposable> EnterAsync(WritePriority priority, CancellationToken cancellationToken);
}

/// <summary>PostgreSQL lets many write at once: nobody waits here.</summary>
internal sealed class OpenLane : IWriteLane, IDisposable
{
    public ValueTask<IDisposable> EnterAsync(WritePriority priority, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IDisposable>(this);

    public void Dispose()
    {
        // A turn in an open lane holds nothing.
    }
}
