using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Corkboard.Server.Analytics;

internal static class MetricsColumns
{
    /// <summary>The columns of the numbers, by their own names alone.</summary>
    public static void Name(ComplexPropertyBuilder<Metrics> metrics)
    {
        metrics.Property(m => m.Impressions).HasColumnName("impressions");
        metrics.Property(m => m.Saves).HasColumnName("saves");
        metrics.Property(m => m.PinClicks).HasColumnName("pin_clicks");
        metrics.Property(m => m.OutboundClicks).HasColumnName("outbound_clicks");
        metrics.Property(m => m.Engagements).HasColumnName("engagements");
    }
}
