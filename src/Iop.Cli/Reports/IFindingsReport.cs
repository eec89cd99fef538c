using Iop.Domain.Rules;

namespace Iop.Cli.Reports;

/// <summary>Writes findings plan by plan; disposing it ends the answer.</summary>
internal interface IFindingsReport : IDisposable
{
    public void Add(string file, PlanReport report);
}
