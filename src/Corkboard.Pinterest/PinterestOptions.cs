namespace Corkboard.Pinterest;

/// <summary>How a client calls Pinterest.</summary>
public sealed record PinterestOptions
{
    /// <summary>The settings of a client that was given none.</summary>
    public static PinterestOptions Default { get; } = new();

    /// <summary>The longest that one call may take, from its start to the last byte of its answer. 20 seconds by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or negative.</exception>
    public TimeSpan RequestTimeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(20);

    /// <summary>The longest that one upload of a video may take. One hour by default, in which 2 GB get through at 5 Mbit/s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or negative.</exception>
    public TimeSpan UploadTimeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromHours(1);

    /// <summary>The clock that measures time-outs and waits. The system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Asked before every write to the connection; none by default. Needs a <see cref="PinterestHttpHandler"/>.</summary>
    public MayStillWrite? MayStillWrite { get; init; }

    /// <summary>Told the state of the quota after each answer that carries one; none by default. Called in the call's own flow: it has to be quick and must not throw.</summary>
    public Action<RateLimitState>? OnRateLimit { get; init; }
}
