using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Corkboard.Bench;

/// <summary>Answers every request with the same Pin as fast as it can, so that what is measured is whoever asks.</summary>
internal static class EchoServer
{
    private static readonly byte[] s_pin =
    [
        .. """
        {"id":"813744226420795884","created_at":"2026-11-25T12:34:56","link":"https://shop.example/lamps/brass","title":"A brass lamp",
        "description":"Brass, and warm. For a desk, a shelf or a window.","dominant_color":"#6E7874","alt_text":"A brass lamp on a desk","creative_type":"REGULAR",
        "board_id":"549755885175","board_section_id":null,"board_owner":{"username":"anna_bakes"},"is_owner":true,"is_standard":true,"has_been_promoted":false,"note":null,"parent_pin_id":null,"product_tags":[],
        "media":{"media_type":"image","images":{
        "150x150":{"width":150,"height":150,"url":"https://i.pinimg.com/150x150/0d/f6/f1/0df6f1f0bfe7aaca849c1bbc3607a34b.jpg"},
        "400x300":{"width":400,"height":300,"url":"https://i.pinimg.com/400x300/0d/f6/f1/0df6f1f0bfe7aaca849c1bbc3607a34b.jpg"},
        "600x":{"width":600,"height":900,"url":"https://i.pinimg.com/600x/0d/f6/f1/0df6f1f0bfe7aaca849c1bbc3607a34b.jpg"},
        "1200x":{"width":1200,"height":1800,"url":"https://i.pinimg.com/1200x/0d/f6/f1/0df6f1f0bfe7aaca849c1bbc3607a34b.jpg"}}},
        "pin_metrics":null}
        """u8,
    ];

    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();

        Console.WriteLine($"Echo: {app.Urls.Single()}");

        // Whoever started it ends it by closing its input, and also when it ends itself.
        await Console.In.ReadToEndAsync();
        await app.StopAsync();

        return 0;
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        while (await context.Request.BodyReader.ReadAsync(context.RequestAborted) is var body)
        {
            context.Request.BodyReader.AdvanceTo(body.Buffer.End);
            if (body.IsCompleted)
            {
                break;
            }
        }

        var answer = context.Response;
        answer.StatusCode = context.Request.Method == HttpMethods.Post ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        answer.ContentType = "application/json";
        answer.ContentLength = s_pin.Length;
        answer.Headers["x-ratelimit-limit"] = "1000, 100;w=1, 1000;w=60";
        answer.Headers["x-ratelimit-remaining"] = "999";
        answer.Headers["x-ratelimit-reset"] = "60";
        answer.Headers["x-pinterest-rid"] = "1234567890123456";
        await answer.Body.WriteAsync(s_pin, context.RequestAborted);
    }
}
