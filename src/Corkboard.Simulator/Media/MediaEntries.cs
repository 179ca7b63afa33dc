using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Media;

internal sealed record MediaRegistered : Entry
{
    public required string User { get; init; }

    public required string Media { get; init; }

    public required long Position { get; init; }

    public required DateTimeOffset FormExpiresAt { get; init; }

    public required long MostBytes { get; init; }

    public override void Apply(World world) => world.Media.Add(Media, new()
    {
        Id = Media,
        Position = Position,
        Owner = world.People[User],
        RegisteredAt = At,
        FormExpiresAt = FormExpiresAt,
        MostBytes = MostBytes,
    });
}

/// <summary>The file of an upload came; what becomes of it is known already, but told only after its processing.</summary>
internal sealed record MediaUploaded : Entry
{
    public required string User { get; init; }

    public required string Media { get; init; }

    public required UploadedFile File { get; init; }

    public override void Apply(World world) => world.Media[Media].File = File;
}
