using Iop.Cli.Files;
using Iop.Domain.Foundation;
using Iop.Domain.Json;
using Iop.Domain.Rules;

namespace Iop.Cli.Reports;

/// <summary>Writes findings plan by plan as they come.</summary>
internal interface IFindingsReport : IDisposable
{
    /// <summary>What the rules say of a plan.</summary>
    /// <param name="place">Where the plan stands.</param>
    /// <param name="report">What the rules say.</param>
    /// <param name="document">The plan as it was read, for a report that names the elements of its source.</param>
    public void Add(PlanPlace place, PlanReport report, PlanDocument? document = null);

    /// <summary>A plan that could not be read. Its problems are on standard error already.</summary>
    public void Refuse(PlanPlace place, ValueList<FormatProblem> problems);

    /// <summary>Ends the answer; one that is not ended was cut short.</summary>
    /// <param name="tally">What all plans come to.</param>
    /// <param name="status">The exit status.</param>
    public void End(FindingsTally tally, int status);
}
