namespace Iop.Domain.Scheduling.Programs;

/// <summary>How far the program solver has come.</summary>
public sealed record ProgramProgress
{
    internal ProgramProgress(ProgramPhase phase, int done, int rounds, long objective, long lowerBound, int served)
    {
        Phase = phase;
        Done = done;
        Rounds = rounds;
        Objective = objective;
        LowerBound = lowerBound;
        Served = served;
    }

    /// <summary>What the solver is doing.</summary>
    public ProgramPhase Phase { get; }

    /// <summary>Rounds of the phase done.</summary>
    public int Done { get; }

    /// <summary>Rounds of the phase in all; a phase may end before, where bound and objective meet.</summary>
    public int Rounds { get; }

    /// <summary>Objective of the best schedule so far; at first that of everybody unserved.</summary>
    public long Objective { get; }

    /// <summary>The best proven bound so far.</summary>
    public long LowerBound { get; }

    /// <summary>Patients that the best schedule serves.</summary>
    public int Served { get; }
}
