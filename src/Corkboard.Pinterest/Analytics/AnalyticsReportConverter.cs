using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Reads an object whose members are the splits.</summary>
internal sealed class AnalyticsReportConverter : JsonConverter<AnalyticsReport>
{
    public override AnalyticsReport Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new() { Splits = ObjectMembers.Read<AnalyticsSeries>(ref reader, options) };

    public override void Write(Utf8JsonWriter writer, AnalyticsReport value, JsonSerializerOptions options) =>
        ObjectMembers.Write(writer, value.Splits, options);
}
