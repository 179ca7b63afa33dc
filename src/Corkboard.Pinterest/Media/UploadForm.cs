using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Pinterest;

/// <summary>The form of an upload: every field, then the file, which has to be last as what follows it is ignored.</summary>
/// <remarks>Written in pieces as the file is read, so that a veto can stop it between any two, and of known length.</remarks>
internal sealed class UploadForm : HttpContent
{
    /// <summary>What fits into one record of TLS, so that each check is followed by one write to the network.</summary>
    private const int LargestPiece = 16 * 1024;

    private readonly byte[] _before;
    private readonly byte[] _after;
    private readonly VideoFile _file;
    private readonly RequestGuard _guard;
    private readonly IProgress<long>? _progress;

    public UploadForm(
        IEnumerable<KeyValuePair<string, string?>> fields, VideoFile file, RequestGuard guard, IProgress<long>? progress)
    {
        var boundary = $"corkboard-{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
        _before = Encoding.UTF8.GetBytes($"{Fields(fields, boundary)}{FileHead(file, boundary)}");
        _after = Encoding.UTF8.GetBytes($"\r\n--{boundary}--\r\n");
        _file = file;
        _guard = guard;
        _progress = progress;
        Headers.ContentType = new MediaTypeHeaderValue("multipart/form-data") { Parameters = { new("boundary", boundary) } };
    }

    /// <summary>Why the file could not be read to its announced end; null while nothing is wrong with it.</summary>
    public IOException? FileFailure { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _guard.RequireThatVetoWorks();

        await stream.WriteAsync(_before, cancellationToken).ConfigureAwait(false);
        await CopyFileAsync(stream, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(_after, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _before.Length + _file.Length + _after.Length;
        return true;
    }

    private static string Fields(IEnumerable<KeyValuePair<string, string?>> fields, string boundary)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in fields.Where(field => field.Value is not null))
        {
            text.Append("--").Append(boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(Quotable(name))
                .Append("\"\r\n\r\n").Append(value).Append("\r\n");
        }

        return text.ToString();
    }

    private static string FileHead(VideoFile file, string boundary) =>
        $"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{Quotable(file.FileName)}\"\r\n"
        + $"Content-Type: {file.ContentType}\r\n\r\n";

    /// <summary>The name as HTML's forms write it, so that no quote or line break can end it.</summary>
    private static string Quotable(string name) => name
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private async Task CopyFileAsync(Stream stream, CancellationToken cancellationToken)
    {
        var piece = ArrayPool<byte>.Shared.Rent(LargestPiece);
        try
        {
            for (var sent = 0L; sent < _file.Length;)
            {
                var wanted = (int)Math.Min(LargestPiece, _file.Length - sent);
                var read = await ReadAsync(piece.AsMemory(0, wanted), sent, cancellationToken).ConfigureAwait(false);
                await stream.WriteAsync(piece.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                sent += read;
                _progress?.Report(sent);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private async Task<int> ReadAsync(Memory<byte> piece, long sent, CancellationToken cancellationToken)
    {
        try
        {
            var read = await _file.Content.ReadAsync(piece, cancellationToken).ConfigureAwait(false);

            return read > 0 ? read : throw new EndOfStreamException($"The file ended after {sent} of {_file.Length} bytes.");
        }
        catch (IOException failure)
        {
            FileFailure = failure;
            throw;
        }
    }
}
