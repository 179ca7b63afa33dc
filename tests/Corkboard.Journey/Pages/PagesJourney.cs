using Corkboard.Journey.FirstPin;

namespace Corkboard.Journey.Pages;

/// <summary>The planner's pages as a member works with them: at a desk and on a phone, by day and by night.</summary>
internal static class PagesJourney
{
    public static IReadOnlyList<Step> Steps() =>
    [
        RunningSteps.Start,
        SampleSteps.FirstMinute,
        SampleSteps.Removal,
        MemberSteps.SignUp,
        MemberSteps.Confirm,
        MemberSteps.SignIn,
        AccountSteps.Connect,
        ComposerSteps.ManyPictures,
        ComposerSteps.Composer,
        ComposerSteps.PowerCut,
        PinSteps.Draft,
        PinSteps.Check,
        PinSteps.Schedule,
        CalendarSteps.Calendar,
        ImportSteps.Import,
        ImportSteps.Batch,
        ImportSteps.DryRun,
        EveryPage.Step,
        SlotSteps.Slots,
        EveryPage.Sample,
    ];
}
