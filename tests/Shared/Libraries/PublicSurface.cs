using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Iop.Domain.Tests.Libraries;

/// <summary>Writes what a user sees of a library, one line a member, so that a change of it is read in review.</summary>
internal static class PublicSurface
{
    public static string Write(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var space in types.Where(type => !type.IsNested).GroupBy(type => type.Namespace ?? "").OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("namespace ").Append(space.Key).Append('\n');
            foreach (var type in space.OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                Type(text.Append('\n'), type, "");
            }
        }

        return text.ToString();
    }

    private static void Type(StringBuilder text, Type type, string indent)
    {
        text.Append(indent).Append(Heading(type)).Append('\n');
        var members = Library.Members(type).Where(member => member is not System.Type).Select(member => Line(type, member)).Where(line => line is not null);
        foreach (var line in type.IsEnum ? members : members.Order(StringComparer.Ordinal))
        {
            text.Append(indent).Append("    ").Append(line).Append('\n');
        }

        foreach (var nested in Library.Members(type).OfType<Type>().OrderBy(nested => nested.Name, StringComparer.Ordinal))
        {
            Type(text, nested, indent + "    ");
        }
    }

    private static string Heading(Type type)
    {
        var isRecord = type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null;
        var kind = type switch
        {
            { IsEnum: true } => $"enum {type.Name} : {TypeName.Of(Enum.GetUnderlyingType(type))}",
            { IsInterface: true } => "interface ",
            { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + (isRecord ? "record struct " : "struct "),
            _ when typeof(Delegate).IsAssignableFrom(type) => "delegate ",
            _ => (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (isRecord ? "record " : "class "),
        };
        if (type.IsEnum)
        {
            return kind;
        }

        var inherited = type.GetInterfaces().SelectMany(face => face.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []).ToHashSet();
        var bases = type.GetInterfaces().Where(face => !inherited.Contains(face)).Select(face => TypeName.Of(face)).Order(StringComparer.Ordinal);
        var all = (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? bases.Prepend(TypeName.Of(parent)) : bases).ToList();
        return kind + TypeName.Of(type, own: true) + (all.Count > 0 ? " : " + string.Join(", ", all) : "");
    }

    private static string? Line(Type type, MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: true } field when type.IsEnum => string.Create(CultureInfo.InvariantCulture, $"{field.Name} = {field.GetRawConstantValue()}"),
        FieldInfo field => $"{Access(field.IsFamily)}{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeName.Of(new NullabilityInfoContext().Create(field))} {field.Name}"
            + (field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : ""),
        PropertyInfo property => $"{Modifiers(property.GetAccessors(nonPublic: true)[0])}{TypeName.Of(new NullabilityInfoContext().Create(property))} "
            + (property.GetIndexParameters() is { Length: > 0 } index ? $"this[{Parameters(index)}]" : property.Name) + $" {{ {Accessors(property)}}}",
        EventInfo raised => $"{Modifiers(raised.AddMethod!)}event {TypeName.Of(raised.EventHandlerType!)} {raised.Name}",
        ConstructorInfo made => $"{Access(made.IsFamily)}{type.Name.Split('`')[0]}({Parameters(made.GetParameters())})",
        MethodInfo method => $"{Modifiers(method)}{TypeName.Of(new NullabilityInfoContext().Create(method.ReturnParameter))} {method.Name}"
            + (method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "") + $"({Parameters(method.GetParameters())})",
        _ => null,
    };

    private static string Access(bool family) => family ? "protected " : "";

    private static string Modifiers(MethodInfo method) => Access(method.IsFamily || method.IsFamilyOrAssembly)
        + (method.IsStatic ? "static " : "")
        + (method.IsAbstract ? "abstract " : method.GetBaseDefinition() != method ? "override " : method.IsVirtual && !method.IsFinal ? "virtual " : "");

    private static string Accessors(PropertyInfo property)
    {
        var set = property.SetMethod;
        var isInit = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) is true;
        return (property.GetMethod is { } get && (get.IsPublic || get.IsFamily) ? "get; " : "") + (set is { IsPublic: true } or { IsFamily: true } ? isInit ? "init; " : "set; " : "");
    }

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(parameter =>
        (parameter.Position == 0 && parameter.Member.IsDefined(typeof(ExtensionAttribute), false) ? "this " : "")
        + (parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "")
        + (parameter.IsDefined(typeof(ParamArrayAttribute), false) || parameter.IsDefined(typeof(ParamCollectionAttribute), false) ? "params " : "")
        + TypeName.Of(new NullabilityInfoContext().Create(parameter)) + " " + parameter.Name
        + (parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue) : "")));

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
