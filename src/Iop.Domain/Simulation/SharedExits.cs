namespace Iop.Domain.Simulation;

/// <summary>The destination-first exits of a state, which race with the others as one: who is still there, and how many leave by each in a cycle.</summary>
internal sealed class SharedExits
{
    private readonly ModelReading reading;
    private readonly ExitReader[] exits;
    private readonly double[] parts;
    private readonly double never;
    private readonly bool isEmpty;
    private double hazard;

    public SharedExits(ModelReading reading, ExitReader[] exits)
    {
        this.reading = reading;
        this.exits = exits;
        parts = new double[exits.Length];
        isEmpty = exits.All(static exit => exit.Share is null);
        var rest = 1 - exits.Sum(static exit => exit.Share?.Share ?? 0);
        never = Math.Abs(rest) <= PathwayModel.SumTolerance ? 0 : rest;
    }

    /// <summary>Reads the cycle that begins at a moment.</summary>
    public void Read(in Moment at)
    {
        if (isEmpty)
        {
            return;
        }

        var (here, gone) = (never, 0.0);
        for (var i = 0; i < exits.Length; i++)
        {
            if (exits[i].Share is { } law)
            {
                var before = law.Stay.Survival(exits[i].InUnit(law.Stay, at.YearsInState, at.CyclesInState));
                var after = law.Stay.Survival(exits[i].InUnit(law.Stay, at.YearsInState + reading.CycleYears, at.CyclesInState + 1));
                here += law.Share * before;
                parts[i] = law.Share * (before - after);
                gone += parts[i];
            }
        }

        hazard = gone <= 0 ? 0 : gone >= here ? double.PositiveInfinity : -PortableMath.LogOnePlus(-gone / here);
        for (var i = 0; i < exits.Length && gone > 0; i++)
        {
            parts[i] /= gone;
        }
    }

    /// <summary>The hazard of one of these exits over the cycle, after its hazard ratios.</summary>
    public double Hazard(int exit, in Moment at)
    {
        var factor = parts[exit] <= 0 ? 0 : exits[exit].Factors.IsEmpty ? 1 : exits[exit].Factors.At(at);
        return factor == 0 ? 0 : hazard * parts[exit] * factor;
    }

    /// <summary>The part that an exit has of all destination-first exits in the cycle; 1 for any other exit.</summary>
    public double Part(int exit) => exits[exit].Share is null ? 1 : parts[exit];
}
