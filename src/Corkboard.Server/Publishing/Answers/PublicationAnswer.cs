namespace Corkboard.Server.Publishing.Answers;

/// <summary>What a member can say about a Pin that waits.</summary>
internal enum PublicationAnswer
{
    /// <summary>It is on Pinterest already.</summary>
    Published,

    /// <summary>Send it, now or at a time.</summary>
    Send,

    /// <summary>Give it up.</summary>
    Discard,
}

/// <summary>Which answers fit which state.</summary>
internal static class FittingAnswers
{
    public static IReadOnlyList<PublicationAnswer> To(PublicationState state) => state switch
    {
        PublicationState.Asking => [PublicationAnswer.Published, PublicationAnswer.Send, PublicationAnswer.Discard],
        PublicationState.Late or PublicationState.WaitingForAccess => [PublicationAnswer.Send, PublicationAnswer.Discard],
        PublicationState.TryingAgain or PublicationState.WaitingForReview or PublicationState.WaitingForConsent
            or PublicationState.WaitingForStandardAccess => [PublicationAnswer.Discard],

        // It may be on its way, or it has ended.
        _ => [],
    };
}
