using System.Globalization;
using System.Text;
using Iop.Domain.Care;

namespace Iop.Domain.Tests.Care;

/// <summary>The list of all pages on level systems, made from the catalog as the pages are.</summary>
internal static class LevelIndex
{
    public const string Page = "README";

    public const string CrosswalkPage = "crosswalk";

    public static string Markdown()
    {
        var page = new StringBuilder(
            """
            # Level systems

            The systems that come with the library, made from `LevelCatalog.Standard`; each has a page of its own, made from the same data, and the [crosswalk](crosswalk.md) says which levels answer
            each other. What all this means stands in [the page on levels](../concepts/levels.md). After a change of the data, run the tests once with `IOP_APPROVE=1` and read the difference.

            | system | name | edition | levels |
            | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var system in LevelCatalog.Standard.Systems)
        {
            var codes = string.Join(" ", system.Levels.Select(level => $"`{level.Code}`"));
            page.Append(CultureInfo.InvariantCulture, $"| [{system.Id}]({system.Id}.md) | {system.Name} | {system.Edition} | {codes} |\n");
        }

        return page.ToString();
    }
}
