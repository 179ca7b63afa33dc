using Corkboard.Server.Publishing.Lanes;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;

namespace Corkboard.Server.Tests.Publishing.Lanes;

public sealed class TurnGateTests
{
    private static readonly WorkspaceId Large = WorkspaceId.Of(Guid.CreateVersion7());
    private static readonly WorkspaceId Small = WorkspaceId.Of(Guid.CreateVersion7());

    [Fact]
    public void As_many_enter_at_once_as_there_are_places()
    {
        var gate = new TurnGate(places: 2);

        Task<IDisposable>[] entered = [Enter(gate, Large), Enter(gate, Large), Enter(gate, Large)];

        entered.Count(turn => turn.IsCompletedSuccessfully).ShouldBe(2);
    }

    [Fact]
    public async Task A_workspace_with_one_Pin_waits_for_one_of_each_other_workspace()
    {
        var gate = new TurnGate(places: 1);
        var first = await Enter(gate, Large);
        var many = Enumerable.Range(0, 1000).Select(_ => Enter(gate, Large)).ToList();
        var one = Enter(gate, Small);

        first.Dispose();
        (await many[0]).Dispose();

        (await one.WaitAsync(TimeSpan.FromSeconds(10), CorkboardApp.Cancel)).ShouldNotBeNull();
        many[1].IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_gives_up_is_passed_over()
    {
        var gate = new TurnGate(places: 1);
        using var giveUp = new CancellationTokenSource();
        var first = await Enter(gate, Large);
        var second = gate.EnterAsync(Large, giveUp.Token);
        var third = Enter(gate, Large);

        await giveUp.CancelAsync();
        first.Dispose();

        (await third.WaitAsync(TimeSpan.FromSeconds(10), CorkboardApp.Cancel)).ShouldNotBeNull();
        await Should.ThrowAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task A_place_given_back_twice_is_one_place()
    {
        var gate = new TurnGate(places: 1);
        var first = await Enter(gate, Large);
        first.Dispose();
        first.Dispose();

        Task<IDisposable>[] entered = [Enter(gate, Large), Enter(gate, Large)];

        entered.Count(turn => turn.IsCompletedSuccessfully).ShouldBe(1);
    }

    private static Task<IDisposable> Enter(TurnGate gate, WorkspaceId workspace) => gate.EnterAsync(workspace, CorkboardApp.Cancel);
}
