using System.Globalization;
using Corkboard.Server.Data;
using Corkboard.Server.Hosting.Secrets;

namespace Corkboard.Server.Hosting;

/// <summary>What is decided before anything is built: the mode, the folder, the database, and where Pinterest is.</summary>
internal sealed record StartSettings
{
    public const string DatabaseName = "CORKBOARD_DATABASE";
    public const string SimulatorAddressKey = "Corkboard:SimulatorAddress";
    public const string ClockAheadName = "Corkboard:ClockAhead";
    public const string AccessName = "Pinterest:Access";

    public static readonly Uri SimulatorAddress = new("http://127.0.0.1:5081");

    private static readonly TimeSpan FarthestAhead = TimeSpan.FromDays(366);

    public required DataFolder Data { get; init; }

    /// <summary>Where secrets are read from.</summary>
    public required SecretSources Secrets { get; init; }

    public required DatabaseSettings Database { get; init; }

    public required PinterestEndpoints Pinterest { get; init; }

    /// <summary>The operator's app; none before it is configured.</summary>
    public required PinterestApp? App { get; init; }

    /// <summary>Where people reach this server; none before it is configured.</summary>
    public required Uri? PublicAddress { get; init; }

    /// <summary>Whether our own simulator is started with the server.</summary>
    public required bool StartsSimulator { get; init; }

    /// <summary>How far the clock runs ahead of this machine's; only where Pinterest is simulated.</summary>
    public TimeSpan ClockAhead { get; init; }

    /// <summary>What the operator says of the app's access at Pinterest.</summary>
    public AccessSetting Access { get; init; }

    public bool IsSimulated => Pinterest.Mode == PinterestMode.Simulated;

    /// <summary>Whether there is all that is needed to serve members.</summary>
    public bool IsComplete => App is not null && PublicAddress is not null;

    /// <exception cref="StartRefusedException">A setting contradicts another, or is not what it has to be.</exception>
    public static StartSettings Read(
        IConfiguration configuration, IHostEnvironment environment, IReadOnlyDictionary<string, string> variables) =>
        Read(configuration, environment, variables, DataFolder.From(configuration["Corkboard:Data"]));

    /// <inheritdoc cref="Read(IConfiguration, IHostEnvironment, IReadOnlyDictionary{string, string})"/>
    /// <remarks>Nothing is made; the data folder may be missing.</remarks>
    public static StartSettings Read(
        IConfiguration configuration, IHostEnvironment environment, IReadOnlyDictionary<string, string> variables, DataFolder data)
    {
        var secrets = SecretSources.Open(variables, data);
        var standIn = StandInAddress("--pinterest", configuration["Corkboard:Pinterest"]);
        var isSimulated = environment.IsDevelopment() || configuration.GetValue("Corkboard:Simulator", false);
        if (standIn is not null && !isSimulated)
        {
            throw new StartRefusedException(
                "--pinterest names a stand-in for Pinterest; that is for the Development environment or --simulator only.");
        }

        if (isSimulated)
        {
            ListenAddresses.RefuseBeyondThisMachine(configuration);
        }

        return new()
        {
            Data = data,
            Secrets = secrets,
            Database = ReadDatabase(configuration, secrets, data),
            Pinterest = isSimulated
                ? PinterestEndpoints.StandIn(
                    standIn ?? StandInAddress(SimulatorAddressKey, configuration[SimulatorAddressKey]) ?? SimulatorAddress)
                : PinterestEndpoints.Real,
            App = AppOf(secrets, isSimulated, standIn),
            PublicAddress = ReadPublicAddress(configuration, isSimulated),
            StartsSimulator = isSimulated && standIn is null,
            ClockAhead = ReadClockAhead(configuration, isSimulated),
            Access = ReadAccess(configuration[AccessName]),
        };
    }

    private static AccessSetting ReadAccess(string? text) => text?.ToUpperInvariant() switch
    {
        null or "" or "DETECT" => AccessSetting.Detect,
        "TRIAL" => AccessSetting.Trial,
        "STANDARD" => AccessSetting.Standard,
        _ => throw new StartRefusedException($"{AccessName} is {text}. It has to be detect, trial or standard."),
    };

    private static TimeSpan ReadClockAhead(IConfiguration configuration, bool isSimulated)
    {
        var text = configuration[ClockAheadName];
        if (text is null or "")
        {
            return TimeSpan.Zero;
        }

        if (!isSimulated)
        {
            throw new StartRefusedException($"{ClockAheadName} shows the days to come; that is for a simulated Pinterest only.");
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var ahead) && ahead >= TimeSpan.Zero && ahead <= FarthestAhead
            ? ahead
            : throw new StartRefusedException($"{ClockAheadName} is {text}. It has to be days and hours such as 2.12:00:00, at most {FarthestAhead.Days} days.");
    }

    private static Uri? StandInAddress(string name, string? text) => text switch
    {
        null or "" => null,
        _ when Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", IsLoopback: true } => address,
        _ => throw new StartRefusedException(
            $"{name} has to be an http or https address of this machine, such as {SimulatorAddress}."),
    };

    // Our own simulator knows one app; another stand-in may want an app of its own.
    private static PinterestApp? AppOf(SecretSources secrets, bool isSimulated, Uri? standIn) => (isSimulated, standIn) switch
    {
        (true, null) => PinterestApp.Simulated,
        (true, _) => PinterestApp.Find(secrets) ?? PinterestApp.Simulated,
        _ => PinterestApp.Find(secrets),
    };

    private static Uri? ReadPublicAddress(IConfiguration configuration, bool isSimulated)
    {
        var text = configuration["Corkboard:PublicAddress"];
        if (text is null or "")
        {
            return isSimulated ? new(ListenAddresses.Of(configuration)[0]) : null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback))
                ? address
                : throw new StartRefusedException(
                    $"Corkboard:PublicAddress is {text}. It has to be an https address: tokens and sessions never travel over plain http.");
    }

    private static DatabaseSettings ReadDatabase(IConfiguration configuration, SecretSources secrets, DataFolder data)
    {
        var connection = secrets.Find(DatabaseName) ?? configuration.GetConnectionString("Corkboard");

        return connection is null or ""
            ? DatabaseSettings.InFile(data.DatabaseFile)
            : DatabaseSettings.OnServer(connection);
    }
}
