using System.Text;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Criteria;

namespace Iop.Domain.Json.Tests.Transitions;

public class TransitionTableJsonTests
{
    private static readonly LevelOfCare Iop = LevelSystem.Ladder["iop"];

    private static string Sample => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", "iop-transitions-1.md")).Split("```json\n")[1].Split("```")[0];

    internal static TransitionTable EveryKind { get; } = TransitionTable.Of("every", "Every kind", [
        new(null, Iop, TransitionKind.Admission, priority: 3),
        new(Iop, null, TransitionKind.PlannedDischarge, when: Criterion.AtLeast(
            2,
            Criterion.ScoreAtLeast(Instrument.BamR, 3, scale: "use", withinDays: 9),
            new BandCriterion(Instrument.Phq9, CutComparison.AtMost, "mild", withinDays: 9),
            Criterion.Changed(Instrument.Phq9, SoughtChange.Improved, threshold: "five-points", withinDays: 9),
            Criterion.SeverityAtMost(DimensionSet.Asam3[6], 2, 9),
            new HoursCriterion(CutComparison.AtMost, 61, 7, SessionBasis.Scheduled),
            Criterion.AttendanceAtLeast(80, 14, 3),
            Criterion.DaysAtLevelAtMost(9),
            Criterion.NegativeScreens(3, 1, 2, 9),
            Criterion.PositiveScreens(2, 90),
            Criterion.MetObjectives(["a", "b"], 1),
            Criterion.ObjectivesMet,
            Criterion.Safe,
            Criterion.CertificationRunsOut(7),
            Criterion.That(Circumstance.HasStableHome, holds: false, withinDays: 9),
            Criterion.PatientAccepts,
            Criterion.NextLevelArranged,
            Criterion.Stated("own", holds: false, withinDays: 9),
            Criterion.Any(Criterion.Not(Criterion.Safe), Criterion.All(Criterion.Safe)).Named("own", "Own"))),
    ]);

    [Fact]
    public void Tables_come_back_as_they_were_under_every_culture() => Cultures.Each(() =>
    {
        foreach (var table in new[] { StepDown.Standard, StepDown.StandardBy(DimensionSet.Asam3), EveryKind })
        {
            var written = TransitionTableJson.Write(table);
            var back = TransitionTableJson.Read(written).Value!;

            Assert.Equal((table.Id, table.Name), (back.Id, back.Name));
            Assert.Equal(table.Transitions, back.Transitions);
            Assert.Equal(written, TransitionTableJson.Write(back));
        }
    });

    [Fact]
    public void The_page_shows_a_sound_table() => Assert.True(TransitionTableJson.Read(Encoding.UTF8.GetBytes(Sample)).IsSound);

    [Theory]
    [InlineData("\"atMost\"", "\"below\"", "$.transitions[1].when.parts[0].comparison")]
    [InlineData("\"value\": 9", "\"value\": 99", "$.transitions[1].when.parts[0].value")]
    [InlineData("\"percent\": 80", "\"percent\": 101", "$.transitions[1].when.parts[1].percent")]
    [InlineData("\"nextLevelArranged\"", "\"next\"", "$.transitions[1].when.parts[2].type")]
    [InlineData("\"phq-9\"", "\"phq\"", "$.transitions[1].when.parts[0].instrument")]
    [InlineData("\"stepDown\"", "\"stepUp\"", "$.transitions[1]")]
    [InlineData("\"from\": \"ladder:op\"", "\"from\": \"ladder:xx\"", "$.transitions[2].from")]
    [InlineData("{ \"type\": \"objectives\" }", "{ \"type\": \"daysAtLevel\", \"comparison\": \"atLeast\", \"days\": 9 }", "$.transitions[2]")]
    [InlineData("\"kind\": \"plannedDischarge\", \"from\": \"ladder:op\"", "\"kind\": \"plannedDischarge\", \"from\": \"ladder:iop\"", "$.transitions")]
    public void A_fault_is_told_with_its_place(string text, string other, string path)
    {
        var problems = TransitionTableJson.Read(Encoding.UTF8.GetBytes(Sample.Replace(text, other, StringComparison.Ordinal))).Problems;

        Assert.Contains(path, problems.Select(problem => problem.Path));
    }
}
