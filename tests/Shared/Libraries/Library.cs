using System.Reflection;

namespace Iop.Domain.Tests.Libraries;

/// <summary>The library that a test project is named after.</summary>
internal static class Library
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Name { get; } = typeof(Library).Assembly.GetName().Name![..^".Tests".Length];

    public static Assembly Assembly { get; } = Assembly.Load(Name);

    /// <summary>The types that a user sees, in ordinal order of their full names.</summary>
    public static IReadOnlyList<Type> PublicTypes { get; } = [.. Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>What a user sees of a type itself: public and protected, written by a person rather than by the compiler.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Declared).Where(IsSeen);

    /// <summary>Whether a user of the library can name the member, apart from the accessors of properties and events.</summary>
    public static bool IsSeen(MemberInfo member) => member switch
    {
        ConstructorInfo made => !made.IsStatic && IsOpen(made),
        MethodInfo method => IsOpen(method) && !IsAccessor(method),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsOpen),
        EventInfo raised => IsOpen(raised.AddMethod!),
        FieldInfo field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName,
        Type nested => nested.IsNestedPublic || nested.IsNestedFamily,
        _ => false,
    };

    private static bool IsOpen(MethodBase method) =>
        (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !IsGenerated(method);

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && (method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal)
            || method.Name.StartsWith("add_", StringComparison.Ordinal) || method.Name.StartsWith("remove_", StringComparison.Ordinal));

    /// <summary>Whether the compiler wrote the method for a record; the accessors of an automatic property carry the same mark and count as written.</summary>
    private static bool IsGenerated(MethodBase method) =>
        method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false) && !(method is MethodInfo written && IsAccessor(written) && written.Name != "get_EqualityContract");
}
