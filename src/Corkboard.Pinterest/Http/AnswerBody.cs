using System.Buffers;

namespace Corkboard.Pinterest;

/// <summary>The bytes of one answer, in borrowed memory that is wiped and given back when they have been read.</summary>
internal sealed class AnswerBody : IDisposable
{
    private const int Longest = 16 * 1024 * 1024;
    private const int FirstGuess = 4 * 1024;

    private byte[] _bytes;
    private int _length;

    private AnswerBody(int expected) => _bytes = ArrayPool<byte>.Shared.Rent(expected);

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Reads to the end of the answer, and not further than 16 MiB.</summary>
    /// <exception cref="HttpRequestException">The answer is longer than that, or was cut off.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public static async Task<AnswerBody> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength;
        if (announced > Longest)
        {
            throw TooLong();
        }

        // One byte more than announced, so that the end is seen without more room.
        var body = new AnswerBody(announced is { } length ? (int)length + 1 : FirstGuess);
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (await stream.ReadAsync(body.Room(), cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                body._length += read;
                if (body._length > Longest)
                {
                    throw TooLong();
                }
            }

            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        var bytes = Interlocked.Exchange(ref _bytes, []);
        _length = 0;
        if (bytes.Length > 0)
        {
            // An answer of the token endpoint has tokens in it.
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }

    private Memory<byte> Room()
    {
        if (_length == _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
            _bytes = larger;
        }

        return _bytes.AsMemory(_length);
    }

    private static HttpRequestException TooLong() =>
        new(HttpRequestError.ConfigurationLimitExceeded, "The answer is longer than 16 MiB.");
}
