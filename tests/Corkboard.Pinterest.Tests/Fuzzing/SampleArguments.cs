using System.Reflection;
using System.Runtime.CompilerServices;

namespace Corkboard.Pinterest.Tests.Fuzzing;

/// <summary>Arguments with which an operation passes its local checks: what is optional is left out.</summary>
internal static class SampleArguments
{
    /// <summary>What could not be made up from its type alone.</summary>
    private static readonly Dictionary<Type, Func<object>> Known = new()
    {
        [typeof(string)] = () => "1",
        [typeof(Uri)] = () => new Uri("https://example.com/"),
        [typeof(DateOnly)] = () => new DateOnly(2026, 11, 20),
        [typeof(Stream)] = () => new MemoryStream([1, 2, 3]),
        [typeof(ReadOnlyMemory<byte>)] = () => (ReadOnlyMemory<byte>)new byte[] { 1, 2, 3 },
        [typeof(NewPin)] = Given.APin,
        [typeof(VideoFile)] = () => new VideoFile(new MemoryStream([1, 2, 3]), "clip.mp4"),
        [typeof(MediaUpload)] = () => new MediaUpload
        {
            MediaId = new MediaId("1"),
            UploadUrl = new Uri("https://example.com/"),
            UploadParameters = new Dictionary<string, string?>(StringComparer.Ordinal) { ["key"] = "1" },
        },
        [typeof(PinterestRefreshToken)] = () => new PinterestRefreshToken(Given.Token),
        [typeof(PinterestAccessToken)] = () => new PinterestAccessToken(Given.Token, PinterestHost.Production),
        [typeof(CancellationToken)] = () => Given.Cancel,
    };

    /// <summary>Texts that have to have a form, by the end of their names.</summary>
    private static readonly (string Name, string Text)[] KnownTexts = [("CountryCode", "US"), ("Country", "US"), ("Locale", "en-US"), ("Region", "US"), ("Website", "example.com"), ("Username", "anna_bakes")];

    public static object?[] Of(MethodInfo method) => [.. method.GetParameters().Select(Of)];

    private static object? Of(ParameterInfo parameter) =>
        parameter.ParameterType != typeof(CancellationToken) && parameter.HasDefaultValue ? parameter.DefaultValue : Of(parameter.ParameterType, parameter.Name!);

    private static object Of(Type type, string name)
    {
        if (type == typeof(string) && KnownTexts.FirstOrDefault(known => name.EndsWith(known.Name, StringComparison.OrdinalIgnoreCase)) is { Text: { } text })
        {
            return text;
        }

        if (Known.TryGetValue(type, out var known))
        {
            return known();
        }

        if (type.IsGenericType && type.IsInterface)
        {
            var element = type.GenericTypeArguments[^1];
            var list = Array.CreateInstance(element, 1);
            list.SetValue(Of(element, name), 0);

            return list;
        }

        return type.IsPrimitive ? Convert.ChangeType(1, type, provider: null) : Made(type);
    }

    /// <summary>A word that the type itself knows, or a value made by its shortest constructor and its required members.</summary>
    private static object Made(Type type)
    {
        var concrete = type.IsAbstract ? type.GetNestedTypes().First(nested => nested.IsSubclassOf(type)) : type;
        var words = concrete.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(word => word.PropertyType == concrete);
        if (words.FirstOrDefault() is { } word)
        {
            return word.GetValue(null)!;
        }

        var constructor = concrete.GetConstructors().Where(one => one.GetParameters() is not [var only] || only.ParameterType != concrete)
            .MinBy(one => one.GetParameters().Length)
            ?? throw new InvalidOperationException($"{concrete.Name} cannot be made up: name a sample of it in {nameof(SampleArguments)}.");
        var value = constructor.Invoke(
            BindingFlags.DoNotWrapExceptions, binder: null, [.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, parameter.Name!))], culture: null);
        foreach (var property in concrete.GetProperties().Where(property => property.IsDefined(typeof(RequiredMemberAttribute))))
        {
            property.SetValue(value, Of(property.PropertyType, property.Name));
        }

        return value;
    }
}
