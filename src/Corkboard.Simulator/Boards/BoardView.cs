using Corkboard.Simulator.Api;
using Corkboard.Simulator.Pictures;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Boards;

/// <summary>A board as the API shows it.</summary>
internal sealed record BoardView
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required string Privacy { get; init; }

    public required bool IsAdsOnly { get; init; }

    public required OwnerView Owner { get; init; }

    public required string CreatedAt { get; init; }

    public required string BoardPinsModifiedAt { get; init; }

    public required int CollaboratorCount { get; init; }

    public required int PinCount { get; init; }

    public required int FollowerCount { get; init; }

    public required BoardMediaView Media { get; init; }

    public static BoardView Of(Board board, string origin) => new()
    {
        Id = board.Id,
        Name = board.Name,
        Description = board.Description,
        Privacy = NameOf(board.Privacy),
        IsAdsOnly = board.IsAdsOnly,
        Owner = new(board.Owner.Username),
        CreatedAt = WireTime.Of(board.CreatedAt),
        BoardPinsModifiedAt = WireTime.Of(board.PinsModifiedAt),
        CollaboratorCount = board.Collaborators.Count,
        PinCount = board.Pins.Count,
        FollowerCount = 0,
        Media = BoardMediaView.Of(board, origin),
    };

    public static string NameOf(BoardPrivacy privacy) => privacy switch
    {
        BoardPrivacy.Protected => "PROTECTED",
        BoardPrivacy.Secret => "SECRET",
        _ => "PUBLIC",
    };

    public static BoardPrivacy PrivacyOf(string? name) => name switch
    {
        "PROTECTED" => BoardPrivacy.Protected,
        "SECRET" => BoardPrivacy.Secret,
        _ => BoardPrivacy.Public,
    };
}

internal sealed record OwnerView(string Username);

internal sealed record BoardMediaView(string? ImageCoverUrl, IReadOnlyList<string> PinThumbnailUrls)
{
    private const int Thumbnails = 5;

    public static BoardMediaView Of(Board board, string origin)
    {
        var newest = board.Pins.AsEnumerable().Reverse().Take(Thumbnails).Select(pin => pin.Cover).ToList();

        return new(
            newest is [var cover, ..] ? PictureAddress.Of(origin, cover, "400x300") : null,
            [.. newest.Select(picture => PictureAddress.Of(origin, picture, "150x150"))]);
    }
}
