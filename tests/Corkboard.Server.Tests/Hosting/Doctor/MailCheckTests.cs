using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Corkboard.Server.Hosting.Doctor;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Hosting.Mail;

namespace Corkboard.Server.Tests.Hosting.Doctor;

/// <summary>A real mail server, none, and one that says nothing.</summary>
public sealed class MailCheckTests : IDisposable
{
    private readonly Patient _patient = new();

    public void Dispose() => _patient.Dispose();

    [Fact]
    public async Task A_mail_server_that_greets_is_fine_and_gets_no_mail()
    {
        var postbox = new Postbox();
        await using var server = PostOffice.Open(postbox);

        var result = await RunAsync(server.Port);

        result.Outcome.ShouldBe(CheckOutcome.Fine, result.Found);
        postbox.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_is_away_fails() =>
        (await RunAsync(FreePort.Find())).ShouldSatisfyAllConditions(
            result => result.Outcome.ShouldBe(CheckOutcome.Failed),
            result => result.Found.ShouldContain("could not be reached."));

    [Fact]
    public async Task One_that_says_nothing_fails_when_patience_ends()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();

        var result = await RunAsync(((IPEndPoint)silent.LocalEndpoint).Port, TimeSpan.FromSeconds(1));

        result.Outcome.ShouldBe(CheckOutcome.Failed);
        result.Found.ShouldContain("did not answer within 1 seconds.");
    }

    [Fact]
    public async Task One_without_the_security_that_is_asked_for_fails()
    {
        await using var server = PostOffice.Open(new());
        _patient.Settings["Mail:Security"] = "StartTls";

        (await RunAsync(server.Port)).Found.ShouldContain("does not offer what the settings ask for.");
    }

    [Fact]
    public async Task Without_a_mail_server_there_is_nothing_to_look_at() =>
        (await new MailCheck(_patient.Read(), TimeSpan.FromSeconds(1)).RunAsync(CorkboardApp.Cancel)).Outcome.ShouldBe(CheckOutcome.LeftOut);

    [Fact]
    public async Task A_mail_server_without_a_sender_is_what_the_server_refuses()
    {
        _patient.Settings["Mail:From"] = "";

        (await RunAsync(25)).Found.ShouldContain("Mail:Host is set without Mail:From");
    }

    private Task<CheckResult> RunAsync(int port, TimeSpan? patience = null)
    {
        _patient.Settings["Mail:Host"] = "127.0.0.1";
        _patient.Settings["Mail:Port"] = port.ToString(CultureInfo.InvariantCulture);
        _patient.Settings.TryAdd("Mail:From", "corkboard@example.org");
        _patient.Settings.TryAdd("Mail:Security", "None");

        return new MailCheck(_patient.Read(), patience ?? TimeSpan.FromSeconds(10)).RunAsync(CorkboardApp.Cancel);
    }
}
