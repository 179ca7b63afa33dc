using System.Runtime.InteropServices;

namespace Corkboard.Simulator.Analytics;

/// <summary>The counts of one day, or of several together.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DayNumbers(long Impressions, long PinClicks, long OutboundClicks, long Saves)
{
    public static DayNumbers None => default;

    public long Reactions { get; init; }

    public long Comments { get; init; }

    public long Follows { get; init; }

    public long ProfileVisits { get; init; }

    public VideoNumbers Video { get; init; }

    public static DayNumbers operator +(DayNumbers left, DayNumbers right) => new(
        left.Impressions + right.Impressions,
        left.PinClicks + right.PinClicks,
        left.OutboundClicks + right.OutboundClicks,
        left.Saves + right.Saves)
    {
        Reactions = left.Reactions + right.Reactions,
        Comments = left.Comments + right.Comments,
        Follows = left.Follows + right.Follows,
        ProfileVisits = left.ProfileVisits + right.ProfileVisits,
        Video = left.Video + right.Video,
    };

    public static DayNumbers operator -(DayNumbers left, DayNumbers right) => new(
        left.Impressions - right.Impressions,
        left.PinClicks - right.PinClicks,
        left.OutboundClicks - right.OutboundClicks,
        left.Saves - right.Saves)
    {
        Reactions = left.Reactions - right.Reactions,
        Comments = left.Comments - right.Comments,
        Follows = left.Follows - right.Follows,
        ProfileVisits = left.ProfileVisits - right.ProfileVisits,
        Video = left.Video - right.Video,
    };

    /// <summary>So many hundredths of the counts, rounded down.</summary>
    public DayNumbers Percent(int percent) => new(
        Impressions * percent / 100, PinClicks * percent / 100, OutboundClicks * percent / 100, Saves * percent / 100)
    {
        Reactions = Reactions * percent / 100,
        Comments = Comments * percent / 100,
        Follows = Follows * percent / 100,
        ProfileVisits = ProfileVisits * percent / 100,
        Video = Video.Percent(percent),
    };

    /// <summary>A metric by Pinterest's name for it; a rate is a fraction of the impressions.</summary>
    public double Metric(string name) => name switch
    {
        "IMPRESSION" => Impressions,
        "PIN_CLICK" => PinClicks,
        "OUTBOUND_CLICK" => OutboundClicks,
        "SAVE" => Saves,
        "ENGAGEMENT" => Engagements,
        "USER_FOLLOW" => Follows,
        "PROFILE_VISIT" => ProfileVisits,
        "TOTAL_REACTIONS" => Reactions,
        "TOTAL_COMMENTS" => Comments,
        "ENGAGEMENT_RATE" => Rate(Engagements),
        "PIN_CLICK_RATE" => Rate(PinClicks),
        "OUTBOUND_CLICK_RATE" => Rate(OutboundClicks),
        "SAVE_RATE" => Rate(Saves),
        _ => Video.Metric(name),
    };

    private long Engagements => PinClicks + Saves;

    private double Rate(long count) => Impressions == 0 ? 0 : Math.Round((double)count / Impressions, 6);
}
