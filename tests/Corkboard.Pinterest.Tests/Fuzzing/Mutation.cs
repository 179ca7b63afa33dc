using System.Text;

namespace Corkboard.Pinterest.Tests.Fuzzing;

/// <summary>Changes a good body into one that Pinterest, a proxy or an attacker might send. The same random, the same body.</summary>
internal static class Mutation
{
    private static readonly byte[][] NoJson =
    [
        [],
        .. new[] { " ", "\0", "null", "OK", "<!DOCTYPE html><html><body>Bad gateway</body></html>", "<?xml version=\"1.0\"?><Error/>", "\u001f\u008b" }
            .Select(Encoding.UTF8.GetBytes),
    ];

    public static byte[] Of(JsonPlaces seed, Random random) => random.Next(20) switch
    {
        0 => seed.Body[..random.Next(seed.Body.Length)],
        1 => Scattered(seed.Body, random),
        2 => Recoded(seed.Body, random),
        3 => random.Next(4) == 0 ? Noise(random) : NoJson[random.Next(NoJson.Length)],
        4 => [.. seed.Body, .. Nasty.Value(random)],
        5 => Wrapped(seed.Body, random),
        6 or 7 => MembersChanged(seed, random),
        _ => ValuesChanged(seed, random),
    };

    private static byte[] ValuesChanged(JsonPlaces seed, Random random)
    {
        // Mostly a single change: the more there are, the sooner the first one ends the reading.
        var changes = random.Next(4) switch { 0 => 2, 1 => random.Next(1, 6), _ => 1 };
        var body = seed.Body;
        var untouched = body.Length;
        foreach (var place in Chosen(seed.Values, changes, random))
        {
            if (place.End.Value <= untouched)
            {
                body = [.. body[..place.Start.Value], .. Nasty.Value(random), .. body[place.End.Value..]];
                untouched = place.Start.Value;
            }
        }

        return body;
    }

    private static byte[] MembersChanged(JsonPlaces seed, Random random)
    {
        if (seed.Members is [])
        {
            return ValuesChanged(seed, random);
        }

        var place = seed.Members[random.Next(seed.Members.Count)];
        var member = seed.Body[place];
        byte[] before = seed.Body[..place.Start.Value];
        byte[] after = seed.Body[place.End.Value..];

        return random.Next(6) switch
        {
            0 => [.. before, .. "\"_\":0"u8, .. after],
            1 => [.. before, .. member, (byte)',', .. member, .. after],
            2 => [.. before, .. member[..(Array.IndexOf(member, (byte)':') + 1)], .. Nasty.Value(random), (byte)',', .. member, .. after],
            3 => [.. before, .. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(member).ToUpperInvariant()), .. after],
            4 => [.. before, .. "\"\\ud800\":1,"u8, .. member, .. after],
            _ => [.. before, .. "\"new\":"u8, .. Nasty.Value(random), (byte)',', .. member, .. after],
        };
    }

    private static IEnumerable<Range> Chosen(IReadOnlyList<Range> places, int count, Random random) =>
        Enumerable.Range(0, count).Select(_ => places[random.Next(places.Count)]).OrderByDescending(place => place.Start.Value);

    private static byte[] Scattered(byte[] body, Random random)
    {
        byte[] changed = [.. body];
        for (var left = random.Next(1, 6); left > 0; left--)
        {
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
        }

        return changed;
    }

    private static byte[] Recoded(byte[] body, Random random)
    {
        var text = Encoding.UTF8.GetString(body);

        return random.Next(6) switch
        {
            0 => [0xEF, 0xBB, 0xBF, .. body],
            1 => Encoding.Unicode.GetBytes(text),
            2 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            3 => Encoding.BigEndianUnicode.GetBytes(text),
            4 => Encoding.UTF32.GetBytes(text),
            _ => Encoding.Latin1.GetBytes(text.Replace('a', 'ä')),
        };
    }

    private static byte[] Wrapped(byte[] body, Random random) => random.Next(4) switch
    {
        0 => [(byte)'[', .. body, (byte)']'],
        1 => [.. "{\"items\":["u8, .. body, .. "],\"bookmark\":\"b\"}"u8],
        2 => [.. "{\"data\":"u8, .. body, (byte)'}'],
        _ => [.. body, .. body],
    };

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(1, 600)];
        random.NextBytes(bytes);

        return bytes;
    }
}
