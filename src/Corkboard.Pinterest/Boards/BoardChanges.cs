namespace Corkboard.Pinterest;

/// <summary>What shall be different about a board. What is null stays as it is.</summary>
public sealed record BoardChanges
{
    /// <summary>The new name, which has to be new for the account.</summary>
    public string? Name { get; init; }

    /// <summary>The new description; an empty text takes it away.</summary>
    public string? Description { get; init; }

    /// <summary>Who can see the board from now on: <see cref="BoardPrivacy.Public"/> or <see cref="BoardPrivacy.Secret"/>, as no board becomes protected later.</summary>
    public BoardPrivacy? Privacy { get; init; }

    internal BoardChanges Checked()
    {
        BoardLimits.Check(this);

        return this;
    }
}
