using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Secrets;
using Corkboard.Server.Members.Links;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Members.Operators;

/// <summary>While there is no operator: a link that makes the first one, on the console and in a file of its owner's alone. It is in no log.</summary>
internal sealed class SetUpLink(IServiceScopeFactory scopes, IServer server, StartSettings settings, IClock clock) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Now the server's own address is known.
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (await NewSecretAsync(cancellationToken) is not { } secret)
        {
            return;
        }

        var address = new Uri(OwnAddress(), $"/set-up?token={secret}");
        File.Delete(settings.Data.SetUpLinkFile);
        OwnerOnlyFile.Create(settings.Data.SetUpLinkFile, $"{address}\n");
        await Console.Out.WriteLineAsync(
            $"\nThere is no operator yet. Make the first one, with this link, within 24 hours:\n\n    {address}\n".AsMemory(), cancellationToken);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<string?> NewSecretAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var links = scope.ServiceProvider.GetRequiredService<OneTimeLinks>();
        var now = clock.GetCurrentInstant();

        return await db.WriteAsync(
            async token =>
            {
                var isNeeded = !await db.Users.AnyAsync(member => member.Role == ServerRole.Operator, token)
                    && !(File.Exists(settings.Data.SetUpLinkFile) && await db.Set<OneTimeLink>().AnyAsync(
                        link => link.Purpose == LinkPurpose.SetUp && link.UsedAt == null && link.ExpiresAt > now, token));

                return isNeeded
                    ? await links.AddAsync(LinkPurpose.SetUp, null, null, OneTimeLinks.OrdinaryLifetime, token)
                    : null;
            },
            cancellationToken);
    }

    private Uri OwnAddress() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } bound
        && Uri.TryCreate(bound.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("*", "localhost", StringComparison.Ordinal)
            .Replace("+", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var address)
            ? address
            : settings.PublicAddress!;
}
