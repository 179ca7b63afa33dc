namespace Corkboard.Server.Drafts;

/// <summary>What is wrong with a field, in words; and in numbers, where it is longer than its limit.</summary>
internal sealed record BrokenRule(string Field, string Message, int? Limit = null, int? Value = null);
