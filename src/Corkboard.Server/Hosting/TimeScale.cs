namespace Corkboard.Server.Hosting;

/// <summary>By how much the waits of publishing are shortened while Pinterest is simulated: 1 leaves them, 0.1 makes a minute of them six seconds.</summary>
internal sealed record TimeScale(double Factor)
{
    private const string Key = "Corkboard:TimeScale";
    private const double Shortest = 0.001;

    /// <exception cref="StartRefusedException">It is not between 0.001 and 1, or shortens waits for the real Pinterest.</exception>
    public static TimeScale Read(IConfiguration configuration, StartSettings settings)
    {
        var factor = configuration.GetValue(Key, 1.0);

        return factor switch
        {
            < Shortest or > 1 => throw new StartRefusedException($"{Key} is {factor}; it has to be from {Shortest} to 1."),
            < 1 when !settings.IsSimulated => throw new StartRefusedException(
                $"{Key} shortens what keeps a Pin from going out twice; that is for a simulated Pinterest only."),
            _ => new(factor),
        };
    }
}
