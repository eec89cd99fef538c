namespace Iop.Domain.Simulation;

/// <summary>When a law or a reward is read, and for whom.</summary>
/// <param name="Cycle">The cycle, counted from 1.</param>
/// <param name="Point">The point of the trace: cycles since the start of the pathway.</param>
/// <param name="Years">The same in years.</param>
/// <param name="YearsInState">The time in state in years.</param>
/// <param name="CyclesInState">The same in cycles.</param>
/// <param name="Patients">The patients, who are alike in all that is told apart.</param>
internal readonly record struct Moment(int Cycle, int Point, double Years, double YearsInState, double CyclesInState, PatientStratum Patients);
