using System.Buffers;
using System.Text;
using Corkboard.Server.Tests.App;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Corkboard.Server.Tests.Hosting.Mail;

/// <summary>Keeps what was sent. Whoever is called <c>refused</c> has no mailbox.</summary>
internal sealed class Postbox : MessageStore, IMailboxFilter
{
    public List<string> Received { get; } = [];

    public override Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        Received.Add(Encoding.UTF8.GetString(buffer.ToArray()));

        return Task.FromResult(SmtpResponse.Ok);
    }

    public Task<bool> CanAcceptFromAsync(
        ISessionContext context, SmtpServer.Mail.IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(
        ISessionContext context, SmtpServer.Mail.IMailbox to, SmtpServer.Mail.IMailbox from, CancellationToken cancellationToken) =>
        Task.FromResult(to.User != "refused");
}

/// <summary>A real mail server on this machine.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _open;

    private PostOffice(Postbox postbox, int port)
    {
        Port = port;
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStore)postbox);
        services.Add((IMailboxFilter)postbox);
        var options = new SmtpServerOptionsBuilder()
            .ServerName("mail.example.org")
            .Endpoint(endpoint => endpoint.Endpoint(new(System.Net.IPAddress.Loopback, port)).AllowUnsecureAuthentication())
            .Build();
        _open = new SmtpServer.SmtpServer(options, services).StartAsync(_closing.Token);
    }

    public int Port { get; }

    public static PostOffice Open(Postbox postbox, int? port = null) => new(postbox, port ?? FreePort.Find());

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _open.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _closing.Dispose();
    }
}
