using System.Globalization;
using System.Text.Json;
using Corkboard.Contract.Description;
using Corkboard.Contract.Exchanges;

namespace Corkboard.Contract.Checks;

/// <summary>Compares one answer with what its operation may say.</summary>
internal static class AnswerCheck
{
    private const string AnyOther = "default";

    public static IReadOnlyList<Finding> Of(ApiDescription description, DescribedOperation operation, Exchange exchange)
    {
        var status = exchange.Status.ToString(CultureInfo.InvariantCulture);

        // What is said of any other status is how refusals look.
        if (!operation.Answers.TryGetValue(status, out var described)
            && (exchange.Status < 400 || !operation.Answers.TryGetValue(AnyOther, out described)))
        {
            return [new("", $"has the status {status}, which is not described")];
        }

        if (described.Count == 0)
        {
            return exchange.AnswerBody.Length == 0 ? [] : [new("", $"has a body, and none is described for {status}")];
        }

        if (exchange.AnswerContentType is not { } type || !described.TryGetValue(type, out var schema))
        {
            return [new("", $"has the content type {exchange.AnswerContentType ?? "of none"}, not {string.Join(" or ", described.Keys)}")];
        }

        try
        {
            var check = new SchemaCheck(description, isRequest: false);
            check.Check(schema, JsonSerializer.Deserialize<JsonElement>(exchange.AnswerBody));

            return check.Findings;
        }
        catch (JsonException failure)
        {
            return [new("", $"is no JSON: {failure.Message}")];
        }
    }
}
