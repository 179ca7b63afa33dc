using Corkboard.Server.Hosting;
using Corkboard.Server.Tests.App;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting.Internal;

namespace Corkboard.Server.Tests.Hosting;

public sealed class StartSettingsTests : IDisposable
{
    private const string PublicAddress = "Corkboard:PublicAddress";
    private const string StandIn = "Corkboard:Pinterest";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("https://corkboard.example")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080")]
    public void Practice_SEC_6_the_public_address_is_https_or_of_this_machine(string address) =>
        Read("Production", (PublicAddress, address)).PublicAddress.ShouldBe(new(address));

    [Theory]
    [InlineData("http://corkboard.example")]
    [InlineData("http://192.0.2.7:5080")]
    [InlineData("ftp://corkboard.example")]
    [InlineData("corkboard.example")]
    public void Practice_SEC_6_a_public_address_over_plain_http_stops_the_start(string address) =>
        Should.Throw<StartRefusedException>(() => Read("Production", (PublicAddress, address))).Message.ShouldContain(address);

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("3.00:00:00")]
    [InlineData("366.00:00:00")]
    public void The_clock_of_a_simulated_Pinterest_may_run_ahead_by_a_year(string ahead) =>
        Read("Development", (StartSettings.ClockAheadName, ahead)).ClockAhead.ShouldBe(TimeSpan.Parse(ahead, null));

    [Theory]
    [InlineData("-00:00:01")]
    [InlineData("366.00:00:01")]
    [InlineData("tomorrow")]
    public void It_runs_no_further_and_never_behind(string ahead) =>
        Should.Throw<StartRefusedException>(() => Read("Development", (StartSettings.ClockAheadName, ahead)))
            .Message.ShouldContain($"{StartSettings.ClockAheadName} is {ahead}");

    [Fact]
    public void The_clock_of_the_real_Pinterest_is_the_real_one() =>
        Should.Throw<StartRefusedException>(() => Read("Production", (StartSettings.ClockAheadName, "1.00:00:00")));

    [Theory]
    [InlineData("gold")]
    [InlineData("Trial access")]
    public void The_access_at_Pinterest_is_detected_or_one_of_two(string access) =>
        Should.Throw<StartRefusedException>(() => Read("Production", (StartSettings.AccessName, access)))
            .Message.ShouldContain("detect, trial or standard");

    [Theory]
    [InlineData("Production", "http://127.0.0.1:5999")]
    [InlineData("Development", "http://192.0.2.7:5999")]
    [InlineData("Development", "https://api.pinterest.com")]
    public void A_stand_in_is_for_development_and_on_this_machine(string environment, string address) =>
        Should.Throw<StartRefusedException>(() => Read(environment, (StandIn, address))).Message.ShouldStartWith("--pinterest");

    [Fact]
    public void With_a_stand_in_our_own_simulator_is_not_started()
    {
        var settings = Read("Development", (StandIn, "http://127.0.0.1:5999"));

        settings.StartsSimulator.ShouldBeFalse();
        settings.IsSimulated.ShouldBeTrue();
    }

    [Fact]
    public void A_file_cannot_be_the_data_folder()
    {
        var file = _folder.In("file");
        File.WriteAllText(file, "");

        Should.Throw<StartRefusedException>(() => DataFolder.From(file)).Message.ShouldStartWith($"{file} cannot be the data folder: ");
    }

    private StartSettings Read(string environment, params (string Name, string Value)[] settings)
    {
        var given = settings.Append(("Corkboard:Data", _folder.Path)).ToDictionary(one => one.Item1, string? (one) => one.Item2, StringComparer.Ordinal);

        return StartSettings.Read(
            new ConfigurationBuilder().AddInMemoryCollection(given).Build(),
            new HostingEnvironment { EnvironmentName = environment, ContentRootFileProvider = new NullFileProvider() },
            new Dictionary<string, string>(StringComparer.Ordinal));
    }
}
