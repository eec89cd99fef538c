using System.Reflection;

namespace Iop.Domain.Tests.Architecture;

/// <summary>The types that a type names: in its declaration, its signatures and the bodies of its methods.</summary>
internal static class TypeReferences
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlySet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        Add(found, type.BaseType);
        Add(found, type.GetInterfaces());
        Add(found, type.GetGenericArguments().Where(argument => argument.IsGenericParameter).SelectMany(argument => argument.GetGenericParameterConstraints()));
        Attributes(found, type);
        foreach (var member in type.GetMembers(Declared))
        {
            Attributes(found, member);
            Member(found, member);
        }

        found.Remove(type);
        return found;
    }

    private static void Member(HashSet<Type> found, MemberInfo member)
    {
        switch (member)
        {
            case FieldInfo field:
                Add(found, field.FieldType);
                break;
            case PropertyInfo property:
                Add(found, property.PropertyType);
                break;
            case EventInfo raised:
                Add(found, raised.EventHandlerType);
                break;
            case MethodBase method:
                Signature(found, method);
                Body(found, method);
                break;
            default:
                break;
        }
    }

    private static void Signature(HashSet<Type> found, MethodBase method)
    {
        Add(found, method.GetParameters().Select(parameter => parameter.ParameterType));
        Add(found, (method as MethodInfo)?.ReturnType);
        Add(found, method.IsGenericMethod ? method.GetGenericArguments().SelectMany(argument => argument.IsGenericParameter ? argument.GetGenericParameterConstraints() : [argument]) : []);
    }

    private static void Body(HashSet<Type> found, MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return;
        }

        Add(found, body.LocalVariables.Select(local => local.LocalType));
        Add(found, body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType).OfType<Type>());
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (var token in IlTokens.In(body.GetILAsByteArray() ?? []))
        {
            var named = method.Module.ResolveMember(token, ofType, ofMethod);
            Add(found, named as Type ?? named?.DeclaringType);
            if (named is MethodBase called)
            {
                Signature(found, called);
            }
            else if (named is FieldInfo field)
            {
                Add(found, field.FieldType);
            }
        }
    }

    private static void Attributes(HashSet<Type> found, MemberInfo member)
    {
        foreach (var attribute in member.GetCustomAttributesData())
        {
            Add(found, attribute.AttributeType);
            Add(found, attribute.ConstructorArguments.Select(argument => argument.Value).OfType<Type>());
        }
    }

    private static void Add(HashSet<Type> found, IEnumerable<Type> types)
    {
        foreach (var type in types)
        {
            Add(found, type);
        }
    }

    private static void Add(HashSet<Type> found, Type? type)
    {
        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(found, type.GetElementType());
            return;
        }

        if (found.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type))
        {
            Add(found, type.DeclaringType);
        }

        Add(found, type.GetGenericArguments());
    }
}
