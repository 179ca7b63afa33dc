using System.Reflection;
using System.Runtime.CompilerServices;

namespace Corkboard.Guard.Tests;

/// <summary>The library's public surface changes on purpose only: approve a change by running this test with <c>APPROVE=1</c>.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var types = typeof(GuardEngine).Assembly.GetExportedTypes()
            .Where(type => !type.Name.StartsWith('<'))
            .OrderBy(type => type.FullName, StringComparer.Ordinal);
        var surface = string.Join('\n', types.Select(Describe)) + "\n";
        var approved = ApprovedPath();

        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(approved, surface);
        }

        surface.ShouldBe(File.ReadAllText(approved).ReplaceLineEndings("\n"));
    }

    private static string Describe(Type type)
    {
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var parent = type.BaseType is { } parentType && parentType != typeof(object) && !type.IsValueType ? $" : {Name(parentType)}" : "";
        var members = type
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not Type && !IsGenerated(member))
            .Select(member => $"  {Line(member)}")
            .Order(StringComparer.Ordinal);

        return string.Join('\n', [$"{kind} {Name(type)}{parent}", .. members]);
    }

    // What the compiler writes for a record says nothing that the record does not say.
    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member is MethodInfo { IsSpecialName: true };

    private static string Line(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $".ctor({Parameters(constructor)})",
        MethodInfo method => $"{Modifier(method)}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        PropertyInfo property => $"{Modifier(property.GetMethod!)}{Required(property)}{Name(property.PropertyType)} {property.Name}",
        FieldInfo { IsLiteral: true } field => $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}",
        FieldInfo field => $"{Name(field.FieldType)} {field.Name}",
        _ => $"{member.MemberType} {member.Name}",
    };

    private static string Modifier(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Required(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    private static string ApprovedPath([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "PublicApi.approved.txt");
}
