using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace Corkboard.Server.Sample;

/// <summary>A person of the simulated Pinterest, made for the sample: they agree to the app, and have pinned for some weeks.</summary>
/// <remarks>Spoken to over the simulator's own addresses, as in docs/simulator.md.</remarks>
internal sealed class SimulatedPerson(HttpClient http)
{
    private const int Tries = 20;

    /// <summary>Makes somebody with a name that is still free; answers the name.</summary>
    /// <exception cref="SampleException">The stand-in for Pinterest is not our simulator, or refuses.</exception>
    public async Task<string> AddAsync(Random random, Instant since, CancellationToken cancellationToken)
    {
        for (var number = 0; number < Tries; number++)
        {
            var username = number == 0 ? "rye_and_salt" : $"rye_and_salt_{random.Next(1000, 10_000)}";
            using var answer = await SendAsync(
                token => http.PostAsJsonAsync("_simulator/users", new { username, createdAt = since.ToDateTimeOffset() }, token), cancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                return username;
            }

            if (answer.StatusCode != HttpStatusCode.Conflict)
            {
                throw Refused(answer);
            }
        }

        throw new SampleException("The simulated Pinterest has no free name for the sample's account.");
    }

    /// <summary>Agrees to all that the consent page asks for; answers the code and the state that come back.</summary>
    public async Task<(string Code, string State)> AgreeAsync(string username, Uri consentPage, CancellationToken cancellationToken)
    {
        var asked = QueryHelpers.ParseQuery(consentPage.Query);
        var fields = asked.Where(field => field.Key != "scope").Select(field => KeyValuePair.Create(field.Key, field.Value.ToString()));
        using var form = new FormUrlEncodedContent(
            [.. fields, new("user", username), new("decision", "allow"), new("scope", asked["scope"].ToString()), new("asked_scope", asked["scope"].ToString())]);
        using var answer = await SendAsync(
            token => http.PostAsync(new Uri(consentPage.GetLeftPart(UriPartial.Path)), form, token), cancellationToken);
        if (answer.Headers.Location is not { } back)
        {
            throw Refused(answer);
        }

        var brought = QueryHelpers.ParseQuery(new Uri(http.BaseAddress!, back).Query);

        return (brought["code"].ToString(), brought["state"].ToString());
    }

    /// <summary>Hangs a Pin on a board of theirs, as of an instant that has passed.</summary>
    public async Task HangAsync(
        string username, string board, string title, string? link, Instant at, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(
            token => http.PostAsJsonAsync(
                $"_simulator/users/{username}/pins", new { board, title, link, createdAt = at.ToDateTimeOffset() }, token),
            cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw Refused(answer);
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(
        Func<CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        try
        {
            return await send(cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            throw new SampleException("The simulated Pinterest does not answer.", failure);
        }
    }

    private static SampleException Refused(HttpResponseMessage answer) => new(
        $"The stand-in for Pinterest answered {(int)answer.StatusCode} to what only Corkboard's own simulator can do.");
}
