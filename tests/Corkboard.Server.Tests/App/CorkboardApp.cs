extern alias simulator;

using System.Collections.ObjectModel;
using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Secrets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using SimulatorHost = simulator::Corkboard.Simulator.SimulatorHost;

namespace Corkboard.Server.Tests.App;

/// <summary>The real server on a fresh database and folder, with a simulated Pinterest of its own and a clock that only the test moves.</summary>
internal sealed class CorkboardApp : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly TestDatabase _database;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private Factory _factory;

    private CorkboardApp(
        DirectoryInfo folder, TestDatabase database, WebApplication pinterest, FakeTimeProvider time, IReadOnlyDictionary<string, string> settings)
    {
        _settings = settings;
        _folder = folder;
        _database = database;
        Pinterest = pinterest;
        Time = time;
        _factory = new(this);
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The clock of the server and of its simulated Pinterest. It stands still until it is moved.</summary>
    public FakeTimeProvider Time { get; }

    public Instant Now => Services.GetRequiredService<IClock>().GetCurrentInstant();

    public WebApplication Pinterest { get; }

    public Uri PinterestAddress => new(Pinterest.Urls.First());

    public IServiceProvider Services => _factory.Services;

    public string DataFolder => _folder.FullName;

    public static async Task<CorkboardApp> StartAsync(
        Action<IDictionary<string, string?>>? pinterest = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var wishes = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Urls"] = "http://127.0.0.1:0" };
        pinterest?.Invoke(wishes);
        var database = TestDatabase.Create();
        var simulator = await SimulatorHost.StartAsync(wishes, time, Cancel);
        var app = new CorkboardApp(Directory.CreateTempSubdirectory("corkboard-test-"), database, simulator, time, settings ?? ReadOnlyDictionary<string, string>.Empty);
        app.WriteCredentials();
        _ = app.Services;

        return app;
    }

    /// <summary>A browser: keeps cookies, follows no redirect.</summary>
    public HttpClient Browser() => _factory.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });

    /// <summary>Stops the server and starts it again on the same folder and database. Clients of before are of no use afterwards.</summary>
    public async Task RestartAsync()
    {
        await _factory.DisposeAsync();
        _factory = new(this);
        _ = Services;
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await Pinterest.StopAsync(CancellationToken.None);
        await Pinterest.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // Settings of a test reach the server as arguments, where it refuses a password.
    private void WriteCredentials()
    {
        if (_database.ConnectionString is { } connection)
        {
            OwnerOnlyFile.Create(Path.Combine(DataFolder, CredentialsFile.Name), $"{StartSettings.DatabaseName}={connection}\n");
        }
    }

    private sealed class Factory(CorkboardApp app) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Corkboard:Data", app.DataFolder);
            builder.UseSetting("Corkboard:Pinterest", app.PinterestAddress.ToString());
            builder.UseSetting("Corkboard:PublicAddress", "https://localhost/");
            foreach (var (key, value) in app._settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(new TestLog(TestContext.Current.TestOutputHelper)));
            builder.ConfigureTestServices(services =>
            {
                services.RemoveAll<TimeProvider>();
                services.AddSingleton<TimeProvider>(app.Time);
                LeaveTimersOut(services);
            });
        }

        // What a timer would do, a test does itself: a clock that it moves by weeks would else wake every loop a million times.
        private static void LeaveTimersOut(IServiceCollection services)
        {
            foreach (var timed in services.Where(IsTimed).ToList())
            {
                services.Remove(timed);
            }
        }

        private static bool IsTimed(ServiceDescriptor service) =>
            service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.IsAssignableTo(typeof(BackgroundService)) == true;
    }
}
