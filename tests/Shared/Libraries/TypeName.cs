using System.Reflection;

namespace Iop.Domain.Tests.Libraries;

/// <summary>Names types as a C# reader would, without namespaces.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(void)] = "void", [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(char)] = "char", [typeof(int)] = "int", [typeof(uint)] = "uint",
        [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(double)] = "double", [typeof(decimal)] = "decimal", [typeof(string)] = "string", [typeof(object)] = "object",
    };

    /// <summary>The name; nested types carry the outer name unless <paramref name="own"/> is asked for.</summary>
    public static string Of(Type type, bool own = false)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Of(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        var plain = Words.TryGetValue(type, out var word) ? word : type.Name.Split('`')[0];
        var outer = type is { IsNested: true, IsGenericParameter: false } && !own ? Of(type.DeclaringType!) + "." : "";
        return outer + plain + (type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(argument => Of(argument)))}>" : "");
    }

    /// <summary>The name with a question mark wherever null is allowed.</summary>
    public static string Of(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        var mark = !type.IsValueType && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) ? "?" : "";
        if (info.ElementType is { } element)
        {
            return Of(element) + "[]" + mark;
        }

        if (Nullable.GetUnderlyingType(type) is not null || info.GenericTypeArguments.Length == 0)
        {
            return Of(type) + mark;
        }

        var name = Of(type.GetGenericTypeDefinition());
        return name[..name.LastIndexOf('<')] + $"<{string.Join(", ", info.GenericTypeArguments.Select(Of))}>" + mark;
    }
}
