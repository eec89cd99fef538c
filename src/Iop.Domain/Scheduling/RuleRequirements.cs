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
    /// them when it is attended. Guidance sets none, nor does a floor that a phase may lawfully undercut, as a taper does. Of the plan, each modality's prescribed sessions a week are a least; services, averages, months, gaps and deadlines cannot be
    /// told by one week's limits. What is asked and sets no limit stands in <see cref="RuledRequirement.Unstated"/> with why, rules that a plan cannot decide apart.
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
        foreach (var (rule, phase) in rules.AskedOf(plan, at))
        {
            if (rule.Severity == Severity.Guidance)
            {
                Leave(limits, rule, "it is guidance, which sets no limit");
            }
            else if (rule.Requirement is WeeklyHoursRequirement hours && hours.Excuse(rule, phase) is { } excuse)
            {
                limits.Leave(rule, hours.Text, $"{excuse.Exception.Id} excuses less");
                new RuleInWeek(limits, rule, phase, weekOf).AddCeiling(hours);
            }
            else
            {
                new RuleInWeek(limits, rule, phase, weekOf).Add(rule.Requirement);
            }
        }

        foreach (var kind in plan.Phases[at].Sessions.GroupBy(session => session.Modality).OrderBy(kind => kind.Key.Word, StringComparer.Ordinal))
        {
            limits.Add($"modalities.{kind.Key}.sessions", Bounds.AtLeast(kind.Sum(session => session.TimesPerWeek)), rule: null, $"the plan prescribes {kind.Key}");
        }

        return limits.ToRequirement();
    }

    private static void Leave(RuledLimits limits, Rule rule, string why)
    {
        if (rule.Requirement is not (DescribedRequirement or TaperAllowance))
        {
            limits.Leave(rule, rule.Requirement.Text, why);
        }
    }
}
