namespace Corkboard.Guard;

/// <summary>A rate limit's one timestamp has a new value.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="FullAt">The instant at which the bucket will be full again (GCRA's theoretical arrival time).</param>
public sealed record BucketAdvanced(BucketKey Bucket, DateTimeOffset FullAt) : Effect;
