using System.Data.Common;
using Corkboard.Server.Accounts;
using Corkboard.Server.Publishing.Lanes;
using Corkboard.Server.Schedule;
using NodaTime;

namespace Corkboard.Server.Data.Sql.Ledger;

/// <summary>Finds the scheduled Pins of one account that are due and not claimed yet, the first ones first.</summary>
internal static class FindUnclaimedPins
{
    private const string Text = """
        SELECT pin.id, pin.due_at FROM scheduled_pin pin
        WHERE pin.account_id = @account AND pin.due_at > @since AND pin.due_at <= @until AND pin.state <> 'Cancelled'
            AND NOT EXISTS (SELECT 1 FROM publication claimed WHERE claimed.id = pin.id)
        ORDER BY pin.due_at, pin.id LIMIT @most
        """;

    public static async Task<IReadOnlyList<DuePin>> RunAsync(
        Database database,
        DbConnection connection,
        AccountId account,
        Instant since,
        Instant until,
        int most,
        CancellationToken cancellationToken)
    {
        await using var command = connection.Prepare(Text);
        command.Give("account", account.Value);
        command.Give("since", database.ToParameter(since));
        command.Give("until", database.ToParameter(until));
        command.Give("most", most);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<DuePin>();
        while (await row.ReadAsync(cancellationToken))
        {
            found.Add(new(ScheduledPinId.Of(row.GetGuid(0)), database.ReadInstant(row, 1), IsClaimed: false));
        }

        return found;
    }
}
