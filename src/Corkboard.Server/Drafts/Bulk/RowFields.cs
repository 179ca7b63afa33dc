using System.Security.Cryptography;
using System.Text;
using Corkboard.Server.Accounts;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>What a row of a file says.</summary>
internal sealed record RowFields
{
    public string Title { get; init; } = "";

    public string MediaAddress { get; init; } = "";

    public string BoardName { get; init; } = "";

    public string Description { get; init; } = "";

    public string Link { get; init; } = "";

    public string PublishDate { get; init; } = "";

    public string Keywords { get; init; } = "";

    public string AltText { get; init; } = "";

    /// <summary>The sender's own name for the row, where the file has such a column.</summary>
    public string Key { get; init; } = "";

    /// <summary>SHA-256 over all that makes it this row and no other, each part behind its length; over the sender's name alone where there is one.</summary>
    public string RowKey(AccountId? account)
    {
        string[] parts = Key.Length > 0
            ? ["corkboard-key-1", Key]
            : ["corkboard-row-1", Title, MediaAddress, BoardName, Description, Link, PublishDate, AltText, account?.Value.ToString() ?? ""];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part.ReplaceLineEndings("\n").Trim());
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
