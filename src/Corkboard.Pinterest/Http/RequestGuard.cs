namespace Corkboard.Pinterest;

/// <summary>What one request may still do on the wire, and what is known of what it did there.</summary>
/// <remarks>
/// It travels with the request to the <see cref="PinterestHttpHandler"/> and from there by the flow of the call to the
/// <see cref="GuardedStream"/>: over HTTP/1.1 a connection is written in the flow of the request that it serves.
/// </remarks>
internal sealed class RequestGuard(MayStillWrite? mayStillWrite)
{
    public static readonly HttpRequestOptionsKey<RequestGuard> Key = new("Corkboard.Pinterest.RequestGuard");

    private static readonly AsyncLocal<RequestGuard?> OfThisFlow = new();

    private volatile bool _isAttached;
    private volatile bool _hasWritten;
    private volatile bool _isVetoed;
    private volatile bool _isRepeated;

    private int _bodies;

    /// <summary>The guard of the request in whose flow the code runs; none while a connection is opened.</summary>
    public static RequestGuard? Current => OfThisFlow.Value;

    public bool IsVetoed => _isVetoed;

    /// <summary>True when something between the client and the network tried to send a write a second time.</summary>
    public bool IsRepeated => _isRepeated;

    /// <summary>True when the request went through a <see cref="PinterestHttpHandler"/>, which follows no redirect.</summary>
    public bool IsAttached => _isAttached;

    /// <summary>True when it is certain that no byte of the request reached a connection.</summary>
    public bool ProvesNothingWasWritten => _isAttached && !_hasWritten;

    /// <summary>Makes this the guard of the current flow. A write comes here once; a read may come again.</summary>
    public void Attach(bool isWrite)
    {
        if (isWrite && _isAttached)
        {
            throw Repeated();
        }

        OfThisFlow.Value = this;
        _isAttached = true;
    }

    /// <summary>Refuses a body that a veto could not stop, because the client's handler does not ask.</summary>
    public void RequireThatVetoWorks()
    {
        if (mayStillWrite is not null && !_isAttached)
        {
            throw new InvalidOperationException(
                $"{nameof(PinterestOptions.MayStillWrite)} needs an HttpClient made with a {nameof(PinterestHttpHandler)}.");
        }
    }

    /// <summary>Lets the body of a write begin once. A handler that repeats requests, or that follows a redirect with the body, comes a second time.</summary>
    public void BeforeBody()
    {
        RequireThatVetoWorks();
        if (Interlocked.Increment(ref _bodies) > 1)
        {
            throw Repeated();
        }
    }

    /// <summary>Lets one write pass, or throws.</summary>
    public void BeforeWrite()
    {
        if (mayStillWrite is not null && !IsAllowed(mayStillWrite))
        {
            throw new WriteVetoedException();
        }

        _hasWritten = true;
    }

    private WriteRepeatedException Repeated()
    {
        _isRepeated = true;
        return new WriteRepeatedException();
    }

    private bool IsAllowed(MayStillWrite ask)
    {
        // An answer that fails is a veto too: what may not be known to be allowed is not written.
        var allowed = false;
        try
        {
            return allowed = ask();
        }
        finally
        {
            _isVetoed = _isVetoed || !allowed;
        }
    }
}

/// <summary>Ends a write that is sent a second time. The caller sees <see cref="PinterestErrorKind.Interrupted"/>.</summary>
internal sealed class WriteRepeatedException() : IOException("A write is never sent twice.");

/// <summary>Ends a write on the connection. The caller sees <see cref="PinterestErrorKind.WriteVetoed"/>.</summary>
internal sealed class WriteVetoedException() : IOException("The caller may no longer write.");
