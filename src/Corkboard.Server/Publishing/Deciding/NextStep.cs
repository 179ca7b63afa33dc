using Corkboard.Pinterest;
using NodaTime;

namespace Corkboard.Server.Publishing.Deciding;

/// <summary>What follows from the outcome of an attempt. The set is closed: whoever asked does what it says and decides nothing more.</summary>
internal abstract record NextStep
{
    private NextStep()
    {
    }

    /// <summary>The Pin is on Pinterest.</summary>
    public sealed record Published(PinId Pin) : NextStep;

    /// <summary>Pinterest will not take it as it is.</summary>
    public sealed record Refused(Reason Reason) : NextStep;

    /// <summary>It is proven that nothing was created: the Pin goes out again.</summary>
    public sealed record TryAgain(Instant At, Reason Reason) : NextStep
    {
        /// <summary>The token has to be renewed first.</summary>
        public bool WithNewToken { get; init; }

        /// <summary>The account's other Pins wait until then, too.</summary>
        public bool PausesAccount { get; init; }
    }

    /// <summary>The account has to be authorised again; its Pins wait.</summary>
    public sealed record AccessLost(Reason Reason) : NextStep;

    /// <summary>The installation has trial access: nothing was created, and nothing goes out until Pinterest grants more.</summary>
    public sealed record HeldForTrial(Reason Reason) : NextStep;

    /// <summary>The Pin may be on Pinterest: nothing is sent before Corkboard has looked.</summary>
    public sealed record LookOnPinterest : NextStep;
}

/// <summary>Why, as a word for programs and as a sentence that says what the member can do.</summary>
internal sealed record Reason(string Name, string Text);
