using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Corkboard.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Corkboard.Server.Tests.Accounts.Tokens;

public sealed class SealedRowTests : IAsyncLifetime
{
    private AccountsApp _app = null!;
    private TestWorkspace _workspace = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await AccountsApp.StartAsync();
        _workspace = await _app.WorkspaceAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Tokens_moved_to_another_account_do_not_open_and_that_account_asks_for_authorisation()
    {
        var anna = await _app.ConnectAsync(_workspace, Pinterest.Anna);
        var ben = await _app.ConnectAsync(_workspace, Pinterest.Ben);
        var stolen = (await _app.RowsAsync<AccountToken>(_workspace)).Single(token => token.AccountId == anna).SealedAccess;
        await _app.InAsync(_workspace, services =>
        {
            var db = services.GetRequiredService<CorkboardDb>();

            return db.WriteAsync(
                token => db.Set<AccountToken>().Where(row => row.AccountId == ben)
                    .ExecuteUpdateAsync(row => row.SetProperty(r => r.SealedAccess, stolen), token),
                CorkboardApp.Cancel);
        });

        var client = await _app.InAsync(_workspace, services =>
            services.GetRequiredService<AccountConnections>().OpenAsync(ben, veto: null, CorkboardApp.Cancel));

        client.ShouldBeNull();
        (await _app.RowsAsync<PinterestAccount>(_workspace)).Single(account => account.Id == ben).State.ShouldBe(AccountState.AccessLost);
    }

    [Fact]
    public async Task A_new_master_key_wraps_the_data_keys_and_touches_no_token()
    {
        await _app.ConnectAsync(_workspace);
        var key = (await _app.RowsAsync<WorkspaceDataKey>(_workspace)).Single();
        var token = (await _app.RowsAsync<AccountToken>(_workspace)).Single();
        var file = _app.App.Services.GetRequiredService<DataFolder>().MasterKeysFile;

        MasterKeyRing.AddKey(file);
        var ring = MasterKeyRing.OpenOrCreate(file);
        await StartWith(ring).StartingAsync(CorkboardApp.Cancel);

        var rewrapped = (await _app.RowsAsync<WorkspaceDataKey>(_workspace)).Single();
        rewrapped.MasterKeyId.ShouldBe(ring.NewestId);
        rewrapped.WrappedKey.ShouldNotBe(key.WrappedKey);
        var after = (await _app.RowsAsync<AccountToken>(_workspace)).Single();
        after.SealedAccess.ShouldBe(token.SealedAccess);
        after.SealedRefresh.ShouldBe(token.SealedRefresh);
        var opened = await new DataKeys(
                ring,
                _app.App.Services.GetRequiredService<Server.Workspaces.WorkspaceScopes>(),
                _app.App.Services.GetRequiredService<NodaTime.IClock>())
            .OpenAsync(_workspace.Id, rewrapped.Version, CorkboardApp.Cancel);
        opened.Open(after.SealedAccess, TokenPlace.Access(after.AccountId, after.Version)).ShouldStartWith("pina_");
    }

    [Fact]
    public async Task A_ring_that_lacks_a_key_in_use_stops_the_start()
    {
        await _app.ConnectAsync(_workspace);
        var other = MasterKeyRing.OpenOrCreate(Path.Combine(_app.App.DataFolder, "another-ring"));

        var refused = await Should.ThrowAsync<StartRefusedException>(() => StartWith(other).StartingAsync(CorkboardApp.Cancel));

        refused.Message.ShouldContain((await _app.RowsAsync<WorkspaceDataKey>(_workspace)).Single().MasterKeyId);
    }

    private MasterKeysStart StartWith(MasterKeyRing ring) => new(
        ring,
        _app.App.Services.GetRequiredService<AcrossWorkspaces>(),
        _app.App.Services.GetRequiredService<ILogger<MasterKeysStart>>());
}
