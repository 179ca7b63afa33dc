using System.Net;
using System.Net.Http.Json;
using Corkboard.Server.Drafts;
using Corkboard.Server.Schedule;
using Corkboard.Server.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Schedule;

/// <summary>Moves, cancellations, and what an edit does to a yes.</summary>
public sealed class ChangeTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;
    private TestWorkspace _workspace = null!;
    private DraftId _draft;
    private Answer _pin = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CorkboardApp.StartAsync();
        _workspace = await TestWorkspace.CreateAsync(_app);
        _draft = await ReadyDraft.CreateAsync(_app, _workspace);
        _pin = await Answer.ReadAsync(await _workspace.Api.PostAsJsonAsync(
            "/api/schedule",
            new { draftId = _draft.Value, revision = 1, localTime = "2026-03-02T11:00", consent = true },
            CorkboardApp.Cancel));
    }

    [Fact]
    public async Task A_move_keeps_the_yes()
    {
        var moved = await MoveAsync("2026-03-05T08:00", version: 1);

        moved.Status.ShouldBe(HttpStatusCode.OK);
        moved.Body.GetProperty("dueAt").GetString().ShouldBe("2026-03-05T07:00:00Z");
        moved.Body.GetProperty("state").GetString().ShouldBe("planned");
    }

    [Fact]
    public async Task The_second_of_two_moves_is_told()
    {
        await MoveAsync("2026-03-05T08:00", version: 1);

        (await MoveAsync("2026-03-06T08:00", version: 1)).ShouldBeProblem("changed-meanwhile", HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData(6, HttpStatusCode.NoContent)]
    [InlineData(5, HttpStatusCode.Conflict)]
    [InlineData(4, HttpStatusCode.Conflict)]
    public async Task A_Pin_can_be_cancelled_until_five_seconds_before_it_is_due(int secondsBefore, HttpStatusCode expected)
    {
        _app.Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(secondsBefore));

        (await _workspace.Api.DeleteAsync($"/api/schedule/{_pin.Id}", CorkboardApp.Cancel)).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task A_cancelled_Pin_stays_cancelled()
    {
        await _workspace.Api.DeleteAsync($"/api/schedule/{_pin.Id}", CorkboardApp.Cancel);

        (await MoveAsync("2026-03-05T08:00", version: 2)).ShouldBeProblem("already-cancelled", HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_edit_voids_the_yes_until_it_is_given_again()
    {
        await ReadyDraft.EditAsync(_app, _workspace, _draft);
        await _app.Services.GetRequiredService<ConsentWatch>().VoidOutdatedAsync(CorkboardApp.Cancel);

        (await StateAsync()).ShouldBe("consentVoid");

        var again = await Answer.ReadAsync(await _workspace.Api.PutAsJsonAsync(
            $"/api/schedule/{_pin.Id}/consent", new { revision = 2, consent = true }, CorkboardApp.Cancel));
        again.Status.ShouldBe(HttpStatusCode.OK);
        again.Body.GetProperty("revision").GetInt32().ShouldBe(2);
        (await StateAsync()).ShouldBe("planned");
    }

    [Fact]
    public async Task Without_an_edit_the_yes_stands()
    {
        await _app.Services.GetRequiredService<ConsentWatch>().VoidOutdatedAsync(CorkboardApp.Cancel);

        (await StateAsync()).ShouldBe("planned");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<Answer> MoveAsync(string time, int version) => await Answer.ReadAsync(await _workspace.Api.PutAsJsonAsync(
        $"/api/schedule/{_pin.Id}/time", new { localTime = time, version }, CorkboardApp.Cancel));

    private async Task<string?> StateAsync() => (await Answer.ReadAsync(
        await _workspace.Api.GetAsync($"/api/schedule/{_pin.Id}", CorkboardApp.Cancel))).Body.GetProperty("state").GetString();
}
