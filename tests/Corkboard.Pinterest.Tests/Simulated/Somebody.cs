namespace Corkboard.Pinterest.Tests.Simulated;

/// <summary>A person on a simulated Pinterest, with a token and a client of their own.</summary>
internal sealed record Somebody(string Id, string Token, Uri Address, PinterestClient Client);
