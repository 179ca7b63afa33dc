using System.Text.Json;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.AdAccounts;

/// <summary>A report about ads as the API gives it: a bare array of rows, whose members are columns.</summary>
internal sealed class AdReport
{
    private static readonly string[] Windows = ["0", "1", "7", "14", "30", "60"];

    private readonly List<Dictionary<string, JsonElement>> _rows = [];
    private readonly IReadOnlyList<AdColumn> _columns;
    private readonly AdPeriod _period;
    private readonly AdAccount _account;
    private readonly int _seed;

    public AdReport(IReadOnlyList<string> columns, AdPeriod period, AdAccount account, int seed)
    {
        _columns = [.. columns.Select(AdColumn.Of).Where(column => !period.IsByHour || !column.IsOfConversions)];
        (_period, _account, _seed) = (period, account, seed);
    }

    public Answer Answer => Api.Answer.Ok(_rows, WireJson.Default.ListDictionaryStringJsonElement);

    /// <summary>What both reports may be asked for beside their time. The attribution windows change no made-up number.</summary>
    public static IReadOnlyList<string> ReadColumns(RequestQuery query)
    {
        query.Choice("click_window_days", "30", Windows);
        query.Choice("engagement_window_days", "30", Windows);
        query.Choice("view_window_days", "1", Windows);
        query.Choice("conversion_report_time", "TIME_OF_AD_ACTION", "TIME_OF_AD_ACTION", "TIME_OF_CONVERSION");
        var columns = query.Choices("columns", AdColumns.All);

        if (columns.Count == 0)
        {
            query.Refuse("columns", "is required");
        }

        return columns;
    }

    public AdReport OfAccount() => Add(_account.Id, pin: null);

    public AdReport OfPin(Pin pin) => Add(pin.Id, pin);

    private AdReport Add(string subject, Pin? pin)
    {
        var numbers = new AdNumbers(_seed, subject);

        foreach (var row in _period.Rows())
        {
            var impressions = row.Hours.Select(numbers.Impressions).ToList();
            var cells = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
            {
                [pin is null ? "AD_ACCOUNT_ID" : "PIN_ID"] = Text(subject),
            };

            if (row.Date is { } date)
            {
                cells["DATE"] = Text(date);
            }

            if (row.Hour is { } hour)
            {
                cells["HOUR"] = Number(hour);
            }

            foreach (var column in _columns)
            {
                if (CellOf(column, pin, impressions) is { } cell)
                {
                    cells[column.Name] = cell;
                }
            }

            _rows.Add(cells);
        }

        return this;
    }

    private JsonElement? CellOf(AdColumn column, Pin? pin, List<long> impressions) => column.Kind switch
    {
        AdColumnKind.Account => Text(_account.Id),
        AdColumnKind.Campaign when pin is null => null,
        AdColumnKind.Campaign => Text(column.Name == "CAMPAIGN_ID" ? _account.CampaignId : $"{_account.Name}, all year"),
        AdColumnKind.Pin => pin is null ? null : Text(pin.Id),
        AdColumnKind.OtherEntity => null,
        _ => Number(AdNumbers.ValueOf(column, impressions)),
    };

    private static JsonElement Text(string value) => JsonSerializer.SerializeToElement(value, WireJson.Default.String);

    private static JsonElement Number(double value) => JsonSerializer.SerializeToElement(value, WireJson.Default.Double);
}
