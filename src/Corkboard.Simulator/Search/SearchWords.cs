namespace Corkboard.Simulator.Search;

/// <summary>What somebody looks for: every one of the words, somewhere in the texts.</summary>
internal sealed class SearchWords(string query)
{
    private readonly string[] _words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public bool AreIn(params IReadOnlyList<string?> texts) => Array.TrueForAll(
        _words, word => texts.Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true));
}
