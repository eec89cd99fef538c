using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks.Explanations;

namespace Iop.Cli.Reports;

/// <summary>What <c>iop explain</c> has to say.</summary>
internal sealed record ExplanationAnswer(
    ProgramWeek Program, ProgramPatient Patient, bool HasSchedule, RemainingSeats Seats, WeekExplanation Why, double Milliseconds)
{
    /// <summary>The sessions of the week, or of the week that the first way out unlocks.</summary>
    public IReadOnlyList<string> Week => Why.Week?.Sessions ?? (Why.WaysOut.Count > 0 ? Why.WaysOut[0].Sessions : []);
}
