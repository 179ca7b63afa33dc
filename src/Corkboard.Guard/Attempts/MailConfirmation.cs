namespace Corkboard.Guard;

/// <summary>A member confirms an e-mail address.</summary>
public sealed record MailConfirmation : Attempt;
