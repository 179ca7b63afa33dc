namespace Corkboard.Build;

/// <summary>The words after the target's name. A target takes those that it knows, then insists that none is left.</summary>
internal sealed class Options(IEnumerable<string> words)
{
    private readonly List<string> _left = [.. words];

    public bool TakeFlag(string name) => _left.Remove(name);

    public string? TakeValue(string name)
    {
        if (_left.IndexOf(name) is var at && at < 0)
        {
            return null;
        }

        if (at + 1 == _left.Count || _left[at + 1].StartsWith('-'))
        {
            throw new UsageException($"{name} needs a value.");
        }

        var value = _left[at + 1];
        _left.RemoveRange(at, 2);
        return value;
    }

    public string[] TakeValues(string name)
    {
        var values = new List<string>();
        while (TakeValue(name) is { } value)
        {
            values.Add(value);
        }

        return [.. values];
    }

    public string TakeWord(string meaning)
    {
        if (_left is not [var word, ..] || word.StartsWith('-'))
        {
            throw new UsageException($"{meaning} is missing.");
        }

        _left.RemoveAt(0);
        return word;
    }

    public string[] TakeRest()
    {
        string[] rest = [.. _left];
        _left.Clear();
        return rest;
    }

    public void ExpectNoMore()
    {
        if (_left is [var first, ..])
        {
            throw new UsageException($"'{first}' is not understood here.");
        }
    }
}
