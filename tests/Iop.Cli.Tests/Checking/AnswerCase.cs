using System.Globalization;
using System.Text;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Json;
using Iop.Domain.Rules;

namespace Iop.Cli.Tests.Checking;

/// <summary>A small check with every verdict and severity and a file that cannot be read, by rules of its own so that the catalog may grow.</summary>
internal static class AnswerCase
{
    public const string Plan = """
        {"format":"iop-plan/1","id":"plan-1","patient":"pt-1","timeZone":"UTC","phases":[
          {"level":"asam4:2.1","start":"2026-01-05","sessions":[{"modality":"group","minutes":120,"timesPerWeek":4}]},
          {"level":"asam4:2.1","start":"2026-03-02"}]}
        """;

    public const string OtherPlan = """{"format":"iop-plan/1","id":"plan-2","patient":"pt-2","timeZone":"UTC","phases":[]}""";

    public static RuleSet Rules { get; } = new("test", "Test",
    [
        Rule("test.nine-hours", 9, Severity.Mandatory, new Citation("A regulation", "https://example.org/regulation", "2026")),
        Rule("test.ten-hours", 10, Severity.Expected, new Citation("A standard")),
        Rule("test.twelve-hours", 12, Severity.Guidance, new Citation("A page", "no address")),
        Rule("test.six-hours", 6, Severity.Guidance, new Citation("A page", "https://example.org/page")),
    ]);

    /// <summary>The answer to one plan, or to two plans and a broken one.</summary>
    public static string Answer(Func<Terminal, RuleSet, IFindingsReport> make, bool isSingle = false, int status = Exit.BadInput, bool withSatisfied = true)
    {
        var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var report = make(new Terminal(output, TextWriter.Null, Stream.Null, CancellationToken.None), Rules);
        var tally = new FindingsTally();
        Add(new("a plan.json"), Plan);
        if (!isSingle)
        {
            Add(new("-", 3), """{"format":"iop-plan/1","id":7,"patient":"pt-1","timeZone":"UTC","phases":[],"odd name":1}""");
            Add(new("-", 4), "{");
            Add(new("-", 12), OtherPlan);
        }

        report.End(tally, status);
        return output.ToString();

        void Add(PlanPlace place, string text)
        {
            var read = PlanJson.Read(Encoding.UTF8.GetBytes(text), place.Name);
            if (read.IsSound)
            {
                var findings = Rules.Check(read.Value, withSatisfied ? CheckOptions.WithSatisfied : CheckOptions.Usual);
                tally.Add(findings);
                report.Add(place, findings);
            }
            else
            {
                tally.Refuse();
                report.Refuse(place, read.Problems);
            }
        }
    }

    private static Rule Rule(string id, int hours, Severity severity, Citation citation) => new(
        id, $"At least {hours} hours", Basis.Planned, new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(hours))), LevelScope.OnRung("iop"),
        EffectiveDates.Always, severity, EvidenceStatus.Primary, citation);
}
