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

    /// <summary>Whether another phase comes before this one in time; of those that begin and end together, the first in the plan's order.</summary>
    public bool ComesAfter(int other)
    {
        var (mine, theirs) = (Phase, Plan.Phases[other]);
        var order = theirs.Dates.Start.CompareTo(mine.Dates.Start);
        order = order != 0 ? order : (theirs.Dates.End ?? LocalDate.MaxIsoValue).CompareTo(mine.Dates.End ?? LocalDate.MaxIsoValue);
        order = order != 0 ? order : string.CompareOrdinal(theirs.Level.Id, mine.Level.Id);
        return order < 0 || (order == 0 && other < Index);
    }

    public string Path(string member) => string.Create(CultureInfo.InvariantCulture, $"phases[{Index}].{member}");
}
