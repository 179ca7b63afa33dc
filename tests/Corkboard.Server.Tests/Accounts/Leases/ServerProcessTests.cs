using System.Diagnostics;
using System.Globalization;
using Corkboard.Server.Accounts.Leases;

namespace Corkboard.Server.Tests.Accounts.Leases;

public sealed class ServerProcessTests
{
    private static readonly ServerProcess This = ServerProcess.Current();

    [Fact]
    public void A_living_process_is_not_known_to_be_gone() =>
        This.KnowsToBeGone(This.Host, This.Owner).ShouldBeFalse();

    [Fact]
    public void Two_servers_in_one_process_have_different_names() =>
        ServerProcess.Current().Owner.ShouldNotBe(This.Owner);

    [Fact]
    public void A_process_that_ended_on_this_machine_is_known_to_be_gone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells when a process started.");

        This.KnowsToBeGone(This.Host, $"{EndedProcess()}:1:0000").ShouldBeTrue();
    }

    [Fact]
    public void Another_process_with_the_number_of_an_ended_one_is_told_apart_by_its_start()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells when a process started.");
        var number = This.Owner.Split(':')[0];

        This.KnowsToBeGone(This.Host, $"{number}:1:0000").ShouldBeTrue();
    }

    [Fact]
    public void Of_another_machine_nothing_is_known() =>
        This.KnowsToBeGone("elsewhere/boot/pid", "1:1:0000").ShouldBeFalse();

    private static string EndedProcess()
    {
        using var process = Process.Start("true");
        process.WaitForExit();

        return process.Id.ToString(CultureInfo.InvariantCulture);
    }
}
