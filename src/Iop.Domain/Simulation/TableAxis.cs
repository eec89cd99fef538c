namespace Iop.Domain.Simulation;

/// <summary>What a table is read by. All but the last cycle count hold the value at a cycle's start through the cycle.</summary>
public enum TableAxis
{
    /// <summary>The patient's age in years.</summary>
    Age,

    /// <summary>Years since the start of the pathway.</summary>
    Years,

    /// <summary>The calendar year with its fraction, such as 2026.5; the model says when it starts.</summary>
    CalendarYear,

    /// <summary>The number of the cycle, counted from 1.</summary>
    Cycle,

    /// <summary>Years in the state.</summary>
    YearsInState,

    /// <summary>Cycles in the state: 0 in the first cycle after entry.</summary>
    CyclesInState,
}
