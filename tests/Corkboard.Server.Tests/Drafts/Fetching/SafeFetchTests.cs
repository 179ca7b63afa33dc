using System.Net;
using Corkboard.Server.Drafts.Fetching;
using Microsoft.Extensions.Time.Testing;

namespace Corkboard.Server.Tests.Drafts.Fetching;

public sealed class SafeFetchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ftp://pictures.example/oak.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:word@pictures.example/oak.png")]
    public async Task Only_plain_web_addresses_are_fetched(string address)
    {
        using var fetch = Fetch(allowsLoopback: true, "127.0.0.1");

        var fetched = await LengthAsync(fetch, new(address));

        fetched.ShouldBeOfType<Fetched<long>.OutOfBounds>();
    }

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("10.0.0.1")]
    [InlineData("::ffff:192.168.1.1")]
    [InlineData("127.0.0.1")]
    [InlineData("8.8.8.8", "10.0.0.1")]
    public async Task A_name_that_leads_anywhere_private_is_refused(params string[] places)
    {
        using var fetch = Fetch(allowsLoopback: false, places);

        var fetched = await LengthAsync(fetch, new("https://pictures.example/oak.png"));

        fetched.ShouldBeOfType<Fetched<long>.OutOfBounds>();
    }

    [Fact]
    public async Task The_connection_goes_to_the_address_that_was_checked()
    {
        await using var server = await PictureServer.StartAsync(context => context.Response.Body.WriteAsync(new byte[7], Cancel).AsTask());
        using var fetch = Fetch(allowsLoopback: true, "127.0.0.1");

        var fetched = await LengthAsync(fetch, new($"http://no-such-name.invalid:{server.Address.Port}/oak.png"));

        fetched.ShouldBe(new Fetched<long>.Content(7));
    }

    [Theory]
    [InlineData("http://inside.example/")]
    [InlineData("//inside.example/")]
    [InlineData("file:///etc/passwd")]
    public async Task A_redirect_is_checked_like_the_first_address(string target)
    {
        await using var server = await PictureServer.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = target;
            return Task.CompletedTask;
        });
        using var fetch = new SafeFetch(
            (host, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(host == "inside.example" ? "10.0.0.1" : "127.0.0.1")]),
            allowsLoopback: true,
            TimeProvider.System);

        var fetched = await LengthAsync(fetch, server.Address);

        fetched.ShouldBeOfType<Fetched<long>.OutOfBounds>();
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task Three_redirects_are_followed_and_no_more(int redirects, bool arrives)
    {
        await using var server = await PictureServer.StartAsync(async context =>
        {
            var left = int.Parse(context.Request.Path.Value!.Trim('/'), null);
            if (left > 0)
            {
                context.Response.Redirect($"/{left - 1}");
                return;
            }

            await context.Response.Body.WriteAsync(new byte[7], Cancel);
        });
        using var fetch = Fetch(allowsLoopback: true, "127.0.0.1");

        var fetched = await LengthAsync(fetch, new(server.Address, $"/{redirects}"));

        (fetched is Fetched<long>.Content).ShouldBe(arrives);
    }

    [Fact]
    public async Task A_server_that_keeps_silent_is_left_after_twenty_seconds()
    {
        var time = new FakeTimeProvider();
        await using var server = await PictureServer.StartAsync(async context =>
        {
            time.Advance(TimeSpan.FromSeconds(20));
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        using var fetch = new SafeFetch((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), allowsLoopback: true, time);

        var fetched = await LengthAsync(fetch, server.Address);

        fetched.ShouldBeOfType<Fetched<long>.Failed>().Reason.ShouldContain("20 seconds");
    }

    [Fact]
    public async Task An_error_is_told_with_its_status()
    {
        await using var server = await PictureServer.StartAsync(context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        using var fetch = Fetch(allowsLoopback: true, "127.0.0.1");

        var fetched = await LengthAsync(fetch, server.Address);

        fetched.ShouldBeOfType<Fetched<long>.Failed>().Reason.ShouldContain("404");
    }

    [Fact]
    public async Task Nobody_at_home_is_told_too()
    {
        Uri gone;
        await using (var server = await PictureServer.StartAsync(_ => Task.CompletedTask))
        {
            gone = server.Address;
        }

        using var fetch = Fetch(allowsLoopback: true, "127.0.0.1");

        (await LengthAsync(fetch, gone)).ShouldBeOfType<Fetched<long>.Failed>();
    }

    private static SafeFetch Fetch(bool allowsLoopback, params string[] places) =>
        new((_, _) => Task.FromResult<IPAddress[]>([.. places.Select(IPAddress.Parse)]), allowsLoopback, TimeProvider.System);

    private static Task<Fetched<long>> LengthAsync(SafeFetch fetch, Uri address) => fetch.FetchAsync(
        address,
        async (content, token) =>
        {
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, token);

            return copy.Length;
        },
        Cancel);
}
