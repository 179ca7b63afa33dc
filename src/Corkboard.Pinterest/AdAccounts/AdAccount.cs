using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>An ad account that the user owns or has a role in.</summary>
public sealed record AdAccount
{
    /// <summary>The ad account's id, which <see cref="PinterestClient.ActingFor"/> takes.</summary>
    public required AdAccountId Id { get; init; }

    /// <summary>The ad account's name.</summary>
    public string? Name { get; init; }

    /// <summary>Whose ad account it is.</summary>
    public AdAccountOwner? Owner { get; init; }

    /// <summary>The country, in two letters (ISO 3166-1).</summary>
    public string? Country { get; init; }

    /// <summary>The currency, in three letters (ISO 4217).</summary>
    public string? Currency { get; init; }

    /// <summary>The time zone in which it counts days.</summary>
    public string? TimeZone { get; init; }

    /// <summary>What the user may do in it.</summary>
    public IReadOnlyList<BusinessAccessRole>? Permissions { get; init; }

    /// <summary>When it was made.</summary>
    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? UpdatedTime { get; init; }
}

/// <summary>The owner of an ad account.</summary>
public sealed record AdAccountOwner
{
    /// <summary>The owner's id, which never changes.</summary>
    public UserId? Id { get; init; }

    /// <summary>The owner's name in addresses, which may change at any time.</summary>
    public string? Username { get; init; }
}
