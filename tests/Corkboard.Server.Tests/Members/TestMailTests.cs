using Corkboard.Server.Members.Proofs;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Hosting.Mail;

namespace Corkboard.Server.Tests.Members;

/// <summary>An operator finds out whether mails of this server arrive.</summary>
public sealed class TestMailTests
{
    private readonly Postbox _postbox = new();

    [Fact]
    public async Task It_arrives_and_the_page_says_what_the_mail_server_answered()
    {
        await using var office = PostOffice.Open(_postbox);
        await using var app = await StartAsync(office.Port);
        var (browser, _) = await Operator.SignedInAsync(app);

        var said = await SendAsync(browser, Operator.Email);

        _postbox.Received.ShouldHaveSingleItem().ShouldContain($"To: {Operator.Email}");
        said.ShouldContain($"127.0.0.1:{office.Port} took the mail to {Operator.Email} and said:");
    }

    [Fact]
    public async Task A_refusal_is_shown_in_the_mail_servers_words()
    {
        await using var office = PostOffice.Open(_postbox);
        await using var app = await StartAsync(office.Port);
        var (browser, _) = await Operator.SignedInAsync(app);

        var said = await SendAsync(browser, "refused@example.org");

        said.ShouldContain("The test mail was not sent.");
        said.ShouldContain($"127.0.0.1:{office.Port} refused the recipient.");
        _postbox.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_server_that_cannot_be_reached_is_named_with_its_port_and_the_reason()
    {
        var port = FreePort.Find();
        await using var app = await StartAsync(port);
        var (browser, _) = await Operator.SignedInAsync(app);

        var said = await SendAsync(browser, Operator.Email);

        said.ShouldContain($"127.0.0.1:{port} could not be reached.");
        said.ShouldContain("Connection refused");
    }

    [Fact]
    public async Task A_mail_server_without_the_encryption_that_is_asked_for_gets_nothing()
    {
        await using var office = PostOffice.Open(_postbox);
        await using var app = await StartAsync(office.Port, security: "StartTls");
        var (browser, _) = await Operator.SignedInAsync(app);

        var said = await SendAsync(browser, Operator.Email);

        said.ShouldContain($"127.0.0.1:{office.Port} does not offer what the settings ask for.");
        _postbox.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_five_in_a_row_it_takes_a_minute()
    {
        await using var office = PostOffice.Open(_postbox);
        await using var app = await StartAsync(office.Port);
        var (browser, _) = await Operator.SignedInAsync(app);
        for (var sent = 0; sent < AttemptPace.TestMails; sent++)
        {
            (await SendAsync(browser, Operator.Email)).ShouldContain("took the mail");
        }

        (await SendAsync(browser, Operator.Email)).ShouldContain("Wait a minute");

        _postbox.Received.Count.ShouldBe(AttemptPace.TestMails);
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_says_how_to_name_one()
    {
        await using var app = await CorkboardApp.StartAsync();
        var (browser, _) = await Operator.SignedInAsync(app);

        var page = await browser.OpenAsync("/operator/mail");

        page.Text.ShouldContain("Mail__Host");
        page.Forms.ShouldNotContain(form => form.TextContent.Contains("Send a test"));
    }

    private static Task<CorkboardApp> StartAsync(int port, string security = "None") => CorkboardApp.StartAsync(
        settings: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail:From"] = "corkboard@example.org",
            ["Mail:Security"] = security,
        });

    private static async Task<string> SendAsync(HttpClient browser, string to)
    {
        using var answer = await browser.SendFormAsync("/operator/mail", "test", ("Input.Email", to));

        return (await answer.ReadPageAsync()).Text;
    }
}
