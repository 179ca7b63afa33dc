using System.Text.Json.Nodes;

namespace Corkboard.Contract.Description;

/// <summary>Pinterest's own description of its API, where a copy lies in a folder beside the repository.</summary>
internal sealed class ApiDescription
{
    /// <summary>Where the copy lies, in the repository's folder or in one above it.</summary>
    public const string Place = "shared/pinterest/openapi-organic-subset.yaml";

    private readonly JsonObject _root;

    public ApiDescription(JsonObject root)
    {
        _root = root;
        Operations =
        [
            .. ((JsonObject)root["paths"]!).SelectMany(path => ((JsonObject)path.Value!)
                .Where(member => DescribedOperation.IsMethod(member.Key))
                .Select(member => DescribedOperation.Read(this, path.Key, (JsonObject)path.Value!, member.Key))),
        ];
    }

    public IReadOnlyList<DescribedOperation> Operations { get; }

    /// <summary>The description, or null where there is none.</summary>
    public static ApiDescription? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, Place);

            if (File.Exists(path))
            {
                return new(YamlTree.Read(path));
            }
        }

        return null;
    }

    /// <summary>A copy in which something is different.</summary>
    public ApiDescription Altered(Action<JsonObject> alteration)
    {
        var copy = (JsonObject)_root.DeepClone();
        alteration(copy);

        return new(copy);
    }

    /// <summary>The operation that a request is meant for; a path without parameters goes before one with them.</summary>
    public DescribedOperation? OperationOf(string method, string path) => Operations
        .Where(operation => operation.Method == method && operation.ValuesIn(path) is not null)
        .MinBy(operation => operation.PathParameters);

    /// <summary>Follows a reference, if it is one.</summary>
    public JsonObject Resolve(JsonObject node) => node["$ref"] is { } reference
        ? Resolve(At(reference.GetValue<string>()))
        : node;

    /// <summary>What a reference within the description points to.</summary>
    public JsonObject At(string reference) =>
        (JsonObject)reference.Split('/').Skip(1).Aggregate((JsonNode)_root, (node, name) => node[name]!);
}
