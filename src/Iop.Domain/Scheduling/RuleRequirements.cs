using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Scheduling;

/// <summary>Turns rules and a plan's phase into what a week of the scheduling problem must hold.</summary>
public static class RuleRequirements
{
    /// <summary>The limits on a patient's week by the plan's phase on that day and by the rules that speak of it.</summary>
    /// <remarks>
    /// Rules that bound minutes, days or sessions of a week or of a day set limits, whichever basis they count on: a week that is scheduled within them keeps
    /// them when it is attended. Guidance sets none, nor does a floor that a phase may lawfully undercut, as a taper does. Of the plan, each modality's prescribed sessions a week are a least; services, averages, months and deadlines cannot be
    /// told by one week.
    /// </remarks>
    /// <param name="rules">The rules.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="weekOf">A day of the week; the phase on that day is the one that counts, the first in the plan's order where there are several.</param>
    /// <returns>The requirement; null where no phase runs on that day.</returns>
    public static RuledRequirement? RequirementFor(this RuleSet rules, TreatmentPlan plan, LocalDate weekOf)
    {
        Guard.Against.Null(rules);
        Guard.Against.Null(plan);
        weekOf = weekOf.InIso();
        var index = plan.Phases.Index().Where(entry => entry.Item.Dates.Contains(weekOf)).Select(entry => (int?)entry.Index).FirstOrDefault();
        if (index is not { } at)
        {
            return null;
        }

        var limits = new RuledLimits();
        var day = Period.DaysBetween(plan.Phases[at].Dates.Start, weekOf) + 1;
        foreach (var (rule, phase) in rules.AskedOf(plan, at))
        {
            if (rule.Severity != Severity.Guidance && !(rule.Requirement is WeeklyHoursRequirement hours && hours.Excuse(rule, phase) is not null))
            {
                Add(limits, rule, rule.Requirement, phase, day);
            }
        }

        foreach (var kind in plan.Phases[at].Sessions.GroupBy(session => session.Modality).OrderBy(kind => kind.Key.Word, StringComparer.Ordinal))
        {
            limits.Add($"modalities.{kind.Key}.sessions", Bounds.AtLeast(kind.Sum(session => session.TimesPerWeek)), rule: null, $"the plan prescribes {kind.Key}");
        }

        AddWholeWeekFloors(limits, rules.AskedOf(plan, at).Select(asked => asked.Rule), day);
        return limits.ToRequirement();
    }

    private static void Add(RuledLimits limits, Rule rule, Requirement requirement, in PhaseInPlan phase, int day)
    {
        switch (requirement)
        {
            case WeeklyHoursRequirement hours:
                limits.Add("minutesPerWeek", hours.Minutes, rule, hours.Text);
                break;
            case AmountRequirement amount when Speaks(amount.Window, phase, day) && NameOf(amount, phase.Phase) is { } name:
                limits.Add(name, amount.Bounds, rule, amount.Text);
                break;
            case CombinedRequirement { IsAny: false } all:
                foreach (var part in all.Parts)
                {
                    Add(limits, rule, part, phase, day);
                }

                break;
            default:
                break;
        }
    }

    // days of a stay are those of the phase that begins it
    private static bool Speaks(Window window, in PhaseInPlan phase, int day) =>
        window.FirstDay <= day && !(window.LastDay < day) && (!window.IsOfStay || (window.FirstDay, window.LastDay) is (1, null) || Stay.From(phase) is not null);

    private static string? NameOf(AmountRequirement amount, PlanPhase phase)
    {
        // what a source leaves out, such as mutual help, makes no difference in a phase that prescribes none of it
        var isEverything = amount.Scope.IsAllBut && !phase.Sessions.Any(session => !amount.Scope.Includes(session.Modality));
        var only = !amount.Scope.IsAllBut && amount.Scope.Modalities.Count == 1 ? amount.Scope.Modalities[0] : null;
        return (amount.Window.Kind, amount.Measure) switch
        {
            (WindowKind.Week, Measure.Minutes) when isEverything => "minutesPerWeek",
            (WindowKind.Week, Measure.Days) when isEverything => "daysPerWeek",
            (WindowKind.Day, Measure.Minutes) when isEverything => "minutesPerDay",
            (WindowKind.Day, Measure.Sessions) when isEverything => "sessionsPerDay",
            (WindowKind.Week, Measure.Sessions) when only is not null => $"modalities.{only}.sessions",
            (WindowKind.Week, Measure.Minutes) when only is not null => $"modalities.{only}.minutes",
            _ => null,
        };
    }

    // What several modalities must hold together the week as a whole must hold at least; how much of it is theirs, a week's limits cannot say.
    private static void AddWholeWeekFloors(RuledLimits limits, IEnumerable<Rule> asked, int day)
    {
        foreach (var rule in asked.Where(rule => rule.Severity != Severity.Guidance))
        {
            var parts = rule.Requirement is CombinedRequirement { IsAny: false } all ? all.Parts : [rule.Requirement];
            foreach (var amount in parts.OfType<AmountRequirement>().Where(amount => amount.Window is { Kind: WindowKind.Week, IsOfStay: false } && amount.Window.FirstDay <= day && !(amount.Window.LastDay < day)))
            {
                if (amount.Scope.Modalities.Count > 0 && amount.Bounds.Least is { } least && amount.Measure is (Measure.Minutes or Measure.Days))
                {
                    limits.Add(
                        amount.Measure == Measure.Minutes ? "minutesPerWeek" : "daysPerWeek",
                        amount.Bounds.IncludesLeast ? Bounds.AtLeast(least) : Bounds.MoreThan(least), rule, amount.Text);
                }
            }
        }
    }
}
