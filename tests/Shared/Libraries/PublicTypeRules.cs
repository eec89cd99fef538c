using System.Reflection;
using System.Runtime.CompilerServices;

namespace Iop.Domain.Tests.Libraries;

/// <summary>What every public type keeps to: closed, immutable, and no collection in a signature that a caller could change.</summary>
internal static class PublicTypeRules
{
    private static readonly string[] Spaces = ["System.Collections", "System.Collections.Generic", "System.Collections.ObjectModel", "System.Collections.Concurrent", "System.Collections.Specialized"];

    private static readonly Type[] Harmless =
    [
        typeof(IEnumerable<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyDictionary<,>), typeof(IReadOnlySet<>), typeof(IAsyncEnumerable<>),
        typeof(IEnumerator<>), typeof(IAsyncEnumerator<>), typeof(KeyValuePair<,>), typeof(IComparer<>), typeof(IEqualityComparer<>), typeof(System.Collections.IEnumerable),
    ];

    public static IEnumerable<string> Problems(Type type)
    {
        if (type.IsClass && !type.IsSealed && !type.IsAbstract)
        {
            yield return $"{type.Name} is neither sealed, static nor abstract";
        }

        foreach (var member in Library.Members(type))
        {
            var where = $"{type.Name}.{member.Name}";
            if (member is PropertyInfo { SetMethod: { IsPrivate: false, IsAssembly: false } set } && !(IsInit(set) && StatesParts(type)))
            {
                yield return $"{where} can be set";
            }

            if (member is FieldInfo { IsLiteral: false })
            {
                yield return $"{where} is a field";
            }

            foreach (var mutable in Signature(member).Where(IsMutableCollection).Where(found => !IsWritersBytes(member, found)))
            {
                yield return $"{where} shows {TypeName.Of(mutable)}";
            }
        }
    }

    /// <summary>Options and definitions are stated part by part while they are made; each part is checked by itself.</summary>
    private static bool StatesParts(Type type) => type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Definition", StringComparison.Ordinal);

    /// <summary>Whether the type is a collection that its holder may change, or holds one as an element or type argument.</summary>
    public static bool IsMutableCollection(Type type) => type switch
    {
        { IsArray: true } => true,
        { IsByRef: true } or { IsPointer: true } => IsMutableCollection(type.GetElementType()!),
        { IsGenericParameter: true } => false,
        { IsGenericType: true } => IsListed(type.GetGenericTypeDefinition()) || type.GetGenericArguments().Any(IsMutableCollection),
        _ => IsListed(type),
    };

    private static bool IsListed(Type definition) => Spaces.Contains(definition.Namespace) && !Harmless.Contains(definition) && !definition.IsNested;

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    /// <summary>The writers of formats hand their caller a fresh array of UTF-8.</summary>
    private static bool IsWritersBytes(MemberInfo member, Type found) =>
        found == typeof(byte[]) && Library.Name == "Iop.Domain.Json" && member is MethodInfo method && method.ReturnType == found && method.Name.StartsWith("Write", StringComparison.Ordinal);

    private static IEnumerable<Type> Signature(MemberInfo member) => member switch
    {
        MethodInfo method when method.GetBaseDefinition().Module != method.Module => [],
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        ConstructorInfo made => made.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => property.GetIndexParameters().Select(parameter => parameter.ParameterType).Append(property.PropertyType),
        FieldInfo field => [field.FieldType],
        EventInfo raised => [raised.EventHandlerType!],
        _ => [],
    };
}
