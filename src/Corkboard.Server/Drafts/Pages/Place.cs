namespace Corkboard.Server.Drafts.Pages;

/// <summary>Where a Pin goes, as one value of a list to choose from.</summary>
internal sealed record Place(Guid? AccountId, string? BoardId, string? SectionId)
{
    public static Place Read(string? value) => (value ?? "").Split('|') switch
    {
        [var account, var board] when Guid.TryParse(account, out var id) => new(id, board, null),
        [var account, var board, var section] when Guid.TryParse(account, out var id) => new(id, board, section),
        _ => new(null, null, null),
    };

    public override string ToString() => (BoardId, SectionId) switch
    {
        (null, _) => "",
        (_, null) => $"{AccountId}|{BoardId}",
        _ => $"{AccountId}|{BoardId}|{SectionId}",
    };
}
