using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Corkboard.Server.Hosting;

internal static class Telemetry
{
    /// <summary>The name under which Corkboard's own meters and activities go.</summary>
    public const string Source = "Corkboard";

    /// <summary>Sends metrics and traces by OTLP, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 })
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddMeter(Source).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddOtlpExporter())
            .WithTracing(traces => traces
                .AddSource(Source).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddOtlpExporter());
    }
}
