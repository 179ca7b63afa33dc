namespace Corkboard.Guard;

/// <summary>How a Pin that was planned within the quota is counted when it goes out.</summary>
public sealed record QuotaLimits
{
    /// <summary>
    /// A Pin published within this much of the instant for which its place was reserved keeps that place; 1 hour unless set.
    /// Beyond it the place moves to the instant of publication and is checked there, so that parked Pins do not all go out at once.
    /// </summary>
    /// <remarks>
    /// The number is this library's own: far above the lateness of a working server (seconds) and of a short loss of access, so that
    /// neither costs a place that the next day has taken already, and it blurs a span of 24 hours by four per cent at most.
    /// </remarks>
    public TimeSpan Grace { get; init; } = TimeSpan.FromHours(1);
}
