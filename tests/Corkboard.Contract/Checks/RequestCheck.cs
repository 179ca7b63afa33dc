using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using Corkboard.Contract.Description;
using Corkboard.Contract.Exchanges;

namespace Corkboard.Contract.Checks;

/// <summary>Compares one request with what its operation may be sent.</summary>
internal sealed class RequestCheck
{
    private readonly ApiDescription _description;
    private readonly Exchange _exchange;
    private readonly List<Finding> _findings = [];
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);

    private RequestCheck(ApiDescription description, DescribedOperation operation, Exchange exchange)
    {
        (_description, _exchange) = (description, exchange);
        CheckPath(operation);
        CheckQuery(operation);
        CheckBody(operation);
        CheckAuthorization(operation);
    }

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The described parameters and members of the body that were sent; a parameter with a question mark.</summary>
    public IReadOnlySet<string> Sent => _sent;

    public static RequestCheck Of(ApiDescription description, DescribedOperation operation, Exchange exchange) =>
        new(description, operation, exchange);

    private void CheckPath(DescribedOperation operation)
    {
        var values = operation.ValuesIn(_exchange.ApiPath!)!;
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.IsInPath))
        {
            CheckText(parameter.Schema, values[parameter.Name], $"{{{parameter.Name}}}");
        }
    }

    private void CheckQuery(DescribedOperation operation)
    {
        var query = HttpUtility.ParseQueryString(_exchange.Query);
        foreach (var parameter in operation.Parameters.Where(parameter => !parameter.IsInPath))
        {
            if (query.GetValues(parameter.Name) is { } values)
            {
                _sent.Add($"?{parameter.Name}");
                CheckParameter(parameter, values);
            }
            else if (parameter.IsRequired)
            {
                _findings.Add(new($"?{parameter.Name}", "is required"));
            }
        }

        foreach (var name in query.AllKeys.Where(name => operation.Parameters.All(parameter => parameter.Name != name)))
        {
            _findings.Add(new($"?{name}", "is not described", IsUnknownMember: true));
        }
    }

    private void CheckParameter(DescribedParameter parameter, string[] values)
    {
        var path = $"?{parameter.Name}";
        if (_description.Resolve(parameter.Schema)["type"]?.GetValue<string>() != "array")
        {
            CheckOnce(path, values);
            CheckText(parameter.Schema, values[0], path);

            return;
        }

        if (!parameter.IsRepeated)
        {
            CheckOnce(path, values);
        }

        var items = parameter.IsRepeated ? values : values[0].Split(',');
        var item = (JsonObject)_description.Resolve(parameter.Schema)["items"]!;
        Check(parameter.Schema, JsonSerializer.SerializeToElement(items.Select(one => TypedText.Of(_description, item, one))), path);
    }

    private void CheckOnce(string path, string[] values)
    {
        if (values.Length > 1)
        {
            _findings.Add(new(path, $"is there {values.Length} times, and should be once"));
        }
    }

    private void CheckBody(DescribedOperation operation)
    {
        if (operation.Bodies.Count == 0)
        {
            if (_exchange.Body.Length > 0)
            {
                _findings.Add(new("", "has a body, and should have none"));
            }
        }
        else if (_exchange.ContentType is not { } type || !operation.Bodies.TryGetValue(type, out var schema))
        {
            _findings.Add(new("", $"has the content type {_exchange.ContentType ?? "of none"}, not {string.Join(" or ", operation.Bodies.Keys)}"));
        }
        else if (Read(type, schema) is { } body)
        {
            Check(schema, body, "");
        }
        else
        {
            _findings.Add(new("", "has a body that is no JSON"));
        }
    }

    private JsonElement? Read(string type, JsonObject schema)
    {
        if (type == "application/x-www-form-urlencoded")
        {
            var form = HttpUtility.ParseQueryString(System.Text.Encoding.UTF8.GetString(_exchange.Body));

            return TypedText.Of(_description, schema, form);
        }

        try
        {
            return JsonSerializer.Deserialize<JsonElement>(_exchange.Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void CheckAuthorization(DescribedOperation operation)
    {
        var scheme = operation.TakesBasic ? "Basic " : "Bearer ";
        if (_exchange.Headers.GetValueOrDefault("Authorization")?.StartsWith(scheme, StringComparison.Ordinal) != true)
        {
            _findings.Add(new("Authorization", $"does not start with '{scheme}'"));
        }
    }

    private void CheckText(JsonObject schema, string text, string path) => Check(schema, TypedText.Of(_description, schema, text), path);

    private void Check(JsonObject schema, JsonElement value, string path)
    {
        var check = new SchemaCheck(_description, isRequest: true);
        check.Check(schema, value, path);
        _findings.AddRange(check.Findings);
        _sent.UnionWith(check.Seen);
    }
}
