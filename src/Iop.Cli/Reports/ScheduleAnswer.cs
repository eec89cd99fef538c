using Iop.Domain.Foundation;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;

namespace Iop.Cli.Reports;

/// <summary>What <c>iop schedule</c> tells of a schedule beside the schedule itself.</summary>
/// <param name="Program">The program week.</param>
/// <param name="Concerns">What no schedule can mend, found before the search.</param>
/// <param name="Result">The solver's result.</param>
/// <param name="Schedule">The schedule, with its time.</param>
/// <param name="Analysis">The schedule taken apart.</param>
/// <param name="Comparison">Against the schedule that it began with; null where there was none.</param>
/// <param name="Changes">What would serve most; null where that was not asked.</param>
internal sealed record ScheduleAnswer(
    ProgramWeek Program, ValueList<ProgramConcern> Concerns, ProgramResult Result, Schedule Schedule, ScheduleAnalysis Analysis, ScheduleComparison? Comparison, ValueList<OfferingChange>? Changes);
