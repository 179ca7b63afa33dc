using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Media;

/// <summary>The fields that have to be sent along with a file, as a bucket of Amazon S3 asks for them.</summary>
internal static class UploadForm
{
    private const string Bucket = "simulated-media-upload";

    public static string PathIn(World world) =>
        world.Name == StoreName.Production ? "/media-upload/production" : "/media-upload/sandbox";

    /// <summary>The same fields for the same upload, whenever they are asked for.</summary>
    public static IReadOnlyDictionary<string, string> FieldsFor(World world, MediaUpload upload)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["x-amz-date"] = upload.RegisteredAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            ["x-amz-security-token"] = Convert.ToBase64String(Seal(world, "token", upload.Id)),
            ["x-amz-algorithm"] = "AWS4-HMAC-SHA256",
            ["key"] = KeyOf(world, upload),
            ["x-amz-credential"] = string.Create(
                CultureInfo.InvariantCulture, $"SIMULATED/{upload.RegisteredAt.UtcDateTime:yyyyMMdd}/us-east-1/s3/aws4_request"),
            ["Content-Type"] = "multipart/form-data",
        };

        fields["policy"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(Policy(upload, fields)));
        fields["x-amz-signature"] = Convert.ToHexStringLower(Seal(world, "signature", fields["policy"]));

        return fields;
    }

    /// <summary>The upload that a form's <c>key</c> belongs to.</summary>
    public static MediaUpload? Find(World world, string key) =>
        world.Media.TryGetValue(key[(key.LastIndexOf(':') + 1)..], out var upload) && KeyOf(world, upload) == key
            ? upload
            : null;

    private static string KeyOf(World world, MediaUpload upload)
    {
        var folders = Convert.ToHexStringLower(Seal(world, "key", upload.Id).AsSpan(0, 3));

        return $"uploads/{folders[..2]}/{folders[2..4]}/{folders[4..]}/3:video:{upload.Owner.Id}:{upload.Id}";
    }

    private static string Policy(MediaUpload upload, Dictionary<string, string> fields)
    {
        var conditions = fields.Select(field => $$"""{"{{field.Key}}": "{{field.Value}}"}""");
        var expiration = upload.FormExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

        return string.Create(CultureInfo.InvariantCulture, $$"""
            {"expiration": "{{expiration}}", "conditions": [{"bucket": "{{Bucket}}"}, ["content-length-range", 1, {{upload.MostBytes}}], {{string.Join(", ", conditions)}}]}
            """);
    }

    // Nothing here is a secret: it only has to be the same again, and another for every upload.
    private static byte[] Seal(World world, string purpose, string text) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{purpose}:{world.Seed}:{text}")));
}
