using System.Text.RegularExpressions;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Tests.Plans;

/// <summary>The page on plans says what is so.</summary>
public sealed class PlansPageTests
{
    private const string Page = "docs/concepts/plans.md";

    [Fact]
    public void The_example_gives_what_the_page_says()
    {
        var plan = TreatmentPlan.Create(new PlanId("plan-7"), new PatientId("pt-42"), DateTimeZoneProviders.Tzdb["America/New_York"],
                new PlanPhase(LevelSystem.Asam4["2.1"], new CarePeriod(new(2026, 1, 7), end: null),
                    [new(Modality.Group, Duration.FromHours(3), timesPerWeek: 3, breaks: Duration.FromMinutes(30), goals: ["g1"])]))
            .WithAdmission(new LocalDateTime(2026, 1, 7, 9, 0))
            .WithDiagnoses(DiagnosisCode.Parse("F10.20"))
            .WithGoals(new Goal("g1", new CodedText("abstinence", "Four weeks without alcohol"), target: new(2026, 3, 1)))
            .WithSessions(new PlanSession("s1", new LocalDateTime(2026, 1, 7, 18, 0), Modality.Group, Duration.FromHours(3), Attendance.Attended, Duration.FromMinutes(30)));

        var week = plan.Week(WeekDefinition.SundayToSaturday, new(2026, 1, 9));
        Assert.Equal(Ratio.Of(1800, 7), week.Planned().Minutes);
        Assert.Equal(4, week.DaysWithPhase);
        Assert.Equal(150, week.Totals(SessionBasis.Delivered).Minutes);
        Assert.Equal(1, week.Attendance().Rate);
        Assert.Empty(plan.FindProblems());
    }

    [Fact]
    public void The_page_lists_every_code_of_a_problem()
    {
        var code = new Regex("plan\\.[a-z]+(-[a-z]+)+", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        IEnumerable<string> Codes(string file) => code.Matches(File.ReadAllText(Repository.At(file))).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Codes("src/Iop.Domain/Plans/PlanStructure.Problems.cs"), Codes(Page));
    }
}
