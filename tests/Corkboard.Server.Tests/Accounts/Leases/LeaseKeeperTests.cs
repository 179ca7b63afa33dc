using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Leases;
using Corkboard.Server.Data;
using Corkboard.Server.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Corkboard.Server.Tests.Accounts.Leases;

public sealed class LeaseKeeperTests : IAsyncLifetime
{
    private const string OnePostgres = "Several servers share a PostgreSQL; a lock file keeps them away from a SQLite file.";

    private static readonly AccountId Account = AccountId.Of(Guid.CreateVersion7());

    private CorkboardApp _app = null!;

    private LeaseKeeper Keeper => _app.Services.GetRequiredService<LeaseKeeper>();

    public async ValueTask InitializeAsync() => _app = await CorkboardApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task All_who_work_for_an_account_in_one_process_share_one_lease()
    {
        var first = await Keeper.TryTakeAsync(Account, CorkboardApp.Cancel);
        var second = await Keeper.TryTakeAsync(Account, CorkboardApp.Cancel);

        first.ShouldNotBeNull().MayWrite().ShouldBeTrue();
        second.ShouldBeSameAs(first);
    }

    [Fact]
    public async Task The_fence_grows_with_each_new_owner()
    {
        var first = await TakeAndReleaseAsync(Keeper);
        await Keeper.ReleaseAllAsync(CorkboardApp.Cancel);

        var second = await TakeAndReleaseAsync(Keeper);

        second.Fence.ShouldBe(first.Fence + 1);
        first.MayWrite().ShouldBeFalse();
    }

    [Fact]
    public async Task A_lease_is_renewed_while_it_is_used_and_given_back_when_it_was_idle()
    {
        var lease = (await Keeper.TryTakeAsync(Account, CorkboardApp.Cancel)).ShouldNotBeNull();
        for (var third = 0; third < 6; third++)
        {
            _app.Time.Advance(LeaseTerms.Default.RenewEvery);
            await Keeper.RenewAllAsync(CorkboardApp.Cancel);
        }

        lease.MayWrite().ShouldBeTrue();
        await Keeper.ReleaseAsync(lease, CorkboardApp.Cancel);
        _app.Time.Advance(LeaseTerms.Default.RenewEvery * 2);
        await Keeper.RenewAllAsync(CorkboardApp.Cancel);
        lease.MayWrite().ShouldBeTrue();
        _app.Time.Advance(LeaseTerms.Default.RenewEvery);
        await Keeper.RenewAllAsync(CorkboardApp.Cancel);
        lease.MayWrite().ShouldBeFalse();
    }

    [Fact]
    public async Task A_lease_with_too_little_time_for_a_call_is_renewed_before_it_is_given_out()
    {
        var first = await TakeAndReleaseAsync(Keeper);
        _app.Time.Advance(LeaseTerms.Default.Length - TimeSpan.FromSeconds(1));

        var second = (await Keeper.TryTakeAsync(Account, CorkboardApp.Cancel)).ShouldNotBeNull();

        second.ShouldBeSameAs(first);
        second.CoversACall.ShouldBeTrue();
    }

    [Fact]
    public async Task Another_server_waits_for_the_release_or_the_end()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, OnePostgres);
        var other = AnotherServer();
        var lease = await TakeAndReleaseAsync(Keeper);

        var whileHeld = await other.TryTakeAsync(Account, CorkboardApp.Cancel);
        await Keeper.ReleaseAllAsync(CorkboardApp.Cancel);
        var afterwards = await other.TryTakeAsync(Account, CorkboardApp.Cancel);

        whileHeld.ShouldBeNull();
        afterwards.ShouldNotBeNull().Fence.ShouldBe(lease.Fence + 1);
        afterwards.QuietIn.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task Who_takes_a_lease_that_ended_waits_until_nothing_of_the_old_owner_can_arrive()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, OnePostgres);
        _ = await Keeper.TryTakeAsync(Account, CorkboardApp.Cancel);
        await EndAsync(secondsAgo: 5);

        var taken = (await AnotherServer().TryTakeAsync(Account, CorkboardApp.Cancel)).ShouldNotBeNull();

        taken.QuietIn.ShouldBe(LeaseTerms.Default.RequestTimeout - TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Until_the_old_owner_acknowledges_its_fence_is_not_silent()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, OnePostgres);
        var old = (await Keeper.TryTakeAsync(Account, CorkboardApp.Cancel)).ShouldNotBeNull();
        await EndAsync(secondsAgo: 5);
        var other = AnotherServer();
        _ = await other.TryTakeAsync(Account, CorkboardApp.Cancel);

        (await AThirdServer().IsSilentAsync(Account, old.Fence, CorkboardApp.Cancel)).ShouldBeFalse();
        await Keeper.RenewAllAsync(CorkboardApp.Cancel);
        old.MayWrite().ShouldBeFalse();
        (await AThirdServer().IsSilentAsync(Account, old.Fence, CorkboardApp.Cancel)).ShouldBeFalse();
        await Keeper.ReleaseAsync(old, CorkboardApp.Cancel);
        (await AThirdServer().IsSilentAsync(Account, old.Fence, CorkboardApp.Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_takes_the_leases_of_its_own_dead_forerunner_at_once()
    {
        var dead = new ServerProcess(ServerProcess.Current().Host, $"{Environment.ProcessId}:1:0000");
        var forerunner = Server(dead);
        var old = (await forerunner.TryTakeAsync(Account, CorkboardApp.Cancel)).ShouldNotBeNull();

        var taken = (await Keeper.TryTakeAsync(Account, CorkboardApp.Cancel)).ShouldNotBeNull();

        taken.Fence.ShouldBe(old.Fence + 1);
        taken.QuietIn.ShouldBe(TimeSpan.Zero);
        (await Keeper.IsSilentAsync(Account, old.Fence, CorkboardApp.Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task Of_many_servers_that_ask_at_once_one_gets_it()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, OnePostgres);
        var servers = Enumerable.Range(1, 8).Select(number => Server(new($"host-{number}/boot/pid", $"{number}:1:0000")));

        var answers = await Task.WhenAll(servers.Select(server => server.TryTakeAsync(Account, CorkboardApp.Cancel)));

        answers.Count(lease => lease is not null).ShouldBe(1);
    }

    private static async Task<Lease> TakeAndReleaseAsync(LeaseKeeper keeper)
    {
        var lease = (await keeper.TryTakeAsync(Account, CorkboardApp.Cancel)).ShouldNotBeNull();
        await keeper.ReleaseAsync(lease, CorkboardApp.Cancel);

        return lease;
    }

    private LeaseKeeper AnotherServer() => Server(new("another/boot/pid", "1:1:0000"));

    private LeaseKeeper AThirdServer() => Server(new("third/boot/pid", "1:1:0000"));

    private LeaseKeeper Server(ServerProcess process) => new(
        _app.Services.GetRequiredService<Database>(),
        _app.Services.GetRequiredService<IWriteLane>(),
        _app.Services.GetRequiredService<IUptime>(),
        _app.Services.GetRequiredService<IClock>(),
        LeaseTerms.Default,
        process,
        NullLogger<LeaseKeeper>.Instance);

    private async Task EndAsync(int secondsAgo)
    {
        await using var connection = await _app.Services.GetRequiredService<Database>().OpenAsync(CorkboardApp.Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE account_lease SET ends_at = clock_timestamp() - interval '{secondsAgo} seconds'";
        await command.ExecuteNonQueryAsync(CorkboardApp.Cancel);
    }
}
