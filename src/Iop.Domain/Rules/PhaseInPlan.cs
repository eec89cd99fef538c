using System.Globalization;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>A phase, the plan around it, which exceptions look at, and the day whose rules are asked.</summary>
internal readonly record struct PhaseInPlan(TreatmentPlan Plan, int Index, LocalDate RulesOf, CheckOptions Options)
{
    public PlanPhase Phase => Plan.Phases[Index];

    /// <summary>The level in words, such as <c>Intensive outpatient (asam4:2.1)</c>.</summary>
    public string AtLevel => $"{Phase.Level.Name} ({Phase.Level})";

    /// <summary>Whether another phase comes before this one in time; of those that no rule can tell apart, the first in the plan's order.</summary>
    public bool ComesAfter(int other)
    {
        var order = PhaseStays.InTime(Plan.Phases[other], Phase);
        return order < 0 || (order == 0 && other < Index);
    }

    public string Path(string member) => string.Create(CultureInfo.InvariantCulture, $"phases[{Index}].{member}");
}
