namespace Corkboard.Server.Drafts.Pictures;

/// <summary>A picture, as it is shown: turned as its file says.</summary>
internal sealed record PictureView
{
    public required Guid Id { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required string ContentType { get; init; }

    public required long ByteCount { get; init; }

    public static PictureView Of(Picture picture) => new()
    {
        Id = picture.Id.Value,
        Width = picture.Width,
        Height = picture.Height,
        ContentType = picture.ContentType,
        ByteCount = picture.ByteCount,
    };
}
