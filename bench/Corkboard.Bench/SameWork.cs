using System.Text;
using System.Text.Json.Nodes;

namespace Corkboard.Bench;

/// <summary>Makes sure, before anything is timed, that both contenders send the same requests and read the same answers.</summary>
internal static class SameWork
{
    public static async Task CheckAsync(Work work)
    {
        var client = await SeenAsync(between => new ClientContender(work, between));
        var bare = await SeenAsync(between => new BareContender(work, between));

        if (client != bare)
        {
            throw new InvalidOperationException($"They do not do the same work.\nThe client:\n{client}\nThe bare one:\n{bare}");
        }
    }

    private static async Task<string> SeenAsync(Func<Recorder, IContender> make)
    {
        var seen = new StringBuilder();
        using var recorder = new Recorder(seen);
        using var contender = make(recorder);
        seen.AppendLine($"{await contender.GetAsync()}").AppendLine($"{await contender.PostAsync()}");

        return seen.ToString();
    }

    private sealed class Recorder(StringBuilder seen) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.AppendLine($"{request.Method} {request.RequestUri} {request.Headers.Authorization?.Scheme} {request.Headers.Accept}");
            if (request.Content is { } content)
            {
                // The order of members is each one's own.
                var body = JsonNode.Parse(await content.ReadAsByteArrayAsync(cancellationToken))!;
                seen.AppendLine($"{content.Headers.ContentType}").AppendLine(Sorted(body)!.ToJsonString());
            }

            return await base.SendAsync(request, cancellationToken);
        }

        private static JsonNode? Sorted(JsonNode? node) => node is JsonObject members
            ? new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value))))
            : node?.DeepClone();
    }
}
