using System.Text.Json;

namespace Corkboard.Journey;

/// <summary>What the stand-in for Pinterest says that it accepted: the judge of the walk.</summary>
internal sealed class Ledger(Uri? address) : IDisposable
{
    private readonly HttpClient _http = new();

    /// <summary>A stand-in of somebody else may have none.</summary>
    public bool IsThere => address is not null;

    public async Task<IReadOnlyList<JsonElement>> EntriesAsync(string kind, CancellationToken cancellationToken)
    {
        var text = await _http.GetStringAsync($"{address}?kind={kind}", cancellationToken);
        using var answer = JsonDocument.Parse(text);

        return [.. answer.RootElement.GetProperty("entries").EnumerateArray().Select(entry => entry.Clone())];
    }

    public void Dispose() => _http.Dispose();
}
