using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Corkboard.Server.Hosting.Backup;

/// <summary>What an archive holds; its last entry, so that an archive that was cut short has none.</summary>
internal sealed record Manifest
{
    public const string Name = "manifest.json";

    /// <summary>The form of the archive that this version writes and reads.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json =
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public required int Format { get; init; }

    /// <summary>The version of Corkboard that made it.</summary>
    public required string Version { get; init; }

    /// <summary>When it was begun.</summary>
    public required Instant TakenAt { get; init; }

    /// <summary>The kind of database.</summary>
    public required string Database { get; init; }

    /// <summary>The newest migration of its schema.</summary>
    public required string LastMigration { get; init; }

    /// <summary>Whether the ring of master keys is in it.</summary>
    public required bool HasMasterKey { get; init; }

    public required IReadOnlyList<ManifestEntry> Entries { get; init; }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="BackupFailedException">It does not read, or is of a form that this version does not know.</exception>
    public static Manifest Read(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<Manifest>(json, Json) is { Format: CurrentFormat } manifest
                ? manifest
                : throw new BackupFailedException($"The archive is not of form {CurrentFormat}, the only one that this version reads.");
        }
        catch (JsonException)
        {
            throw new BackupFailedException($"{Manifest.Name} in the archive does not read.");
        }
    }
}

/// <summary>One file of an archive.</summary>
/// <param name="Name">Its name in the archive.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, in hexadecimal digits.</param>
internal sealed record ManifestEntry(string Name, long Bytes, string Sha256);
