using System.Reflection;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Fuzzing;

/// <summary>One public operation of the client, found by reflection, so that a new one is covered without a word here.</summary>
internal sealed record FuzzedCall(string Name, Type? AnswerType, Func<PinterestClient, PinterestOAuth, Task<object?>> CallAsync)
{
    /// <summary>A list is not read further than this: it is as long as its pages say.</summary>
    private const int LongestList = 100_000;

    /// <summary>Every operation of the client's resources and of its OAuth, in an order that does not change.</summary>
    public static IReadOnlyList<FuzzedCall> All { get; } =
    [
        .. OperationsOf(typeof(PinterestClient))
            .SelectMany(resource => CallsOf(resource.PropertyType, (client, _) => resource.GetValue(client)!))
            .Concat(CallsOf(typeof(PinterestOAuth), (_, oauth) => oauth))
            .OrderBy(call => call.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<PropertyInfo> OperationsOf(Type client) =>
        client.GetProperties().Where(property => property.PropertyType.Name.EndsWith("Operations", StringComparison.Ordinal));

    private static IEnumerable<FuzzedCall> CallsOf(Type owner, Func<PinterestClient, PinterestOAuth, object> resource) =>
        owner.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(method => new FuzzedCall(NameOf(owner, method), AnswerOf(method.ReturnType), (client, oauth) => FinishAsync(
                method.Invoke(
                    resource(client, oauth), BindingFlags.DoNotWrapExceptions, binder: null, SampleArguments.Of(method), culture: null)!)));

    private static string NameOf(Type owner, MethodInfo method) =>
        $"{owner.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})";

    private static Type? AnswerOf(Type returned) => returned.IsGenericType ? returned.GenericTypeArguments[0] : null;

    private static async Task<object?> FinishAsync(object returned)
    {
        if (returned is not Task task)
        {
            var element = returned.GetType().GetInterfaces()
                .Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
                .GenericTypeArguments[0];
            var listing = typeof(FuzzedCall).GetMethod(nameof(ListAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

            return await (Task<object?>)listing.MakeGenericMethod(element).Invoke(
                obj: null, BindingFlags.DoNotWrapExceptions, binder: null, [returned], culture: null)!;
        }

        await task;
        var result = task.GetType().GetProperty("Result");

        return result?.PropertyType is { IsVisible: true } ? result.GetValue(task) : null;
    }

    private static async Task<object?> ListAsync<T>(IAsyncEnumerable<T> list) => await list.Take(LongestList).ToListAsync(Cancel);
}
