namespace Corkboard.Simulator.State;

/// <summary>A place for one video: registered, then filled, then processed while the simulator's clock goes on.</summary>
internal sealed class MediaUpload
{
    public required string Id { get; init; }

    /// <summary>The place in lists: the greater, the newer.</summary>
    public required long Position { get; init; }

    public required Person Owner { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>When the form that was given out stops being taken.</summary>
    public required DateTimeOffset FormExpiresAt { get; init; }

    public required long MostBytes { get; init; }

    /// <summary>What came, once it came.</summary>
    public UploadedFile? File { get; set; }

    public MediaStatus StatusAt(DateTimeOffset now) => File switch
    {
        null => MediaStatus.Registered,
        { ProcessedAt: var done } when now < done => MediaStatus.Processing,
        { Video: null } => MediaStatus.Failed,
        _ => MediaStatus.Succeeded,
    };
}

/// <summary>The bytes that came for an upload; without a video in them the processing fails.</summary>
internal sealed record UploadedFile(string Sha256, long Length, DateTimeOffset ProcessedAt, Video? Video);

/// <summary>What a video file says of itself; a file without an index says nothing.</summary>
internal sealed record Video(string Sha256, long? Milliseconds, int? Width, int? Height);

internal enum MediaStatus
{
    Registered,
    Processing,
    Succeeded,
    Failed,
}
