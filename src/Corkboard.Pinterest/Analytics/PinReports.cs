using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>The reports of several Pins, as they are on the wire: an object whose members are named by the Pins' ids.</summary>
[JsonConverter(typeof(PinReportsConverter))]
internal sealed record PinReports(IReadOnlyDictionary<PinId, AnalyticsReport> ByPin);

internal sealed class PinReportsConverter : JsonConverter<PinReports>
{
    public override PinReports Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(ObjectMembers.Read<AnalyticsReport>(ref reader, options)
            .Where(member => PinterestId.IsOne(member.Key))
            .ToDictionary(member => new PinId(member.Key), member => member.Value));

    public override void Write(Utf8JsonWriter writer, PinReports value, JsonSerializerOptions options) =>
        ObjectMembers.Write(writer, value.ByPin.Select(report => KeyValuePair.Create(report.Key.Value, report.Value)), options);
}
