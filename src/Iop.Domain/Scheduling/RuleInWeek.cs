using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Scheduling;

/// <summary>One rule asked of one phase in one week: what becomes a limit, and what does not with why.</summary>
internal readonly struct RuleInWeek(RuledLimits limits, Rule rule, PhaseInPlan phase, LocalDate weekOf)
{
    private const string BetweenDays = "limits count within the week, not the days between sessions";

    public void Add(Requirement requirement)
    {
        switch (requirement)
        {
            case WeeklyHoursRequirement hours:
                limits.Add("minutesPerWeek", hours.Minutes, rule, hours.Text);
                break;
            case AmountRequirement amount when Speaks(amount.Window):
                Add(amount);
                break;
            case CombinedRequirement { IsAny: false } all:
                foreach (var part in all.Parts)
                {
                    Add(part);
                }

                break;
            case CombinedRequirement any:
                limits.Leave(rule, any.Text, "any one of several is enough, and limits hold together");
                break;
            case GapRequirement gap:
                limits.Leave(rule, gap.Text, BetweenDays);
                break;
            case SessionRequirement session:
                limits.Leave(rule, session.Text, "it is asked of each session for itself");
                break;
            case AmountRequirement or DescribedRequirement or TaperAllowance:
                // of other days, of no plan, or an allowance: nothing is asked of this week
                break;
            default:
                limits.Leave(rule, requirement.Text, "it is no matter of how much a week holds");
                break;
        }
    }

    /// <summary>The upper end alone, where an exception excuses the floor.</summary>
    public void AddCeiling(WeeklyHoursRequirement hours)
    {
        if (hours.Minutes.Most is { } most)
        {
            limits.Add("minutesPerWeek", hours.Minutes.IncludesMost ? Bounds.AtMost(most) : Bounds.Below(most), rule, hours.Text);
        }
    }

    private void Add(AmountRequirement amount)
    {
        if (NameOf(amount) is { } name)
        {
            limits.Add(name, amount.Bounds, rule, amount.Text);
            return;
        }

        // What several modalities must hold together the week as a whole must hold at least; how much of it is theirs, a week's limits cannot say.
        if (amount is { Window.Kind: WindowKind.Week, Measure: Measure.Minutes or Measure.Days, Bounds.Least: { } least })
        {
            limits.Add(
                amount.Measure == Measure.Minutes ? "minutesPerWeek" : "daysPerWeek",
                amount.Bounds.IncludesLeast ? Bounds.AtLeast(least) : Bounds.MoreThan(least), rule, amount.Text);
        }

        limits.Leave(rule, amount.Text, WhyNot(amount));
    }

    private bool Speaks(Window window)
    {
        var start = window.IsOfStay ? Stay.StartOf(phase) : phase.Phase.Dates.Start;
        var day = Period.DaysBetween(start, weekOf) + 1;
        return window.FirstDay <= day && !(window.LastDay < day);
    }

    private string? NameOf(AmountRequirement amount)
    {
        // what a source leaves out, such as mutual help, makes no difference in a phase that prescribes none of it
        var isEverything = amount.Scope is { IsAllBut: true, LeastMinutes: 0 } && !phase.Phase.Sessions.Any(session => !amount.Scope.Includes(session.Modality));
        var only = amount.Scope is { IsAllBut: false, LeastMinutes: 0, Modalities.Count: 1 } ? amount.Scope.Modalities[0] : null;
        return (amount.Window.Kind, amount.Measure) switch
        {
            (WindowKind.Week, Measure.Minutes) when isEverything => "minutesPerWeek",
            (WindowKind.Week, Measure.Days) when isEverything => "daysPerWeek",
            (WindowKind.Day or WindowKind.DayOfCare, Measure.Minutes) when isEverything => "minutesPerDay",
            (WindowKind.Day or WindowKind.DayOfCare, Measure.Sessions) when isEverything => "sessionsPerDay",
            (WindowKind.Week, Measure.Sessions) when only is not null => $"modalities.{only}.sessions",
            (WindowKind.Week, Measure.Minutes) when only is not null => $"modalities.{only}.minutes",
            _ => null,
        };
    }

    private static string WhyNot(AmountRequirement amount) => amount switch
    {
        { Measure: Measure.Services } => "limits count no services",
        { Measure: Measure.Missed } => "what will be missed, no week says beforehand",
        { Window.Kind: WindowKind.AverageWeek } => "an average leaves open how much one week holds",
        { Window.Kind: WindowKind.Month or WindowKind.Span or WindowKind.Total } => "it is counted over other days than those of one week",
        { Scope.LeastMinutes: > 0 } => "limits do not leave out short sessions",
        { Window.Kind: WindowKind.Day or WindowKind.DayOfCare } => "limits of a day count all of its sessions",
        { Measure: Measure.Days, Scope.Modalities.Count: 1, Scope.IsAllBut: false } => string.Create(CultureInfo.InvariantCulture, $"limits of {amount.Scope.Modalities[0]} count no days"),
        { Bounds.Least: not null } => "how much of the week several modalities hold together, limits do not say; only the week as a whole holds as much",
        _ => "how much of the week several modalities hold together, limits do not say",
    };
}
