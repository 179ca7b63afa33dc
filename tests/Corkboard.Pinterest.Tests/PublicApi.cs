using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Corkboard.Pinterest.Tests;

/// <summary>Writes down what an assembly shows to others, one line for each type and member.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(Name, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append(Parents(type)).Append('\n');
            foreach (var member in type.GetMembers(Declared).Select(Line).OfType<string>().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } made when IsVisible(made) => $"new({Parameters(made)})",
        PropertyInfo property when property.GetMethod is { } get && IsVisible(get) =>
            $"{Required(property)}{Static(get)}{Name(property.PropertyType, Nullability.Create(property))} {property.Name} {{ get;{Setter(property)} }}",
        FieldInfo { IsPublic: true, IsLiteral: true } constant =>
            $"const {Name(constant.FieldType)} {constant.Name} = {constant.GetRawConstantValue()}",
        FieldInfo { IsPublic: true, IsSpecialName: false } field => $"{Name(field.FieldType)} {field.Name}",
        MethodInfo { IsSpecialName: false } method when IsVisible(method) && !IsOfRecord(method) =>
            $"{Static(method)}{Name(method.ReturnType, Nullability.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})",
        _ => null,
    };

    private static bool IsVisible(MethodBase method) =>
        method.IsPublic || (method.IsFamily && method.DeclaringType is { IsSealed: false });

    /// <summary>What the compiler writes for every record says nothing new.</summary>
    private static bool IsOfRecord(MethodInfo method) =>
        method.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "PrintMembers" or "<Clone>$";

    private static string Setter(PropertyInfo property) => property.SetMethod switch
    {
        { IsPublic: true } set when set.ReturnParameter.GetRequiredCustomModifiers().Length > 0 => " init;",
        { IsPublic: true } => " set;",
        _ => "",
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{Default(parameter)}"));

    private static string Default(ParameterInfo parameter) => parameter switch
    {
        { HasDefaultValue: false } => "",
        { DefaultValue: null } => " = default",
        { DefaultValue: var value } => $" = {value}",
    };

    private static string Required(PropertyInfo property) =>
        property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Parents(Type type) =>
        type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum)
            ? $" : {Name(parent)}"
            : "";

    private static string Name(Type type, NullabilityInfo nullability) =>
        !type.IsValueType && nullability.ReadState is NullabilityState.Nullable ? $"{Name(type)}?" : Name(type);

    private static string Name(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } underlying => $"{Name(underlying)}?",
        { IsArray: true } => $"{Name(type.GetElementType()!)}[]",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        { IsNested: true, IsGenericParameter: false } => $"{Name(type.DeclaringType!)}.{type.Name}",
        _ => type.Name,
    };
}
