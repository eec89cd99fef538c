using System.Globalization;
using System.Text.Json.Nodes;
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
