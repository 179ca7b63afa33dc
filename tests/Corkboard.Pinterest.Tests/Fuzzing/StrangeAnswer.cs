using System.Net;
using System.Text;

namespace Corkboard.Pinterest.Tests.Fuzzing;

/// <summary>An answer that fits the question in some ways and not in others: status, headers and body are chosen apart.</summary>
internal sealed record StrangeAnswer(HttpStatusCode Status, byte[] Body, IReadOnlyList<(string Name, string Value)> Headers)
{
    private static readonly int[] Failures = [300, 302, 304, 307, 400, 401, 403, 404, 409, 410, 418, 422, 429, 451, 499, 500, 502, 503, 504, 599, 999];
    private static readonly int[] Successes = [200, 200, 201, 202, 203, 204, 206, 299];
    private static readonly string[] Values =
    [
        "", " ", "0", "-1", "1", "60", "soon", "99999999999999999999", "2147483647", "1;w=60", "1000;w=60, 100;w=1", "7, 7;w=1;comment=x", ";;;,,,", "w=",
        "100;w=99999999999", "Thu, 26 Nov 2026 08:00:00 GMT", "Mon, 01 Jan 0001 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "1e9", "ü", "a\tb", "text/html; charset=\"x", "application/json; charset=utf-7",
    ];

    private static readonly string[] Names =
        ["x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset", "Retry-After", "x-pinterest-rid", "Content-Type", "Content-Language", "Location"];

    private static readonly JsonPlaces[] Errors =
    [
        .. new[]
        {
            """{"code":9,"message":"We blocked this link because it may lead to spam.","message_detail":"x"}""",
            """{"code":3,"message":"Your token lacks the scope.","status":"failure","data":{"a":[1]}}""",
            $$"""{"code":2,"message":"Authentication failed for {{Given.Token}}."}""",
        }.Select(body => JsonPlaces.Of(Encoding.UTF8.GetBytes(body))),
    ];

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>An answer to a question whose good answers are these.</summary>
    public static StrangeAnswer To(IReadOnlyList<JsonPlaces> good, Random random)
    {
        var isSuccess = random.Next(4) > 0;
        var isAsExpected = random.Next(10) > 0;
        var seed = isSuccess == isAsExpected ? good[random.Next(good.Count)] : Errors[random.Next(Errors.Length)];

        return new StrangeAnswer(
            (HttpStatusCode)(isSuccess ? Successes : Failures)[random.Next(isSuccess ? Successes.Length : Failures.Length)],
            Mutation.Of(seed, random),
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => (Names[random.Next(Names.Length)], Values[random.Next(Values.Length)]))]);
    }

    public HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage(Status) { Content = new ByteArrayContent(Body) };
        foreach (var (name, value) in Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    public override string ToString()
    {
        var body = Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 1500)));

        return $"{(int)Status} with [{string.Join(" | ", Headers)}] and {Body.Length} bytes: {body}";
    }
}
