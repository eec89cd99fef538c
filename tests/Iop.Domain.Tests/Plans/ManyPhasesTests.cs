using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Tests.Plans;

/// <summary>Plans of so many phases that nobody means them: what walks over all of them for each of them takes many minutes here.</summary>
public class ManyPhasesTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    [Fact]
    public void A_stay_of_very_many_phases_is_found_in_one_pass()
    {
        const int Count = 100_000;
        var plan = Of(Enumerable.Range(0, Count).Reverse().Select(day => new PlanPhase(LevelSystem.Medicare["PHP"], new CarePeriod(Monday.PlusDays(day), Monday.PlusDays(day)), [])))
            .WithSessions(Enumerable.Range(0, 40).Select(day => new PlanSession($"{day}", Monday.PlusDays(day), Modality.Group, Duration.FromMinutes(60), Attendance.Attended)));
        var rules = RuleCatalog.Medicare.PartialHospitalization.Without("cms.php.min-weekly-hours", "cms.php.hours-message", "cms.php.plan-content", "cms.php.subsequent-recert", "cms.php.plan-review");

        Assert.Equal([Count - 1], rules.Check(plan).Findings.Select(found => found.PhaseIndex).Distinct());
    }

    [Fact]
    public void What_is_asked_once_is_asked_once_of_very_many_phases_in_any_order()
    {
        const int Count = 100_000;
        var phases = Enumerable.Range(0, Count).Select(day => new PlanPhase(LevelSystem.Medicare["IOP"], new CarePeriod(Monday.PlusDays(day), Monday.PlusDays(day)), [])).Reverse();
        var hedis = RuleCatalog.Sets.Single(set => set.Id == "hedis");
        var findings = hedis.Check(Of(phases).WithPriorEvents(new PriorEvent(PriorEventKind.EmergencyVisit, Monday)), new CheckOptions { AsOf = Monday.PlusDays(60) }).Findings;

        Assert.Equal([Count - 1], findings.Select(found => found.PhaseIndex).Distinct());
    }

    [Fact]
    public void The_levels_of_very_many_sessions_are_found_in_one_pass()
    {
        const int Count = 100_000;
        var sessions = Enumerable.Range(0, Count).Select(day => new PlanSession($"{day}", Monday.PlusDays(day), Modality.Group, Duration.FromMinutes(60), Attendance.Attended));
        var phases = Enumerable.Range(0, Count).Select(day => new PlanPhase(LevelSystem.Medicare[day % 2 == 0 ? "PHP" : "IOP"], new CarePeriod(Monday.PlusDays(day), Monday.PlusDays(day + 1)), []));
        var plan = Of(phases).WithSessions(sessions);

        Assert.Equal(LevelSystem.Medicare["PHP"], plan.Sessions.LevelAt(0));
        Assert.Null(plan.Sessions.LevelAt(1));
    }

    [Fact]
    public void Levels_are_the_same_however_many_phases_there_are()
    {
        var random = new Random(7);
        string[] levels = ["asam3:1", "asam3:2.1", "asam3:2.5"];
        for (var round = 0; round < 200; round++)
        {
            var phases = Enumerable.Range(0, random.Next(9, 30)).Select(_ => (First: random.Next(0, 60), Days: random.Next(1, 20), Open: random.Next(9) == 0, Level: levels[random.Next(levels.Length)]))
                .Select(one => new PlanPhase(LevelOfCare.Parse(one.Level), new CarePeriod(Monday.PlusDays(one.First), one.Open ? null : Monday.PlusDays(one.First + one.Days)), [])).ToList();
            var plan = Of(phases).WithSessions(Enumerable.Range(0, 90).Select(day => new PlanSession($"{day}", Monday.PlusDays(day), Modality.Group, Duration.FromMinutes(60))));
            for (var at = 0; at < plan.Sessions.Count; at++)
            {
                var running = phases.Where(phase => phase.Dates.Contains(plan.Sessions[at].Start.Date)).Select(phase => phase.Level).Distinct().ToList();
                Assert.Equal(running.Count == 1 ? running[0] : null, plan.Sessions.LevelAt(at));
            }
        }
    }

    [Fact]
    public void What_is_planned_does_not_run_over_without_saying_so()
    {
        var all = new PlanPhase(
            LevelSystem.Medicare["IOP"], new CarePeriod(LocalDate.MinIsoValue, LocalDate.MaxIsoValue),
            Enumerable.Repeat(new SessionPrescription(Modality.Group, Duration.FromMinutes(1440), SessionPrescription.MostTimesPerWeek), 200));
        var few = Of(Enumerable.Repeat(all, 1)).Planned(LocalDate.MinIsoValue, LocalDate.MaxIsoValue);
        var many = Of(Enumerable.Repeat(all, 230));

        Assert.True(few.StatedMinutes > Ratio.Zero);
        Assert.True(many.Planned(LocalDate.MinIsoValue, LocalDate.MaxIsoValue).StatedMinutes.Equals(few.StatedMinutes * 230));
    }

    private static TreatmentPlan Of(IEnumerable<PlanPhase> phases) =>
        TreatmentPlan.Create(new PlanId("plan-7"), new PatientId("pt-42"), DateTimeZone.Utc, [.. phases]);
}
