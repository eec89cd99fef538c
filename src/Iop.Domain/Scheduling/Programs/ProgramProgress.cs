namespace Iop.Domain.Scheduling.Programs;

/// <summary>How far the program solver has come.</summary>
/// <param name="Phase">What it is doing: <c>weeks</c>, <c>prices</c> or <c>search</c>.</param>
/// <param name="Done">Rounds of the phase done.</param>
/// <param name="Rounds">Rounds of the phase in all.</param>
/// <param name="Objective">Objective of the best schedule so far; every patient unserved at first.</param>
/// <param name="LowerBound">The best proven bound so far.</param>
/// <param name="Served">Patients that the best schedule serves.</param>
public sealed record ProgramProgress(string Phase, int Done, int Rounds, long Objective, long LowerBound, int Served);
