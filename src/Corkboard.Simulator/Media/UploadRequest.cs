using System.Diagnostics.CodeAnalysis;
using Corkboard.Simulator.Api;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Corkboard.Simulator.Media;

/// <summary>A form as far as its file: the fields before it, and the file itself as it comes in. What comes after it is ignored.</summary>
internal sealed record UploadRequest(IReadOnlyDictionary<string, string> Fields, Stream File)
{
    private const int LongestField = 20_480;
    private const int MostFields = 100;

    public static async Task<(UploadRequest? Form, Answer? Refusal)> ReadAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        if (!TryFindBoundary(request.ContentType, out var boundary))
        {
            return (null, UploadRefusals.NotAForm);
        }

        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var reader = new MultipartReader(boundary, request.Body);

        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                    || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } name)
                {
                    return (null, UploadRefusals.Malformed);
                }

                if (name == "file")
                {
                    return (new(fields, section.Body), null);
                }

                if (fields.Count == MostFields || !fields.TryAdd(name, await TextOfAsync(section.Body, cancellationToken)))
                {
                    return (null, UploadRefusals.Malformed);
                }
            }
        }
        catch (Exception wrong) when (wrong is InvalidDataException or BadHttpRequestException
            || (wrong is IOException && !cancellationToken.IsCancellationRequested))
        {
            return (null, UploadRefusals.Malformed);
        }

        return (null, UploadRefusals.FileIsMissing);
    }

    private static async Task<string> TextOfAsync(Stream field, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(field);
        var letters = new char[LongestField];
        var length = await reader.ReadBlockAsync(letters, cancellationToken);

        return length < LongestField
            ? new(letters, 0, length)
            : throw new InvalidDataException("A field is longer than a form may hold.");
    }

    private static bool TryFindBoundary(string? contentType, [NotNullWhen(true)] out string? boundary)
    {
        boundary = MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
                : null;

        return !string.IsNullOrEmpty(boundary);
    }
}
