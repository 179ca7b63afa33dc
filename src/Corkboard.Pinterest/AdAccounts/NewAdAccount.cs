namespace Corkboard.Pinterest;

/// <summary>An ad account to be made.</summary>
public sealed record NewAdAccount
{
    /// <summary>The name; at most <see cref="AdAccountLimits.NameLength"/> characters.</summary>
    public string? Name { get; init; }

    /// <summary>The country, in two capital letters (ISO 3166-1).</summary>
    public string? Country { get; init; }

    /// <summary>The currency, in three capital letters (ISO 4217).</summary>
    public string? Currency { get; init; }

    /// <summary>The user who will own it.</summary>
    public UserId? OwnerUserId { get; init; }

    internal NewAdAccount Checked()
    {
        Limit.Text("name", Name, AdAccountLimits.NameLength);
        Limit.CapitalLetters("country", Country, 2);
        Limit.CapitalLetters("currency", Currency, 3);
        Limit.Id("owner_user_id", OwnerUserId);

        return this;
    }
}
