using Corkboard.Guard;
using Corkboard.Server.Guarding;
using NodaTime;
using static Corkboard.Server.Tests.Guarding.Attempts;

namespace Corkboard.Server.Tests.Guarding;

public sealed class GuardBatchTests
{
    private static readonly Instant Due = Instant.FromUtc(2026, 3, 3, 9, 0);

    [Fact]
    public void Steps_of_different_workspaces_members_and_contents_go_together()
    {
        var batch = new GuardBatch();

        batch.TryAdd(Step(ASubmission(AWorkspace(), Due, picture: 1))).ShouldBeTrue();
        batch.TryAdd(Step(ASubmission(AWorkspace(), Due, picture: 2))).ShouldBeTrue();

        batch.Steps.Count.ShouldBe(2);
    }

    [Fact]
    public void A_second_step_of_the_same_workspace_waits()
    {
        var workspace = AWorkspace();
        var batch = new GuardBatch();
        batch.TryAdd(Step(ASubmission(workspace, Due, picture: 1)));

        batch.TryAdd(Step(ASubmission(workspace, Due, picture: 2))).ShouldBeFalse();
        batch.TryAdd(Told(new Release(GuardKeys.Of(workspace), GuardKeys.Pin(Guid.CreateVersion7())))).ShouldBeFalse();
    }

    [Fact]
    public void A_second_step_of_the_same_member_waits()
    {
        var attempt = ASubmission(AWorkspace(), Due, picture: 1);
        var batch = new GuardBatch();
        batch.TryAdd(Step(attempt));

        batch.TryAdd(Step(new MailConfirmation { Member = attempt.Member })).ShouldBeFalse();
    }

    [Fact]
    public void The_same_picture_elsewhere_waits_because_one_of_them_is_the_copy()
    {
        var batch = new GuardBatch();
        batch.TryAdd(Step(ASubmission(AWorkspace(), Due, picture: 7)));

        batch.TryAdd(Step(ASubmission(AWorkspace(), Due, picture: 7))).ShouldBeFalse();
    }

    [Fact]
    public void What_touches_everything_goes_alone()
    {
        var alone = new GuardBatch();
        var late = new GuardBatch();
        late.TryAdd(Step(ASubmission(AWorkspace(), Due)));

        alone.TryAdd(Told(new HistoryAged(TimeSpan.FromDays(90)))).ShouldBeTrue();
        alone.TryAdd(Step(ASubmission(AWorkspace(), Due))).ShouldBeFalse();
        late.TryAdd(Told(new HistoryAged(TimeSpan.FromDays(90)))).ShouldBeFalse();
    }

    [Fact]
    public void A_batch_is_full_at_its_limit()
    {
        var batch = new GuardBatch();
        for (var i = 1; i <= GuardBatch.Largest; i++)
        {
            batch.TryAdd(Step(ASubmission(AWorkspace(), Due, picture: i))).ShouldBeTrue();
        }

        batch.TryAdd(Step(ASubmission(AWorkspace(), Due, picture: int.MaxValue))).ShouldBeFalse();
    }

    private static AttemptStep Step(Attempt attempt) => new(attempt, TestContext.Current.CancellationToken);

    private static HappeningStep Told(Happening happening) => new(happening, TestContext.Current.CancellationToken);
}
