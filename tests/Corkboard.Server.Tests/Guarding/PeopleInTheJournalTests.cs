using Corkboard.Guard;
using Corkboard.Server.Data;
using Corkboard.Server.Guarding;
using Corkboard.Server.Tests.Accounts;
using Corkboard.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Guarding;

/// <summary>What people do before their first Pin is in the journal, for rules that want to know it.</summary>
public sealed class PeopleInTheJournalTests : IAsyncLifetime
{
    private AccountsApp _accounts = null!;

    private CorkboardApp App => _accounts.App;

    public async ValueTask InitializeAsync() => _accounts = await AccountsApp.StartAsync();

    public ValueTask DisposeAsync() => _accounts.DisposeAsync();

    [Fact]
    public async Task A_sign_up_and_a_confirmation_are_written_once_each()
    {
        var ada = new Person(App, "ada@example.org");
        await ada.SignUpAsync();
        await ada.SignUpAsync();
        var signedUp = await JournalAsync();

        await ada.ConfirmAsync();

        signedUp.Select(entry => entry.Kind).ShouldBe(["sign-up"]);
        (await JournalAsync()).Select(entry => entry.Kind).ShouldBe(["sign-up", "mail-confirmation"]);
        (await JournalAsync()).ShouldAllBe(entry => entry.Subject == signedUp[0].Subject && entry.Subject != null);
    }

    [Fact]
    public async Task A_connection_is_written_and_a_refused_one_is_not()
    {
        var workspace = await _accounts.WorkspaceAsync();

        var account = await _accounts.ConnectAsync(workspace);
        using var refused = await _accounts.AuthorizeAsync(workspace, Tests.Accounts.Pinterest.Anna, reauthorizes: account.Value);

        refused.IsSuccessStatusCode.ShouldBeFalse();
        var entry = (await JournalAsync()).ShouldHaveSingleItem();
        entry.Kind.ShouldBe("connect");
        entry.Subject.ShouldBe(workspace.MemberId);
        entry.Facts.ShouldContain(workspace.Id.Value.ToString());
    }

    [Fact]
    public async Task Deciding_again_over_them_says_what_was_said()
    {
        await Person.SignedInAsync(App, "ada@example.org");
        await _accounts.ConnectAsync(await _accounts.WorkspaceAsync());

        var rules = App.Services.GetRequiredService<RuleSet>();
        var differences = await App.Services.GetRequiredService<GuardReplay>().RunAsync(rules, CorkboardApp.Cancel).ToListAsync(CorkboardApp.Cancel);

        (await JournalAsync()).Count.ShouldBe(3);
        differences.ShouldBeEmpty();
    }

    // The home ages its memory on its own.
    private async Task<List<JournalEntry>> JournalAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<JournalEntry>().AsNoTracking()
            .Where(entry => entry.Verdict != null)
            .OrderBy(entry => entry.Number)
            .ToListAsync(CorkboardApp.Cancel);
    }
}
