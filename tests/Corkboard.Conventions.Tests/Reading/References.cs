using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Corkboard.Conventions.Tests.Reading;

/// <summary>Everything that a type refers to: in its shape, its attributes, its method bodies, and in the types inside it.</summary>
/// <remarks>Constants are not found: the compiler writes their value, not where it stands.</remarks>
internal static class References
{
    /// <summary>The types of a module that stand in no other type.</summary>
    public static IEnumerable<TypeDefinition> Outermost(this ModuleDefinition module) => module.Types;

    public static IEnumerable<TypeDefinition> WithNested(this TypeDefinition type) =>
        [type, .. type.NestedTypes.SelectMany(WithNested)];

    /// <summary>The type that this one stands in, or itself.</summary>
    public static TypeReference Outermost(this TypeReference type) =>
        type.GetElementType() is var plain && plain.DeclaringType is { } outer ? Outermost(outer) : plain;

    public static IEnumerable<MethodDefinition> MethodsWithBody(this TypeDefinition type) =>
        type.WithNested().SelectMany(one => one.Methods).Where(method => method.HasBody);

    /// <summary>The methods that are called or pointed to in the bodies of a type.</summary>
    public static IEnumerable<MethodReference> MethodsUsed(this TypeDefinition type) =>
        type.MethodsWithBody().SelectMany(MethodsUsed);

    public static IEnumerable<MethodReference> MethodsUsed(this MethodDefinition method) =>
        method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MethodReference>();

    /// <summary>The types that a type refers to, without repetition.</summary>
    public static IEnumerable<TypeReference> TypesUsed(this TypeDefinition type) =>
        type.WithNested().SelectMany(InShapeAndBodies).SelectMany(Parts).DistinctBy(used => used.FullName);

    private static IEnumerable<TypeReference?> InShapeAndBodies(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(one => one.InterfaceType),
        .. InAttributes(type),
        .. InConstraints(type),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Fields.SelectMany(InAttributes),
        .. type.Properties.SelectMany(InAttributes),
        .. type.Events.SelectMany(InAttributes),
        .. type.Methods.SelectMany(InMethod),
    ];

    private static IEnumerable<TypeReference?> InMethod(MethodDefinition method) =>
    [
        .. InSignature(method),
        .. InAttributes(method),
        .. InAttributes(method.MethodReturnType),
        .. method.Parameters.SelectMany(InAttributes),
        .. InConstraints(method),
        .. method.HasBody ? InBody(method.Body) : [],
    ];

    private static IEnumerable<TypeReference?> InBody(MethodBody body) =>
    [
        .. body.Variables.Select(variable => variable.VariableType),
        .. body.ExceptionHandlers.Select(handler => handler.CatchType),
        .. body.Instructions.SelectMany(instruction => instruction.Operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            GenericInstanceMethod method => [.. method.GenericArguments, method.DeclaringType, .. InSignature(method)],
            MethodReference method => [method.DeclaringType, .. InSignature(method)],
            _ => Array.Empty<TypeReference?>(),
        }),
    ];

    private static IEnumerable<TypeReference?> InSignature(MethodReference method) =>
        [method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)];

    private static IEnumerable<TypeReference?> InConstraints(IGenericParameterProvider provider) =>
        provider.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference?> InAttributes(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(attribute => (TypeReference?[])
        [
            attribute.AttributeType,
            .. attribute.ConstructorArguments.SelectMany(InArgument),
            .. attribute.Properties.SelectMany(property => InArgument(property.Argument)),
            .. attribute.Fields.SelectMany(field => InArgument(field.Argument)),
        ]);

    private static IEnumerable<TypeReference?> InArgument(CustomAttributeArgument argument) => argument.Value switch
    {
        TypeReference type => [argument.Type, type],
        CustomAttributeArgument boxed => InArgument(boxed),
        CustomAttributeArgument[] several => several.SelectMany(InArgument),
        _ => [argument.Type],
    };

    // An array of Drafts, a list of Drafts, a reference to a Draft: each refers to Draft.
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [.. Parts(generic.ElementType), .. generic.GenericArguments.SelectMany(Parts)],
        RequiredModifierType modified => [.. Parts(modified.ElementType), .. Parts(modified.ModifierType)],
        OptionalModifierType modified => [.. Parts(modified.ElementType), .. Parts(modified.ModifierType)],
        FunctionPointerType function => [.. InSignatureOf(function)],
        TypeSpecification around => Parts(around.ElementType),
        { DeclaringType: { } outer } => [type, .. Parts(outer)],
        _ => [type],
    };

    private static IEnumerable<TypeReference> InSignatureOf(FunctionPointerType function) =>
        [.. Parts(function.ReturnType), .. function.Parameters.SelectMany(parameter => Parts(parameter.ParameterType))];
}
