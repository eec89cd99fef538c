using System.Diagnostics.CodeAnalysis;
using Iop.Domain.Foundation;
using Iop.Domain.Json;
using Iop.Domain.Plans;

namespace Iop.Cli.Files;

/// <summary>A plan that was read, or every problem it has.</summary>
internal sealed class PlanRead
{
    public PlanRead(PlanPlace place, ReadResult<TreatmentPlan> result)
    {
        Place = place;
        Plan = result.Value;
        Problems = result.Problems;
    }

    public PlanRead(PlanPlace place, FormatProblem problem)
    {
        Place = place;
        Problems = [problem];
    }

    public PlanPlace Place { get; }

    public TreatmentPlan? Plan { get; }

    public ValueList<FormatProblem> Problems { get; }

    [MemberNotNullWhen(true, nameof(Plan))]
    public bool IsSound => Plan is not null;
}
