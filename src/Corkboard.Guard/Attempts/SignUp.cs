namespace Corkboard.Guard;

/// <summary>A person signs up.</summary>
public sealed record SignUp : Attempt;
