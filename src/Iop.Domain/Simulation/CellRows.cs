using System.Globalization;

namespace Iop.Domain.Simulation;

/// <summary>The probabilities of the cells of a stratum: read once where nothing changes, once a cycle where time in state does not matter, and for each cell otherwise.</summary>
internal sealed class CellRows
{
    private readonly StrategyReading reading;
    private readonly CellSpace space;
    private readonly PatientStratum patients;
    private readonly double[][] kept;
    private readonly int[][] readIn;

    public CellRows(StrategyReading reading, CellSpace space, PatientStratum patients)
    {
        this.reading = reading;
        this.space = space;
        this.patients = patients;
        kept = new double[reading.Rows.Length][];
        readIn = new int[reading.Rows.Length][];
        for (var state = 0; state < kept.Length; state++)
        {
            var row = reading.Rows[state];
            var cells = row.Memory == 0 || row.ChangesWithTime ? 1 : space.Lanes(state) - space.First(state);
            kept[state] = new double[cells * row.Exits.Length];
            readIn[state] = new int[cells];
        }
    }

    /// <summary>The probabilities of the exits of a cell in a cycle, and their sum, at most 1.</summary>
    public ReadOnlySpan<double> Read(int state, int cell, int cycle, out double sum)
    {
        var row = reading.Rows[state];
        var count = row.Exits.Length;
        var isLane = cell >= space.Lanes(state);
        var place = row.Memory == 0 || row.ChangesWithTime || isLane ? 0 : cell - space.First(state);
        var span = kept[state].AsSpan(place * count, count);
        ref var last = ref readIn[state][place];
        var stands = row.Memory == 0
            ? row.ChangesWithTime ? last == cycle : last > 0
            : !row.ChangesWithTime && !isLane && last > 0;
        if (stands)
        {
            sum = 0;
            foreach (var probability in span)
            {
                sum += probability;
            }

            sum = Math.Min(1, sum);
            return span;
        }

        // what was read for a lane does not stand for the cells that count from an entry
        last = row.Memory > 0 && (isLane || row.ChangesWithTime) ? 0 : cycle;
        sum = row.Read(space.At(state, cell, cycle, cycle - 1, patients), span);
        if (!(sum <= 1 + PathwayModel.SumTolerance))
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"The exits of \"{reading.Model.States[state]}\" sum to {sum:R} in cycle {cycle}; at most 1 is allowed."));
        }

        sum = Math.Min(1, sum);
        return span;
    }
}
