namespace Corkboard.Server.Hosting;

/// <summary>A page of this server to go on to. Addresses that lead elsewhere are not taken.</summary>
internal static class LocalPath
{
    public static string Of(string? wanted) =>
        wanted is ['/', ..] and not ['/', '/' or '\\', ..] && !wanted.Any(char.IsControl) ? wanted : "/";
}
