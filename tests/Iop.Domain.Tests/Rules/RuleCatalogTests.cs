using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Rules;
using Iop.Domain.Tests.Foundation;
using NodaTime;

namespace Iop.Domain.Tests.Rules;

public class RuleCatalogTests
{
    [Fact]
    public void Every_rule_and_set_is_found_by_its_id_alone()
    {
        Assert.Equal(RuleCatalog.Rules.Count, RuleCatalog.Rules.DistinctBy(rule => rule.Id).Count());
        Assert.All(RuleCatalog.Rules, rule => Assert.True(RuleCatalog.TryFind(rule.Id, out var found) && ReferenceEquals(found, rule)));
        Assert.Equal(RuleCatalog.Sets.Count, RuleCatalog.Sets.DistinctBy(set => set.Id).Count());
        Assert.Equal(RuleCatalog.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal), RuleCatalog.Rules.Select(rule => rule.Id));
        Assert.All(RuleCatalog.Sets, set => Assert.True(RuleCatalog.TryFindSet(set.Id, out var found) && ReferenceEquals(found, set)));
        Assert.False(RuleCatalog.TryFind("CMS.iop.min-weekly-hours", out _));
        Assert.False(RuleCatalog.TryFind(null, out _));
        Assert.False(RuleCatalog.TryFindSet("medicare", out _));
    }

    [Theory]
    [InlineData("il.l1.max-weekly-hours", "il.l1.max-weekly-hours.adolescent il.l1.max-weekly-hours.adult")]
    [InlineData("il.l2.weekly-hours", "il.l2.weekly-hours.adolescent il.l2.weekly-hours.adult")]
    [InlineData("md.iop.weekly-hours.youth", "md.iop.weekly-hours.youth md.iop.weekly-hours.youth.child")]
    [InlineData("hedis.fua.7", "hedis.fua.7")]
    [InlineData("il.l2.weekly", "")]
    [InlineData("IL.l2", "")]
    public void Rules_under_an_id_are_found_together(string id, string found) =>
        Assert.Equal(found, string.Join(' ', RuleCatalog.Find(id).Select(rule => rule.Id)));

    [Fact]
    public void Every_rule_says_where_it_was_read_and_has_its_trap_noted() => Assert.All(RuleCatalog.Rules, rule =>
    {
        Assert.All(rule.FurtherCitations.Prepend(rule.Citation), citation =>
        {
            Assert.True(citation.Url is null || (Uri.TryCreate(citation.Url, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)), rule.Id);
            Assert.NotNull(citation.Remark);
        });
        Assert.NotNull(rule.Note);
    });

    [Fact]
    public void A_rule_that_was_not_read_is_switched_off_and_no_other_is() => Assert.All(RuleCatalog.Sets, set =>
    {
        Assert.All(set.Rules, rule => Assert.NotEqual(EvidenceStatus.Unverified, rule.Evidence));
        Assert.All(set.SwitchedOff, rule => Assert.Equal(EvidenceStatus.Unverified, rule.Evidence));
    });

    [Fact]
    public void An_exception_is_a_rule_of_the_same_set() => Assert.All(
        RuleCatalog.Sets, set => Assert.All(set.Rules.SelectMany(rule => rule.Exceptions), exception => Assert.Contains(exception, set.Rules)));

    [Fact]
    public void Every_rule_has_its_page_as_the_catalog_states_it() => Assert.All(
        RuleCatalog.Rules, rule => Repository.Holds($"docs/rules/{rule.Id}.md", RulePage.Markdown(rule)));

    [Fact]
    public void The_index_lists_every_rule_as_the_catalog_states_it() => Repository.Holds($"docs/rules/{RuleIndex.Page}.md", RuleIndex.Markdown());

    [Fact]
    public void The_figures_of_the_changelog_are_those_of_the_catalog()
    {
        string[] words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];
        var asked = RuleCatalog.Sets.SelectMany(set => set.Rules).Distinct().ToList();
        var states = asked.Where(rule => rule.Jurisdiction is not null && rule.Jurisdiction.Code != "US-DC").GroupBy(rule => rule.Jurisdiction).ToList();
        var (decided, described) = (states.Count(state => state.Any(rule => rule.IsDecidable)), states.Count(state => !state.Any(rule => rule.IsDecidable)));
        var changelog = File.ReadAllText(Repository.At("CHANGELOG.md")).ReplaceLineEndings("\n");
        var line = changelog[changelog.IndexOf("**Rules**", StringComparison.Ordinal)..].Replace("\n  ", " ", StringComparison.Ordinal);

        Assert.StartsWith(FormattableString.Invariant($"**Rules**: {asked.Count(rule => rule.IsDecidable)} that are checked,"), line, StringComparison.Ordinal);
        Assert.Contains($", {words[decided]} states and the District of Columbia; ", line, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"; {asked.Count(rule => !rule.IsDecidable)} that a plan cannot decide, some of them of {words[described]} more states,"), line, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"; {RuleCatalog.Rules.Count - asked.Count} whose text was not read, switched off."), line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_is_the_same_under_every_culture()
    {
        var usual = RuleIndex.Markdown();

        Cultures.Each(() => Assert.Equal(usual, RuleIndex.Markdown()));
    }

    [Fact]
    public void Every_page_has_its_rule()
    {
        var orphans = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "rules")).EnumerateFiles("*.md")
            .Where(page => Path.GetFileNameWithoutExtension(page.Name) is not RuleIndex.Page and var id && !RuleCatalog.TryFind(id, out _)).ToList();
        orphans.ForEach(page => Assert.True(Repository.Approves, $"{page.Name} has no rule; run the tests with IOP_APPROVE=1 to remove it."));
        orphans.ForEach(page => page.Delete());
    }

    [Fact]
    public void The_page_of_a_rule_of_ones_own_says_what_is_open()
    {
        var rule = new Rule(
            "own.evenings", "Own | evenings", Basis.Offered, new WeeklyHoursRequirement(Bounds.MoreThan(WeeklyHours.FromHours(9))),
            LevelScope.Exactly(LevelSystem.Asam4["2.1"], LevelSystem.Asam4["2.5"]), new EffectiveDates(null, new LocalDate(2026, 1, 31)),
            Severity.Guidance, EvidenceStatus.Unverified, new Citation("House rules | 2026"), Population.Adolescent, Payer.Of("acme"));

        Assert.Equal(
            """
            # own.evenings

            Own | evenings.

            | | |
            | --- | --- |
            | Asks for | more than 9 h a week |
            | Decided by a plan | no: it is described here and never checked |
            | Counted on | what the program offers |
            | Levels of care | asam4:2.1, asam4:2.5 |
            | Population | adolescents |
            | Payer | acme, or not stated |
            | Jurisdiction | any |
            | In force | until 2026-01-31, that day included |
            | Severity | guidance: advice or a description |
            | Evidence | not read |
            | Exceptions | none |
            | Rule sets | none |
            | Source | House rules \| 2026 |

            """,
            RulePage.Markdown(rule));
    }

    [Fact]
    public void A_page_is_the_same_under_every_culture()
    {
        var usual = RuleCatalog.Rules.Select(RulePage.Markdown).ToList();

        Cultures.Each(() => Assert.Equal(usual, RuleCatalog.Rules.Select(RulePage.Markdown)));
    }
}
