using System.Data.Common;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Leases;
using Corkboard.Server.Data;
using Corkboard.Server.Data.Sql;
using Corkboard.Server.Data.Sql.Leases;
using Corkboard.Server.Publishing.Ledger;
using Corkboard.Server.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Publishing.Ledger;

public sealed class LedgerWriterTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;
    private Lease _lease = null!;

    private LedgerWriter Ledger => _app.Services.GetRequiredService<LedgerWriter>();

    private LeaseKeeper Keeper => _app.Services.GetRequiredService<LeaseKeeper>();

    public async ValueTask InitializeAsync()
    {
        _app = await CorkboardApp.StartAsync();
        _lease = await ALeaseAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_it_answered_is_in_the_database()
    {
        await Ledger.WriteAsync(_lease, transaction => NoteAsync(transaction, number: 1));

        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_stale_owner_writes_nothing()
    {
        await Keeper.ReleaseAsync(_lease, CorkboardApp.Cancel);
        await Keeper.ReleaseAllAsync(CorkboardApp.Cancel);
        _ = await Keeper.TryTakeAsync(_lease.AccountId, CorkboardApp.Cancel);

        await Should.ThrowAsync<LeaseLostException>(() => Ledger.WriteAsync(_lease, transaction => NoteAsync(transaction, number: 1)));

        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task In_a_batch_the_bad_and_the_stale_fail_alone()
    {
        var stale = await ALeaseAsync();
        await Keeper.ReleaseAsync(stale, CorkboardApp.Cancel);
        await Keeper.ReleaseAllAsync(CorkboardApp.Cancel);
        _ = await Keeper.TryTakeAsync(stale.AccountId, CorkboardApp.Cancel);
        Task[] writes =
        [
            .. Enumerable.Range(1, 20).Select(number => Ledger.WriteAsync(_lease, transaction => NoteAsync(transaction, number))),
            Ledger.WriteAsync(_lease, transaction => NoteAsync(transaction, number: 1)),
            Ledger.WriteAsync(stale, transaction => NoteAsync(transaction, number: 100)),
            Ledger.WriteAsync(_lease, transaction => NoteAsync(transaction, number: 21)),
        ];

        await Should.ThrowAsync<Exception>(() => Task.WhenAll(writes));

        writes.Where(write => write.IsFaulted).Select(write => write.Exception!.InnerException)
            .ShouldSatisfyAllConditions(
                failures => failures.Count().ShouldBe(2),
                failures => failures.OfType<DbException>().Count().ShouldBe(1),
                failures => failures.OfType<LeaseLostException>().Count().ShouldBe(1));
        (await CountAsync()).ShouldBe(21);
    }

    [Fact]
    public async Task Its_own_connection_waits_for_the_disk()
    {
        var durability = await Ledger.WriteAsync(_lease, async transaction =>
        {
            await using var command = transaction.Connection!.Prepare(
                TestDatabase.IsPostgres ? "SHOW synchronous_commit" : "PRAGMA synchronous", transaction);
            return $"{await command.ExecuteScalarAsync(CorkboardApp.Cancel)}";
        });

        // 2 is FULL: https://sqlite.org/pragma.html#pragma_synchronous
        durability.ShouldBe(TestDatabase.IsPostgres ? "on" : "2");
    }

    [Fact]
    public async Task It_goes_on_after_a_failure()
    {
        await Should.ThrowAsync<InvalidOperationException>(() =>
            Ledger.WriteAsync(_lease, _ => throw new InvalidOperationException("Spoilt.")));

        await Ledger.WriteAsync(_lease, transaction => NoteAsync(transaction, number: 1));

        (await CountAsync()).ShouldBe(1);
    }

    private async Task<Lease> ALeaseAsync() =>
        (await Keeper.TryTakeAsync(AccountId.Of(Guid.CreateVersion7()), CorkboardApp.Cancel)).ShouldNotBeNull();

    private Task NoteAsync(DbTransaction transaction, int number) => KeepLostLease.RunAsync(
        _app.Services.GetRequiredService<Database>(),
        transaction,
        _lease.AccountId,
        new(number, "owner", "host", _app.Now, _app.Now),
        _app.Now,
        CorkboardApp.Cancel);

    private async Task<long> CountAsync()
    {
        await using var connection = await _app.Services.GetRequiredService<Database>().OpenAsync(CorkboardApp.Cancel);
        await using var command = connection.Prepare("SELECT count(*) FROM lost_lease");

        return (long)(await command.ExecuteScalarAsync(CorkboardApp.Cancel))!;
    }
}
