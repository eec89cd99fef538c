using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using Iop.Domain.Plans;
using Iop.Domain.Rules;

namespace Iop.Domain.Json.Tests.Plans;

/// <summary>What the core says of a place in a plan can be found at that place in the file as it is written.</summary>
public class PlanPathTests
{
    [Fact]
    public void Every_path_of_a_structural_problem_resolves_in_the_written_file()
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        Props.Holds(RandomPlans.All, plan =>
        {
            var file = JsonNode.Parse(PlanJson.Write(plan))!;
            foreach (var problem in plan.FindProblems())
            {
                Assert.NotNull(At(file, problem.Path));
                seen.Add(problem.Code);
            }
        });

        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "plan.phases-overlap", "plan.session-outside-phases", "plan.phase-before-admission", "plan.session-before-admission", "plan.too-often" },
            seen);
    }

    [Fact]
    public void Every_path_of_a_finding_resolves_in_the_written_file()
    {
        var rules = new RuleSet("all", "All", RuleCatalog.Rules);
        var findings = 0;
        Props.Holds(RandomPlans.All, plan =>
        {
            var file = JsonNode.Parse(PlanJson.Write(plan))!;
            foreach (var finding in rules.Check(plan).Findings)
            {
                // what is missing is not in the file, but what it is missing from is
                var isThere = finding.Missing is null && finding.Observed is not null;
                Assert.True(At(file, isThere ? finding.Path : finding.Path[..Math.Max(finding.Path.LastIndexOf('.'), 0)]) is not null, finding.ToString());
                findings++;
            }
        }, tests: 60);

        Assert.NotEqual(0, findings);
    }

    [Fact]
    public void Every_path_of_a_difference_resolves_in_the_written_file()
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        Props.Holds(
            Prop.ForAll(RandomPlans.All, RandomPlans.All, (before, after) =>
            {
                Look(before, after);
                Look(PlanJson.Read(Data.Utf8(FullPlan.Text)).Require(), after);
            }),
            tests: 60);
        foreach (var (path, value) in new[]
        {
            ("phases[1].sessions[0].minutes", "170"), ("phases[1].sessions[0].breakMinutes", "20"), ("phases[1].sessions[0].timesPerWeek", "2"), ("sessions[0].deliveredMinutes", "190"),
            ("sessions[0].minutes", "235"), ("sessions[0].breakMinutes", "25"), ("certifications[0].minutesPerWeek", "1100"), ("caseloads[0].patients", "61"), ("phases[1].start", "\"2026-02-01\""),
            ("goals[0].objectives[0].measure.max", "3"), ("transition.followUps[0].mode", "\"video\""), ("sessions[2].attendance", "\"excused\""),
        })
        {
            var change = Assert.Single(Look(PlanJson.Read(Data.Utf8(FullPlan.Text)).Require(), PlanJson.Read(Data.Utf8(Data.With(FullPlan.Text, path, value))).Require()));
            Assert.StartsWith(change, path, StringComparison.Ordinal);
        }

        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "minutes", "breakMinutes", "deliveredMinutes", "minutesPerWeek", "payer", "covers" }, seen);

        List<string> Look(TreatmentPlan before, TreatmentPlan after)
        {
            var (earlier, later) = (JsonNode.Parse(PlanJson.Write(before))!, JsonNode.Parse(PlanJson.Write(after))!);
            var changes = PlanComparison.Compare(before, after).Changes;
            foreach (var change in changes)
            {
                // what is no longer stated is not in the file, but what stated it is; a default is not written
                var file = change.Kind == PlanChangeKind.Removed ? earlier : later;
                var last = change.Path[(change.Path.LastIndexOf('.') + 1)..];
                Assert.True(
                    At(file, change.Path) is not null
                    || ((change.After is null || last is "breakMinutes" or "deliveredMinutes" or "status" or "attendance") && At(file, change.Path[..Math.Max(change.Path.LastIndexOf('.'), 0)]) is not null
                        && Words.Contains(last)),
                    change.ToString());
                seen.Add(last);
            }

            return [.. changes.Select(change => change.Path)];
        }
    }

    private static HashSet<string> Words { get; } = [.. Regex.Matches(FullPlan.Text, "\"(?<word>[A-Za-z]+)\":", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["word"].Value)];

    [Fact]
    public void Dated_parts_are_written_in_the_order_of_time_whatever_the_order_of_the_file()
    {
        var turned = JsonNode.Parse(FullPlan.Text)!;
        foreach (var list in (string[])["sessions", "certifications", "reviews", "assessments", "priorEvents"])
        {
            turned[list] = new JsonArray([.. turned[list]!.AsArray().Reverse().Select(item => item!.DeepClone())]);
        }

        var plan = PlanJson.Read(Data.Utf8(turned.ToJsonString())).Require();

        Assert.Equal(PlanJson.Read(Data.Utf8(FullPlan.Text)).Require(), plan);
        Assert.Equal(JsonNode.Parse(FullPlan.Text)!.ToJsonString(), JsonNode.Parse(PlanJson.Write(plan))!.ToJsonString());
    }

    [Fact]
    public void A_problem_of_the_file_names_the_place_in_the_file_s_own_order()
    {
        var turned = JsonNode.Parse(FullPlan.Text)!;
        turned["sessions"] = new JsonArray([.. turned["sessions"]!.AsArray().Reverse().Select(item => item!.DeepClone())]);
        turned["sessions"]![2]!["minutes"] = 0;

        Assert.Equal(["$.sessions[2].minutes"], PlanJson.Read(Data.Utf8(turned.ToJsonString())).Problems.Paths());
    }

    private static JsonNode? At(JsonNode file, string path) => path.Replace("]", "", StringComparison.Ordinal).Split('.', '[').Aggregate(
        (JsonNode?)file,
        static (at, step) => at switch
        {
            _ when step.Length == 0 => at,
            JsonArray list => int.Parse(step, CultureInfo.InvariantCulture) is var index && index < list.Count ? list[index] : null,
            JsonObject item => item[step],
            _ => null,
        });
}
