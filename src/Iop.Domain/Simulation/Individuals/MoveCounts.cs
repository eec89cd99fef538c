using System.Runtime.CompilerServices;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>How often each exit was taken up to each point of the trace, by those who had been in the state before and by those who had not, and where patients began: kept until the counts by state are made of them.</summary>
internal sealed class MoveCounts
{
    private const long MostMoves = int.MaxValue / 2;
    private readonly (int From, int To)[] ways;
    private readonly AlignedRow<int> counts;
    private readonly long[] starts;
    private readonly AlignedRow<long> moves = new(1);

    /// <summary>Counts none.</summary>
    /// <param name="points">Points of the trace.</param>
    /// <param name="exits">The exits of all states.</param>
    public MoveCounts(int points, EventExit[][] exits)
    {
        ways = [.. exits.SelectMany(static (of, state) => of.Select(exit => (state, exit.To)))];
        counts = new((points * PerPoint) + 1);
        Nowhere = points * PerPoint;
        starts = new long[exits.Length];
    }

    /// <summary>Places of a point: each move has one for those who return, and after it one for those who come for the first time.</summary>
    public int PerPoint => 2 * ways.Length;

    /// <summary>The place that nobody reads.</summary>
    public int Nowhere { get; }

    /// <summary>The first place.</summary>
    public ref int First => ref counts.First;

    /// <summary>Counts a move.</summary>
    /// <param name="point">The point at which its cycle ends.</param>
    /// <param name="move">The move.</param>
    /// <param name="isFirst">1 where the patient comes there for the first time, else 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int point, int move, int isFirst) => Unsafe.Add(ref First, (point * PerPoint) + (2 * move) + isFirst)++;

    /// <summary>Counts patients who begin in a state.</summary>
    public void AddStart(int state, long patients) => starts[state] += patients;

    /// <summary>Adds all to the counts by state where so many more moves could exceed what a place holds.</summary>
    public void Expect(int more, StateCounts to)
    {
        ref var expected = ref moves.First;
        expected += more;
        if (expected > MostMoves)
        {
            AddTo(to);
            expected = more;
        }
    }

    /// <summary>Adds all to the counts by state, those present as changes from point to point, and begins anew.</summary>
    public void AddTo(StateCounts to)
    {
        var counted = counts.Span;
        for (var at = 0; at < Nowhere; at++)
        {
            var (point, way) = (at / PerPoint, at % PerPoint);
            var (from, state) = ((point * to.States) + ways[way / 2].From, (point * to.States) + ways[way / 2].To);
            to.Present[from] -= counted[at];
            to.Present[state] += counted[at];
            to.Entered[state] += counted[at];
            to.FirstTime[state] += (way & 1) * counted[at];
        }

        for (var state = 0; state < starts.Length; state++)
        {
            to.Present[state] += starts[state];
            to.FirstTime[state] += starts[state];
        }

        counted.Clear();
        Array.Clear(starts);
    }
}
