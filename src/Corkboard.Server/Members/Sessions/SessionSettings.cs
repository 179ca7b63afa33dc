using Corkboard.Server.Hosting;
using NodaTime;

namespace Corkboard.Server.Members.Sessions;

/// <summary>How long a session lasts, from the section <c>Sessions</c>: 30 minutes without activity, 12 hours at most.</summary>
internal sealed record SessionSettings(Duration Idle, Duration Absolute)
{
    private static readonly Duration Shortest = Duration.FromMinutes(2);

    /// <exception cref="StartRefusedException">A session would end before a person can do anything with it.</exception>
    public static SessionSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Sessions");
        var settings = new SessionSettings(
            Duration.FromTimeSpan(section.GetValue("Idle", TimeSpan.FromMinutes(30))),
            Duration.FromTimeSpan(section.GetValue("Absolute", TimeSpan.FromHours(12))));

        return settings.Idle >= Shortest && settings.Absolute >= settings.Idle
            ? settings
            : throw new StartRefusedException(
                "Sessions:Idle has to be at least 00:02:00, and Sessions:Absolute at least as long as Sessions:Idle.");
    }
}
