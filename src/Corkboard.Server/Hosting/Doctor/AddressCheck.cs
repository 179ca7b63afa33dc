namespace Corkboard.Server.Hosting.Doctor;

/// <summary>Whether people reach the server by https alone, and it learns of that from what stands before it. Practice SEC-6.</summary>
internal sealed class AddressCheck(DoctorSettings settings) : ICheck
{
    private const string ForwardedHeaders = "ForwardedHeaders_Enabled";
    private const string ForwardedHeadersVariable = "ASPNETCORE_FORWARDEDHEADERS_ENABLED";

    public string Name => "address";

    public Task<CheckResult> RunAsync(CancellationToken cancellationToken) => Task.FromResult(settings.Start?.PublicAddress switch
    {
        null => CheckResult.LeftOut("The public address is not known before the settings are complete."),
        { IsLoopback: true } address => settings.Start.IsSimulated
            ? CheckResult.Fine($"{address} is for this machine alone, like the simulated Pinterest.")
            : CheckResult.Warning($"{address} is of this machine: nobody else can follow a link to it.", "Set Corkboard__PublicAddress to the https address that people use."),
        var address => Behind(address),
    });

    private CheckResult Behind(Uri address)
    {
        var listens = ListenAddresses.Of(settings.Configuration);
        var isTold = string.Equals(settings.Configuration[ForwardedHeaders], "true", StringComparison.OrdinalIgnoreCase);
        if (settings.Configuration.GetSection("Kestrel:Endpoints").Exists()
            || listens.All(one => one.StartsWith("https:", StringComparison.OrdinalIgnoreCase)))
        {
            return isTold
                ? CheckResult.Warning(
                    $"{address}: the server speaks https itself, and yet believes what any client says of its own address.", $"Take {ForwardedHeadersVariable} away, unless a proxy stands before the server.")
                : CheckResult.Fine($"{address}: the server speaks https itself.");
        }

        return (isTold, listens.All(IsOfThisMachine)) switch
        {
            (false, _) => CheckResult.Warning(
                $"{address} is https, and the server listens at {string.Join(" and ", listens)}: to it, every request comes from the proxy and by plain http.",
                $"Set {ForwardedHeadersVariable}=true, and have the proxy set X-Forwarded-For and X-Forwarded-Proto."),
            (true, false) => CheckResult.Warning(
                $"{address}: the server believes its proxy's headers, and listens at {string.Join(" and ", listens)}, where others may reach it past the proxy.",
                "Listen on this machine alone (--urls), or see to it that a firewall lets none but the proxy in."),
            (true, true) => CheckResult.Fine($"{address}, through a proxy on this machine whose headers are believed."),
        };
    }

    private static bool IsOfThisMachine(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
