namespace Corkboard.Journey.FirstPin;

/// <summary>The main job: from the sign-up to the numbers of a first Pin.</summary>
internal static class FirstPinJourney
{
    public static IReadOnlyList<Step> Steps() =>
    [
        RunningSteps.Start,
        MemberSteps.SignUp,
        MemberSteps.Confirm,
        MemberSteps.SignIn,
        AccountSteps.Connect,
        PinSteps.Draft,
        PinSteps.Check,
        PinSteps.Schedule,
        CalendarSteps.Calendar,
        PublishSteps.Publish,
        PublishSteps.PublicPage,
        RunningSteps.Restart,
        RunningSteps.Numbers,
    ];
}
