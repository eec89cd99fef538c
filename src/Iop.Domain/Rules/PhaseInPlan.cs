using System.Globalization;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>A phase, the plan around it, which exceptions look at, and the day whose rules are asked.</summary>
internal readonly record struct PhaseInPlan(TreatmentPlan Plan, int Index, LocalDate RulesOf)
{
    public PlanPhase Phase => Plan.Phases[Index];

    public string Path(string member) => string.Create(CultureInfo.InvariantCulture, $"phases[{Index}].{member}");
}
