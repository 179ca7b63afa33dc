using NodaTime;

namespace Corkboard.Server.Accounts.Leases;

/// <summary>How long a lease lasts, and what has to fit into it.</summary>
internal sealed record LeaseTerms
{
    public static readonly LeaseTerms Default = new();

    /// <summary>From taking or renewing it to its end by the database's clock.</summary>
    public TimeSpan Length { get; private init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest that a call to Pinterest may take.</summary>
    public TimeSpan RequestTimeout { get; private init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long before its end the holder stops writing: what a write may still take after the check.</summary>
    public TimeSpan Margin { get; private init; } = TimeSpan.FromSeconds(2);

    /// <summary>A lease that nobody used for so long is given back.</summary>
    public TimeSpan IdleLimit { get; private init; } = TimeSpan.FromSeconds(60);

    public TimeSpan RenewEvery => Length / 3;

    public Duration DatabaseLength => Duration.FromTimeSpan(Length);

    public LeaseTerms Scaled(double factor) => new()
    {
        Length = Length * factor,
        RequestTimeout = RequestTimeout * factor,
        Margin = Margin * factor,
        IdleLimit = IdleLimit * factor,
    };
}
