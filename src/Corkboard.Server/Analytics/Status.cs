using Corkboard.Pinterest;

namespace Corkboard.Server.Analytics;

/// <summary>Pinterest's words for how final a day is, in words for a member.</summary>
internal static class Status
{
    public static string Say(string? dataStatus) => dataStatus switch
    {
        null => "no answer",
        _ when dataStatus == DataStatus.Ready.Value => "final",
        _ when dataStatus == DataStatus.Estimate.Value => "an estimate",
        _ when dataStatus == DataStatus.Processing.Value => "not counted yet",
        _ when dataStatus == DataStatus.BeforePinCreated.Value => "before the Pin",
        _ when dataStatus == DataStatus.BeforeBusinessCreated.Value => "before the business account",
        _ => dataStatus.Replace('_', ' ').ToLowerInvariant(),
    };
}
