using System.Globalization;
using System.Text;
using Iop.Domain.Care;
using Iop.Domain.Json.Tests.Assessments;
using Iop.Domain.Json.Tests.Levels;
using Iop.Domain.Json.Tests.Rules;
using Iop.Domain.Rules;

namespace Iop.Domain.Json.Tests;

public class CultureTests
{
    public static TheoryData<string> Cultures => new("", "tr-TR", "ar-SA", "fa-IR", "de-DE");

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Reading_and_writing_are_the_same_under_every_culture(string culture)
    {
        var expected = Under("", Everything);

        Assert.Equal(expected, Under(culture, Everything));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Instances_come_back_under_every_culture(string culture) => Under(culture, static () =>
    {
        foreach (var name in (string[])["fixed-12", "design-12", "replan-60", "contested-60", "fixed-60"])
        {
            var week = ProgramJson.ReadFile(Data.Instance(name)).Require();
            var bytes = ProgramJson.Write(week);
            var again = ProgramJson.Read(bytes).Require();

            Assert.Equal(week, again);
            Assert.Equal(week.GetHashCode(), again.GetHashCode());
            Assert.Equal(bytes, ProgramJson.Write(again));
        }

        return "";
    });

    /// <summary>Every text that reading and writing make: sound files of each format, and a file full of faults.</summary>
    private static string Everything()
    {
        var faults = Data.Program
            .Replace("8,", "8.5,", StringComparison.Ordinal)
            .Replace("1920", "-1920", StringComparison.Ordinal)
            .Replace("2026-03-02", "2026-03-03", StringComparison.Ordinal)
            .Replace("\"max\": 120", "\"max\": 12", StringComparison.Ordinal)
            .Replace("09:05", "09:03", StringComparison.Ordinal);
        return string.Join(
            '\n',
            [
                Encoding.UTF8.GetString(ProgramJson.Write(ProgramJson.Read(Data.Utf8(Data.Program)).Require())),
                Encoding.UTF8.GetString(ScheduleJson.Write(ScheduleJson.Read(Data.Utf8(Data.Schedule)).Require())),
                Encoding.UTF8.GetString(PlanJson.Write(PlanJson.Read(Data.Utf8(Plans.FullPlan.Text)).Require())),
                .. PlanJson.Read(Data.Utf8(Plans.FullPlan.Faulty)).Problems.Select(problem => problem.ToString()),
                Encoding.UTF8.GetString(LevelSystemJson.Write(LevelFiles.Own)),
                .. LevelSystem.All.Select(static system => Encoding.UTF8.GetString(LevelSystemJson.Write(system))),
                Encoding.UTF8.GetString(CrosswalkJson.Write(Crosswalk.Standard)),
                Encoding.UTF8.GetString(RuleSetJson.Write(RuleFiles.Own)),
                .. RuleCatalog.Sets.Select(static set => Encoding.UTF8.GetString(RuleSetJson.Write(set))),
                .. RuleFiles.Problems("rules[0].requirement.minutes.below", "540"),
                .. RuleFiles.Problems("rules[0].until", "\"2025-12-31\""),
                .. RuleFiles.Problems("rules[1].requirement.mostDays", "36501"),
                .. LevelFiles.SystemProblems("levels[1].minutesPerWeek[0].atLeast", "10081"),
                .. LevelFiles.SystemProblems("levels[1].minutesPerWeek[0].below", "1140"),
                .. LevelFiles.CrosswalkProblems("pairs[0].first", "\"IOP:2,1\""),
                Encoding.UTF8.GetString(InstrumentJson.Write(InstrumentJson.Read(Data.Utf8(AssessmentFormats.Text("instrument"))).Require())),
                Encoding.UTF8.GetString(AssessmentJson.Write(AssessmentJson.Read(Data.Utf8(AssessmentFormats.Text("assessment"))).Require())),
                Encoding.UTF8.GetString(PlacementPolicyJson.Write(PlacementPolicyJson.Read(Data.Utf8(AssessmentFormats.Text("placement-policy"))).Require())),
                Encoding.UTF8.GetString(PlacementDecisionJson.Write(PlacementDecisionJson.Read(Data.Utf8(AssessmentFormats.Text("placement"))).Require())),
                Encoding.UTF8.GetString(EpisodeJson.Write(EpisodeJson.Read(Data.Utf8(AssessmentFormats.Text("episode"))).Require())),
                .. EpisodeJson.Read(Data.Utf8(AssessmentFormats.Text("episode").Replace("2026-01-19", "2026-01-05", StringComparison.Ordinal))).Problems.Select(problem => problem.ToString()),
                .. EpisodeJson.Read(Data.Utf8(AssessmentFormats.Text("episode").Replace('1', '7'))).Problems.Select(problem => problem.ToString()),
                Encoding.UTF8.GetString(TransitionTableJson.Write(Iop.Domain.Transitions.StepDown.Standard)),
                .. TransitionTableJson.Read(Data.Utf8(AssessmentFormats.Text("transitions").Replace('9', '7').Replace("iop", "IOP", StringComparison.Ordinal))).Problems.Select(problem => problem.ToString()),
                .. AssessmentFormats.Names.SelectMany(format => AssessmentFormats.Problems(format, AssessmentFormats.Text(format).Replace('1', '7')).Select(problem => problem.ToString())),
                .. Data.ProgramProblems(faults).Select(problem => problem.ToString()),
                .. Data.ProgramProblems("{\n\n \"a\": x }").Select(problem => problem.ToString()),
            ]);
    }

    private static string Under(string culture, Func<string> work)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
