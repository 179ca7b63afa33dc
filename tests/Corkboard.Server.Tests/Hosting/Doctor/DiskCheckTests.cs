using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Doctor;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Hosting.Doctor;

public sealed class DiskCheckTests
{
    [Theory]
    [InlineData(DiskCheck.Enough, CheckOutcome.Fine)]
    [InlineData(DiskCheck.Enough - 1, CheckOutcome.Warning)]
    [InlineData(DiskCheck.Least, CheckOutcome.Warning)]
    [InlineData(DiskCheck.Least - 1, CheckOutcome.Failed)]
    internal void Room_below_a_limit_is_told(long free, CheckOutcome outcome) =>
        DiskCheck.Judge("/data", free).Outcome.ShouldBe(outcome);

    [Fact]
    public async Task The_disk_of_a_folder_that_is_not_there_yet_is_that_of_the_folder_above()
    {
        using var folder = new TemporaryFolder();

        var there = await new DiskCheck(new DataFolder(folder.Path)).RunAsync(CorkboardApp.Cancel);
        var notThere = await new DiskCheck(new DataFolder(folder.In("not/there"))).RunAsync(CorkboardApp.Cancel);

        notThere.Outcome.ShouldBe(there.Outcome);
        notThere.Found.ShouldEndWith($"MiB are free for {folder.In("not/there")}.");
    }
}
