using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Analytics;

/// <summary>
/// One of the groups that numbers are parted into and that sum up to all of them: some of the Pins, or some of what is
/// used to look at them. Pinterest documents no names of groups; these are those of the filters.
/// </summary>
internal sealed record Split(string Key, string AppType, Func<Pin, bool> Takes)
{
    public const string None = "NO_SPLIT";
    public const string ByAppType = "APP_TYPE";
    public const string ByOwnedContent = "OWNED_CONTENT";
    public const string BySource = "SOURCE";
    public const string ByPinFormat = "PIN_FORMAT";

    private const int PercentTablet = 10;
    private const int PercentWeb = 25;

    public static IReadOnlyList<Split> Of(string field, AccountFilters filters, Person person) => field switch
    {
        ByOwnedContent =>
        [
            new("CLAIMED", filters.AppType, pin => AccountFilters.IsClaimed(pin, person)),
            new("OTHER", filters.AppType, pin => !AccountFilters.IsClaimed(pin, person)),
        ],
        BySource =>
        [
            new("YOUR_PINS", filters.AppType, pin => pin.Owner == person),
            new("OTHER_PINS", filters.AppType, pin => pin.Owner != person),
        ],
        ByPinFormat =>
        [
            .. AccountFilters.Formats.Select(format =>
                new Split(format, filters.AppType, pin => AccountFilters.FormatOf(pin) == format)),
        ],
        _ => OfOnePin(field, filters.AppType),
    };

    public static IReadOnlyList<Split> OfOnePin(string field, string appType) => field == ByAppType
        ? [.. AppTypes(appType).Select(type => new Split(type, type, static _ => true))]
        : [new("all", appType, static _ => true)];

    public DayNumbers Part(DayNumbers all) => PartOf(AppType, all);

    public static DayNumbers PartOf(string appType, DayNumbers all) => appType switch
    {
        "TABLET" => all.Percent(PercentTablet),
        "WEB" => all.Percent(PercentWeb),
        "MOBILE" => all - all.Percent(PercentTablet) - all.Percent(PercentWeb),
        _ => all,
    };

    private static string[] AppTypes(string filter) => filter == "ALL" ? ["MOBILE", "TABLET", "WEB"] : [filter];
}
