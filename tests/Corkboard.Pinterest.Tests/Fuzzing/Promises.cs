using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Corkboard.Pinterest.Tests.Fuzzing;

/// <summary>What an answer's types promise to the caller: nothing is null that is not declared so, and every member can be read.</summary>
internal static class Promises
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(PropertyInfo Member, NullabilityInfo Nullability)>> Members = new();

    /// <summary>The first promise that the answer breaks, or null.</summary>
    public static string? BrokenBy(object? answer) => answer switch
    {
        null => null,
        IEnumerable list and not string => list.Cast<object?>().Select(ValueOfPair).Select(item => item is null ? "a null in a list" : InMembersOf(item)).FirstOrDefault(Breach),
        _ => InMembersOf(answer),
    };

    private static string? InMembersOf(object value)
    {
        if (value.GetType().Assembly != typeof(PinterestClient).Assembly)
        {
            return null;
        }

        try
        {
            _ = value.ToString();

            return Members.GetOrAdd(value.GetType(), MembersOf)
                .Select(member => In(member.Member.GetValue(value), member.Nullability, member.Member.Name))
                .FirstOrDefault(Breach);
        }
        catch (TargetInvocationException failure)
        {
            return $"{value.GetType().Name} has a member that cannot be read: {failure.InnerException!.Message}";
        }
        catch (InvalidOperationException failure)
        {
            return $"{value.GetType().Name} cannot be written: {failure.Message}";
        }
    }

    private static string? In(object? value, NullabilityInfo declared, string member) => value switch
    {
        null => declared.ReadState is NullabilityState.NotNull ? $"{member} is null" : null,
        IEnumerable list and not string when declared.GenericTypeArguments is [.., var element] =>
            list.Cast<object?>().Select(item => In(ValueOfPair(item), element, $"{member}[]")).FirstOrDefault(Breach),
        _ => InMembersOf(value) is { } inside ? $"{member}.{inside}" : null,
    };

    private static object? ValueOfPair(object? item) =>
        item?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? type.GetProperty("Value")!.GetValue(item)
            : item;

    private static IReadOnlyList<(PropertyInfo Member, NullabilityInfo Nullability)> MembersOf(Type type)
    {
        var reading = new NullabilityInfoContext();

        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(member => member.GetIndexParameters() is [])
                .Select(member => (member, reading.Create(member))),
        ];
    }

    private static bool Breach(string? text) => text is not null;
}
