using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Pinterest.Tests.Readme;

/// <summary>The code of the package's page, word for word, so that it compiles.</summary>
internal static class ReadmeExamples
{
    public static async Task BeginAsync(string token)
    {
        using var http = new HttpClient(new PinterestHttpHandler());
        var pinterest = new PinterestClient(http, new PinterestAccessToken(token, PinterestHost.Production));

        await foreach (var board in pinterest.Boards.ListAsync())
        {
            Console.WriteLine($"{board.Id} {board.Name}");
        }
    }

    public static async Task<Pin> PublishAsync(PinterestClient pinterest, Board board, Uri picture)
    {
        var pin = await pinterest.Pins.CreateAsync(new NewPin
        {
            BoardId = board.Id,
            Title = "A tree",
            Link = "https://example.com/trees",
            MediaSource = new MediaSource.ImageUrl(picture),
        });

        return pin;
    }

    public static void Register(IServiceCollection services)
    {
        services.AddPinterest();
    }

    public static PinterestClient Take(PinterestClients clients, string token)
    {
        var pinterest = clients.For(new PinterestAccessToken(token, PinterestHost.Sandbox));

        return pinterest;
    }

    public static async Task FailAsync(PinterestClient pinterest, NewPin pin)
    {
        try
        {
            await pinterest.Pins.CreateAsync(pin);
        }
        catch (PinterestLimitException limit)
        {
            Console.WriteLine($"Nothing was sent: {limit.Message}");
        }
        catch (PinterestException failure) when (failure.Kind is PinterestErrorKind.RateLimited)
        {
            Console.WriteLine($"Try again in {failure.RetryAfter}.");
        }
        catch (PinterestException failure) when (failure.Outcome is PinterestOutcome.Unknown)
        {
            Console.WriteLine("The Pin may be there all the same: look for it before you send it again.");
        }
    }
}
