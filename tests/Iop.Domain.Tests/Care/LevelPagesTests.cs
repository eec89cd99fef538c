using Iop.Domain.Care;

namespace Iop.Domain.Tests.Care;

public class LevelPagesTests
{
    [Fact]
    public void Every_system_has_its_page_as_the_data_state_it() =>
        Assert.All(LevelSystem.All, system => Repository.Holds($"docs/levels/{system.Id}.md", LevelSystemPage.Markdown(system)));

    [Fact]
    public void The_crosswalk_has_its_page_as_the_data_state_it() =>
        Repository.Holds($"docs/levels/{LevelIndex.CrosswalkPage}.md", CrosswalkPage.Markdown(Crosswalk.Standard));

    [Fact]
    public void The_index_lists_every_system() => Repository.Holds($"docs/levels/{LevelIndex.Page}.md", LevelIndex.Markdown());

    [Fact]
    public void Every_page_has_its_system()
    {
        var orphans = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "levels")).EnumerateFiles("*.md")
            .Where(page => Path.GetFileNameWithoutExtension(page.Name) is not (LevelIndex.Page or LevelIndex.CrosswalkPage) and var id && !LevelSystem.TryFind(id, out _)).ToList();
        orphans.ForEach(page => Assert.True(Repository.Approves, $"{page.Name} has no system; run the tests with IOP_APPROVE=1 to remove it."));
        orphans.ForEach(page => page.Delete());
    }

    [Fact]
    public void The_pages_are_the_same_under_every_culture()
    {
        var usual = Pages();

        Cultures.Each(() => Assert.Equal(usual, Pages()));
    }

    [Fact]
    public void The_crosswalks_page_shows_every_pair_once() => Assert.Equal(
        Crosswalk.Standard.Pairs.Count + Crosswalk.Standard.Notes.Count,
        CrosswalkPage.Markdown(Crosswalk.Standard).Split('\n').Count(line => line.StartsWith("| `", StringComparison.Ordinal) && !line.Contains("| certainty |", StringComparison.Ordinal)));

    [Fact]
    public void The_page_of_a_system_of_ones_own_says_what_is_open() => Assert.Equal(
        """
        # own: Own

        | | |
        | --- | --- |
        | Edition | 1 |
        | Order | ours |

        ## Levels

        The least intensive first; those that are not comparable stand in the order of their definition.

        | level | name | setting | medical management | for | track | rung |
        | --- | --- | --- | --- | --- | --- | --- |
        | `own:A\|1` | Low | outpatient | not stated | everyone | treatment | `op` |

        ## One step

        | level | one step down | one step up | variant of | co-occurring enhanced |
        | --- | --- | --- | --- | --- |
        | `A\|1` | none | none |  |  |

        ## Hours

        No hours of a week were read for any of its levels, so none are stated.

        ## Code and name

        | level | read in | note |
        | --- | --- | --- |
        | `A\|1` | not read |  |

        """.ReplaceLineEndings("\n"),
        LevelSystemPage.Markdown(LevelSystem.Define("own", "Own", "1", "ours", new LevelDefinition("A|1", "Low", CareSetting.Outpatient, "op"))));

    private static List<string> Pages() => [.. LevelSystem.All.Select(LevelSystemPage.Markdown), CrosswalkPage.Markdown(Crosswalk.Standard), LevelIndex.Markdown()];
}
