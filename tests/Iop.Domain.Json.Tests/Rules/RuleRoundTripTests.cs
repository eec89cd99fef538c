using System.Text;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Tests.Levels;
using Iop.Domain.Rules;

namespace Iop.Domain.Json.Tests.Rules;

public class RuleRoundTripTests
{
    public static TheoryData<string> Known => [.. RuleCatalog.Sets.Select(set => set.Id)];

    [Theory]
    [MemberData(nameof(Known))]
    public void Every_set_of_the_library_comes_back(string id)
    {
        Assert.True(RuleCatalog.TryFindSet(id, out var set));

        ComesBack(set);
    }

    [Fact]
    public void All_sets_of_the_library_together_come_back() => ComesBack(RuleCatalog.Sets.Aggregate((left, right) => left + right));

    [Fact]
    public void A_set_of_one_s_own_comes_back() => Props.Holds(RandomRules.Sets, ComesBack);

    [Fact]
    public void What_comes_back_finds_the_same()
    {
        var plan = PlanJson.Read(Data.Utf8(Data.Plan)).Require();
        foreach (var set in RuleCatalog.Sets.Append(RuleFiles.Own))
        {
            var read = RuleSetJson.Read(RuleSetJson.Write(set)).Require();

            Assert.Equal(set.Check(plan, CheckOptions.WithSatisfied), read.Check(plan, CheckOptions.WithSatisfied));
        }
    }

    [Fact]
    public void The_canonical_form_leaves_out_what_is_not_stated()
    {
        var rule = new Rule(
            "own.rule", "A rule", Basis.Planned, new GapRequirement(3), LevelScope.Every, EffectiveDates.Always, Severity.Guidance, EvidenceStatus.Unverified, new("ours"));

        Assert.Equal(
            """
            {
              "format": "iop-rules/1",
              "id": "own",
              "name": "Own",
              "rules": [
                {
                  "id": "own.rule",
                  "title": "A rule",
                  "basis": "planned",
                  "requirement": {
                    "type": "gap",
                    "mostDays": 3
                  },
                  "severity": "guidance",
                  "citation": {
                    "title": "ours"
                  }
                }
              ]
            }

            """,
            Encoding.UTF8.GetString(RuleSetJson.Write(new RuleSet("own", "Own", [rule]))));
    }

    [Fact]
    public void Switched_off_rules_come_back_switched_off()
    {
        Assert.Equal("acme.adults", Assert.Single(RuleFiles.Own.SwitchedOff).Id);
        Assert.DoesNotContain(RuleFiles.Own.Rules, rule => rule.Id == "acme.adults");
        Assert.Contains(RuleFiles.Own.SwitchOn().Rules, rule => rule.Id == "acme.adults");
    }

    [Fact]
    public void An_exception_is_the_rule_of_the_file()
    {
        var excused = RuleFiles.Own.Rules.Single(rule => rule.Id == "acme.min-hours");

        Assert.Equal(RuleFiles.Own.Rules.Single(rule => rule.Id == "acme.taper"), Assert.Single(excused.Exceptions));
    }

    [Fact]
    public void What_a_file_cannot_say_is_not_written()
    {
        var own = RuleFiles.Own;

        Refused(own.On(new(2026, 6, 1)), "one day");
        Refused(own.WithSeverity("acme.taper", Severity.Mandatory), "acme.min-hours");
        Refused(own.Without("acme.taper"), "exceptions[0]");
        Refused(With(new GapRequirement(36_501)), "mostDays");
        Refused(With(new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromMinutes(10_081)))), "atLeast");
        Refused(With(new AmountRequirement(Measure.Minutes, Window.Total, Bounds.AtLeast(-1))), "atLeast");
        Refused(With(new DescribedRequirement(new string('x', FormatLimits.MaxTextLength + 1))), "characters");
        Refused(With(new DescribedRequirement("half a pair \ud800")), "Unicode");
        Refused(With(new AmountRequirement(Measure.Minutes, Window.Total, Bounds.AtLeast(1), SessionScope.AllBut(Modality.Peer, Modality.Peer))), "second time");
        Refused(With(new TaperAllowance(LevelSystem.Asam4.WithNote("another one")["2.1"], LevelSystem.Asam4["1.5"], 14, 3)), "asam4");
    }

    [Theory]
    [InlineData(RuleSetJson.MostNested - 1, true)]
    [InlineData(RuleSetJson.MostNested, true)]
    [InlineData(RuleSetJson.MostNested + 1, false)]
    [InlineData(100, false)]
    public void Requirements_nest_so_deep(int deep, bool isWritten)
    {
        Requirement requirement = new GapRequirement(1);
        for (var i = 1; i < deep; i++)
        {
            requirement = CombinedRequirement.Any(requirement, new GapRequirement(2));
        }

        var set = With(requirement);

        if (isWritten)
        {
            ComesBack(set);
        }
        else
        {
            Refused(set, "inside one another");
        }
    }

    [Fact]
    public void Levels_of_one_s_own_systems_come_back_with_their_catalog()
    {
        var set = With(new ExclusionRequirement(LevelScope.Exactly(LevelFiles.Own["B"]), 0));
        var bytes = RuleSetJson.Write(set, LevelFiles.Catalog);
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            Assert.Equal(set, RuleSetJson.ReadFile(path, LevelFiles.Catalog).Require());
            Assert.Equal(["$.rules[0].requirement.levels[0]"], RuleSetJson.ReadFile(path).Problems.Paths());
            File.WriteAllText(path, RuleFiles.Acme);
            Assert.Equal(RuleFiles.Own, RuleSetJson.ReadFile(path).Require());
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Throws<ArgumentException>(() => RuleSetJson.Write(set));
        Assert.Equal("no such file", RuleSetJson.ReadFile("none/such.json").Problems.Single().Found);
        Assert.Throws<ArgumentNullException>(static () => RuleSetJson.Read(default, "x", null!));
        Assert.Throws<ArgumentNullException>(static () => RuleSetJson.ReadFile("x", null!));
        Assert.Throws<ArgumentNullException>(static () => RuleSetJson.Write(RuleFiles.Own, null!));
        Assert.Throws<ArgumentNullException>(static () => RuleSetJson.Write(null!));
    }

    private static RuleSet With(Requirement requirement) => new("own", "Own",
    [
        new("own.rule", "A rule", Basis.Planned, requirement, LevelScope.Every, EffectiveDates.Always, Severity.Guidance, EvidenceStatus.Unverified, new("ours")),
    ]);

    private static void Refused(RuleSet set, string because) =>
        Assert.Contains(because, Assert.Throws<ArgumentException>(() => RuleSetJson.Write(set, LevelFiles.Catalog)).Message, StringComparison.Ordinal);

    private static void ComesBack(RuleSet set)
    {
        var bytes = RuleSetJson.Write(set, LevelFiles.Catalog);
        var read = RuleSetJson.Read(bytes, "own.json", LevelFiles.Catalog).Require();

        Assert.Equal(set, read);
        Assert.Equal(set.GetHashCode(), read.GetHashCode());
        Assert.Equal(bytes, RuleSetJson.Write(read, LevelFiles.Catalog));
    }
}
