using YamlDotNet.RepresentationModel;

namespace Corkboard.Simulator.Tests.Conformance;

/// <summary>Pinterest's own description of its API, where a copy lies in a folder beside the repository.</summary>
internal sealed class ApiDescription
{
    private const string Place = "shared/pinterest/openapi-organic-subset.yaml";

    private readonly YamlMappingNode _root;

    private ApiDescription(YamlMappingNode root) => _root = root;

    /// <summary>The description; a test that needs it is skipped where there is none.</summary>
    public static ApiDescription OrSkip()
    {
        if (Find() is not { } path)
        {
            Assert.Skip($"Pinterest's API description is not there: no {Place} beside the repository or above it.");

            throw new InvalidOperationException("A skipped test does not go on.");
        }

        using var file = File.OpenText(path);
        var yaml = new YamlStream();
        yaml.Load(file);

        return new((YamlMappingNode)yaml.Documents[0].RootNode);
    }

    /// <summary>The schema of an operation's answer with that status.</summary>
    public YamlMappingNode AnswerOf(string operationId, int status)
    {
        var operation = Map(_root, "paths").Children.Values.Cast<YamlMappingNode>()
            .SelectMany(path => path.Children.Values.OfType<YamlMappingNode>())
            .Single(candidate => Text(candidate, "operationId") == operationId);
        var answers = Map(operation, "responses");
        var answer = Find(answers, $"{status}") ?? Find(answers, "default")
            ?? throw new InvalidOperationException($"{operationId} describes no answer with status {status}.");

        return Map(Map(Map((YamlMappingNode)answer, "content"), "application/json"), "schema");
    }

    /// <summary>The scopes that an operation needs of a user's token, and its category of rate limits.</summary>
    public (IReadOnlyList<string> Scopes, string Category) AdmissionTo(string operationId)
    {
        var operation = Map(_root, "paths").Children.Values.Cast<YamlMappingNode>()
            .SelectMany(path => path.Children.Values.OfType<YamlMappingNode>())
            .Single(candidate => Text(candidate, "operationId") == operationId);
        var scopes = ((YamlSequenceNode)operation["security"]).OfType<YamlMappingNode>()
            .SelectMany(way => way.Children)
            .Where(way => way.Key.ToString() == "pinterest_oauth2")
            .SelectMany(way => (YamlSequenceNode)way.Value)
            .Select(scope => scope.ToString());

        return ([.. scopes], Text(operation, "x-ratelimit-category")!);
    }

    /// <summary>The columns that reports about ads can have.</summary>
    public IReadOnlyList<string> Columns()
    {
        var items = Map(Map(Map(Map(Map(_root, "components"), "parameters"), "query_columns"), "schema"), "items");

        return [.. ((YamlSequenceNode)Resolve(items)["enum"]).Select(column => column.ToString())];
    }

    /// <summary>Whether an operation has a parameter of that name in its query.</summary>
    public bool HasQuery(string operationId, string name)
    {
        var operation = Map(_root, "paths").Children.Values.Cast<YamlMappingNode>()
            .SelectMany(path => path.Children.Values.OfType<YamlMappingNode>())
            .Single(candidate => Text(candidate, "operationId") == operationId);

        return ((YamlSequenceNode?)Find(operation, "parameters") ?? []).Cast<YamlMappingNode>()
            .Select(Resolve)
            .Any(parameter => Text(parameter, "name") == name && Text(parameter, "in") == "query");
    }

    /// <summary>Follows a reference, if it is one.</summary>
    public YamlMappingNode Resolve(YamlMappingNode schema) => Text(schema, "$ref") is { } reference
        ? Resolve(reference.Split('/').Skip(1).Aggregate(_root, Map))
        : schema;

    public static YamlNode? Find(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(new YamlScalarNode(name), out var found) ? found : null;

    public static string? Text(YamlMappingNode node, string name) => (Find(node, name) as YamlScalarNode)?.Value;

    private static YamlMappingNode Map(YamlMappingNode node, string name) => (YamlMappingNode)node[name];

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, Place);

            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
