using Corkboard.Server.Hosting.Doctor;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Hosting.Doctor;

public sealed class AddressCheckTests : IDisposable
{
    private readonly Patient _patient = new();

    public void Dispose() => _patient.Dispose();

    [Theory]
    [InlineData("http://127.0.0.1:5080", "true")]
    [InlineData("https://0.0.0.0:443", null)]
    public async Task Https_at_the_proxy_on_this_machine_or_at_the_server_is_fine(string listens, string? isTold)
    {
        var result = await RunAsync(listens, isTold);

        result.Outcome.ShouldBe(CheckOutcome.Fine, result.Found);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", null, "by plain http")]
    [InlineData("http://0.0.0.0:5080", "true", "past the proxy")]
    [InlineData("https://0.0.0.0:443", "true", "believes what any client says")]
    public async Task What_does_not_fit_is_a_warning(string listens, string? isTold, string found)
    {
        var result = await RunAsync(listens, isTold);

        result.Outcome.ShouldBe(CheckOutcome.Warning);
        result.Found.ShouldContain(found);
    }

    [Fact]
    public async Task An_address_of_this_machine_is_of_use_to_nobody_else()
    {
        _patient.Settings["Corkboard:PublicAddress"] = "http://localhost:5080";
        (await RunAsync(null, null)).Outcome.ShouldBe(CheckOutcome.Warning);

        _patient.Environment = "Development";
        (await RunAsync(null, null)).Outcome.ShouldBe(CheckOutcome.Fine);
    }

    [Fact]
    public async Task Plain_http_is_what_the_server_refuses()
    {
        _patient.Settings["Corkboard:PublicAddress"] = "http://pins.example.org";

        (await RunAsync(null, null)).Outcome.ShouldBe(CheckOutcome.LeftOut);
        (await new SettingsCheck(_patient.Read()).RunAsync(CorkboardApp.Cancel)).Found.ShouldContain("It has to be an https address");
    }

    private Task<CheckResult> RunAsync(string? listens, string? isTold)
    {
        _patient.Settings["urls"] = listens;
        _patient.Settings["ForwardedHeaders_Enabled"] = isTold;

        return new AddressCheck(_patient.Read()).RunAsync(CorkboardApp.Cancel);
    }
}
