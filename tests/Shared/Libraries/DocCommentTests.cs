using System.Reflection;
using System.Xml.Linq;

namespace Iop.Domain.Tests.Libraries;

public sealed class DocCommentTests
{
    [Fact]
    public void Every_public_type_and_member_says_something()
    {
        var comments = XDocument.Load(Path.ChangeExtension(Library.Assembly.Location, ".xml")).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
        Expect.None(
            from type in Library.PublicTypes
            from id in Library.Members(type).Where(member => member is not Type && !IsWithoutParameters(member)).Select(member => Id(type, member)).Prepend($"T:{Name(type)}")
            where !comments.Any(comment => (comment.Key == id || comment.Key.StartsWith(id + "(", StringComparison.Ordinal) || comment.Key.StartsWith(id + "`", StringComparison.Ordinal)
                    || comment.Key.StartsWith(id + "~", StringComparison.Ordinal)) && SaysSomething(comment.Value))
                && !IsParameterOfRecord(comments.GetValueOrDefault($"T:{Name(type)}"), id)
            select id);
    }

    /// <summary>A constructor without parameters is mostly written by the compiler, which asks for a comment itself where a person wrote it.</summary>
    private static bool IsWithoutParameters(MemberInfo member) => member is ConstructorInfo made && made.GetParameters().Length == 0;

    private static bool SaysSomething(XElement comment) =>
        comment.Element("inheritdoc") is not null || comment.Element("summary") is { } summary && (summary.Value.Trim().Length > 3 || summary.HasElements);

    /// <summary>The properties and the constructor of a positional record are told in the record's own comment.</summary>
    private static bool IsParameterOfRecord(XElement? type, string id) =>
        type?.Elements("param").Any(parameter => id.EndsWith("." + parameter.Attribute("name")!.Value, StringComparison.Ordinal) || id.EndsWith(".#ctor", StringComparison.Ordinal)) is true;

    private static string Id(Type type, MemberInfo member) => member switch
    {
        ConstructorInfo => $"M:{Name(type)}.#ctor",
        MethodInfo => $"M:{Name(type)}.{member.Name}",
        PropertyInfo => $"P:{Name(type)}.{member.Name}",
        EventInfo => $"E:{Name(type)}.{member.Name}",
        _ => $"F:{Name(type)}.{member.Name}",
    };

    private static string Name(Type type) => type.FullName!.Replace('+', '.');
}
