using System.Globalization;

namespace Corkboard.Simulator.Api;

/// <summary>Times as the live API writes them: in UTC, and without saying so.</summary>
internal static class WireTime
{
    public static string Of(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
