namespace Iop.Domain.Tests.Architecture;

/// <summary>Holds that the types of a folder name only types of folders above it, read from the compiled code.</summary>
internal static class FolderOrder
{
    /// <param name="types">All types, those of the compiler among them.</param>
    /// <param name="root">The namespace whose parts are the folders.</param>
    /// <param name="order">The folders from the first to the last.</param>
    /// <param name="strangers">Pairs of folders, the earlier first, of which the later does not know the earlier either.</param>
    public static IReadOnlyList<string> Violations(IEnumerable<Type> types, string root, string[] order, params (string Earlier, string Later)[] strangers)
    {
        var violations = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            if (Folder(type, root) is not { } from)
            {
                continue;
            }

            if (!order.Contains(from))
            {
                violations.Add($"{from} is no known folder");
                continue;
            }

            foreach (var named in TypeReferences.Of(type))
            {
                if (Folder(named, root) is { } to && to != from && (Array.IndexOf(order, to) > Array.IndexOf(order, from) || strangers.Contains((to, from))))
                {
                    violations.Add($"{from} uses {to}: {Outer(type).Name} names {Outer(named).Name}");
                }
            }
        }

        return [.. violations];
    }

    private static string? Folder(Type type, string root) =>
        Outer(type).Namespace is { } space && space.StartsWith(root + ".", StringComparison.Ordinal) ? space[(root.Length + 1)..].Split('.')[0] : null;

    private static Type Outer(Type type) => type.DeclaringType is { } outer ? Outer(outer) : type;
}
