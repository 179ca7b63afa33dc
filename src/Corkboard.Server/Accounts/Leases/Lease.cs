using Corkboard.Pinterest;

namespace Corkboard.Server.Accounts.Leases;

/// <summary>The right of this process to act for one account, until it ends or is lost.</summary>
internal sealed class Lease
{
    private readonly IUptime _uptime;
    private readonly LeaseTerms _terms;
    private long _endsAt;

    internal Lease(AccountId account, long fence, TimeSpan askedAt, TimeSpan quietAt, IUptime uptime, LeaseTerms terms)
    {
        AccountId = account;
        Fence = fence;
        QuietAt = quietAt;
        _uptime = uptime;
        _terms = terms;
        _endsAt = (askedAt + terms.Length).Ticks;
    }

    public AccountId AccountId { get; }

    /// <summary>Grows with each new owner; every write of a turn carries it.</summary>
    public long Fence { get; }

    /// <summary>Asked by the connection to Pinterest before every write.</summary>
    public MayStillWrite Veto => MayWrite;

    /// <summary>When everything that the owner before could send has arrived, by this process's uptime: what is open is not read sooner.</summary>
    internal TimeSpan QuietAt { get; }

    /// <summary>How long until <see cref="QuietAt"/>; zero once it has passed.</summary>
    public TimeSpan QuietIn => QuietAt > _uptime.Elapsed ? QuietAt - _uptime.Elapsed : TimeSpan.Zero;

    /// <summary>Whether this process may act now.</summary>
    public bool MayWrite() => Remaining > TimeSpan.Zero;

    /// <summary>Whether a whole call to Pinterest fits before the end.</summary>
    public bool CoversACall => Remaining > _terms.RequestTimeout;

    internal bool IsLost => Interlocked.Read(ref _endsAt) == long.MinValue;

    private TimeSpan Remaining =>
        Interlocked.Read(ref _endsAt) is var end and not long.MinValue
            ? new TimeSpan(end) - _terms.Margin - _uptime.Elapsed
            : TimeSpan.MinValue;

    /// <summary>Counts from before the database was asked: its own end is never earlier.</summary>
    internal void Renew(TimeSpan askedAt)
    {
        if (!IsLost)
        {
            Interlocked.Exchange(ref _endsAt, (askedAt + _terms.Length).Ticks);
        }
    }

    internal void Lose() => Interlocked.Exchange(ref _endsAt, long.MinValue);
}
