using Corkboard.Server.Data;
using Corkboard.Server.Hosting.Mail;
using Corkboard.Server.Tests.App;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Corkboard.Server.Tests.Hosting.Mail;

/// <summary>A real conversation with a real mail server.</summary>
public sealed class MailDeliveryTests : IAsyncLifetime
{
    private readonly Postbox _postbox = new();
    private CorkboardApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await CorkboardApp.StartAsync();

    [Fact]
    public async Task A_message_arrives_and_its_text_is_forgotten()
    {
        await using var server = PostOffice.Open(_postbox);
        await WriteAsync("somebody@example.org");

        await DeliveryTo(server.Port).DeliverDueAsync(CorkboardApp.Cancel);

        _postbox.Received.ShouldHaveSingleItem().ShouldContain("Follow this link");
        (await ReadAsync()).ShouldSatisfyAllConditions(
            mail => mail.State.ShouldBe(MailState.Sent),
            mail => mail.Text.ShouldBeEmpty(),
            mail => mail.SentAt.ShouldBe(_app.Now));
    }

    [Fact]
    public async Task A_message_waits_while_the_mail_server_is_away()
    {
        var port = FreePort.Find();
        await WriteAsync("somebody@example.org");

        await DeliveryTo(port).DeliverDueAsync(CorkboardApp.Cancel);

        var waiting = await ReadAsync();
        waiting.State.ShouldBe(MailState.Waiting);
        waiting.DueAt.ShouldBe(_app.Now + Duration.FromMinutes(1));

        await using var server = PostOffice.Open(_postbox, port);
        await DeliveryTo(port).DeliverDueAsync(CorkboardApp.Cancel);
        _postbox.Received.ShouldBeEmpty();

        _app.Time.Advance(TimeSpan.FromMinutes(1));
        await DeliveryTo(port).DeliverDueAsync(CorkboardApp.Cancel);
        _postbox.Received.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_refused_recipient_is_given_up_at_once()
    {
        await using var server = PostOffice.Open(_postbox);
        await WriteAsync("refused@example.org");

        await DeliveryTo(server.Port).DeliverDueAsync(CorkboardApp.Cancel);

        (await ReadAsync()).State.ShouldBe(MailState.Failed);
    }

    [Theory]
    [InlineData(71, MailState.Waiting)]
    [InlineData(72, MailState.Failed)]
    public async Task A_message_is_tried_for_three_days(int hours, object expected)
    {
        await WriteAsync("somebody@example.org");
        _app.Time.Advance(TimeSpan.FromHours(hours));

        await DeliveryTo(FreePort.Find()).DeliverDueAsync(CorkboardApp.Cancel);

        (await ReadAsync()).State.ShouldBe((MailState)expected);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private MailDelivery DeliveryTo(int port) => new(
        _app.Services.GetRequiredService<IServiceScopeFactory>(),
        new SmtpSender(
            new()
            {
                Host = "127.0.0.1",
                Port = port,
                From = "corkboard@example.org",
                Security = SecureSocketOptions.None,
            },
            SmtpSender.Patience),
        _app.Services.GetRequiredService<IClock>(),
        NullLogger<MailDelivery>.Instance);

    private async Task WriteAsync(string to)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        db.Add(new OutgoingMail
        {
            Id = EntityId.New<MailId>(_app.Now),
            To = to,
            Subject = "Confirm your address",
            Text = "Follow this link.",
            State = MailState.Waiting,
            CreatedAt = _app.Now,
        });
        await db.SaveChangesAsync(CorkboardApp.Cancel);
    }

    private async Task<OutgoingMail> ReadAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<OutgoingMail>().SingleAsync(CorkboardApp.Cancel);
    }
}
