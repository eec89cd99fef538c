using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Tests.Rules.Catalog;

/// <summary>Small plans for the rules of the states from New York on and of HEDIS: day 0 is a Monday.</summary>
internal static class PlansOfNewYorkToZ
{
    public static LocalDate Day(int day) => APlan.Monday.PlusDays(day);

    /// <summary>A plan of one phase, 12 weeks long, for an adult.</summary>
    public static TreatmentPlan Plan(string level, params (int Minutes, Modality Modality)[] weekly) => Plan(Phase(level, 0, 84, weekly));

    public static TreatmentPlan Plan(params PlanPhase[] phases) => APlan.Of(phases).WithPopulation(Population.Adult);

    public static PlanPhase Phase(string level, int first, int? days, params (int Minutes, Modality Modality)[] weekly) => new(
        LevelOfCare.Parse(level), new CarePeriod(Day(first), days is { } length ? Day(first + length - 1) : null),
        weekly.Select(one => new SessionPrescription(one.Modality, Duration.FromMinutes(one.Minutes), timesPerWeek: 1)));

    /// <summary>Sessions of one length on some days, attended unless said otherwise.</summary>
    public static IEnumerable<PlanSession> On(
        IEnumerable<int> days, int minutes = 180, Modality? modality = null, Attendance attendance = Attendance.Attended, int? groupSize = null) =>
        days.Select(day => new PlanSession(
            $"{modality?.Word ?? "group"} {day} {minutes} {attendance}", Day(day), modality ?? Modality.Group, Duration.FromMinutes(minutes), attendance, groupSize: groupSize));

    /// <summary>The days of some weeks, such as 0, 2, 4 for Monday, Wednesday and Friday.</summary>
    public static IEnumerable<int> Weeks(int count, params int[] weekdays) =>
        Enumerable.Range(0, count).SelectMany(week => weekdays.Select(day => (week * 7) + day));

    public static TreatmentPlan With(this TreatmentPlan plan, params IEnumerable<PlanSession>[] sessions) =>
        plan.WithSessions(sessions.SelectMany(some => some));

    /// <summary>What a rule says of the whole plan: violated before open before satisfied; null where it does not speak of it.</summary>
    public static Verdict? Judge(string rule, TreatmentPlan plan, LocalDate? asOf = null)
    {
        var findings = Findings(rule, plan, asOf);
        return findings.Exists(found => found.Verdict == Verdict.Violated) ? Verdict.Violated
            : findings.Exists(found => found.Verdict == Verdict.Indeterminate) ? Verdict.Indeterminate
            : findings.Count > 0 ? Verdict.Satisfied
            : null;
    }

    public static List<Finding> Findings(string rule, TreatmentPlan plan, LocalDate? asOf = null)
    {
        var set = RuleCatalog.Sets.Single(known => known.Rules.Concat(known.SwitchedOff).Any(one => one.Id == rule));
        var asked = set.SwitchedOff.Count > 0 ? set.SwitchOn() : set;
        var options = new CheckOptions { IncludesSatisfied = true, AsOf = asOf };
        return [.. asked.Check(plan, options).Findings.Where(found => found.RuleId == rule)];
    }
}
