using Iop.Cli.Files;
using Iop.Domain.Rules;

namespace Iop.Cli.Reports;

/// <summary>An answer of comparisons, plan by plan.</summary>
internal interface IComparisonReport : IDisposable
{
    /// <summary>Adds a plan.</summary>
    public void Add(PlanPlace place, RuleComparison comparison);

    /// <summary>Ends the answer.</summary>
    public void End();
}
