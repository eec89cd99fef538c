using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>How often each exit was taken up to each point of the trace: one place a move, until the counts by state are made of them.</summary>
internal sealed class MoveCounts
{
    private const long MostMoves = int.MaxValue / 2;
    private readonly (int From, int To)[] ways;
    private readonly int[] counts;
    private long moves;

    /// <summary>Counts none.</summary>
    /// <param name="points">Points of the trace.</param>
    /// <param name="exits">The exits of all states.</param>
    public MoveCounts(int points, EventExit[][] exits)
    {
        ways = [.. exits.SelectMany(static (of, state) => of.Select(exit => (state, exit.To)))];
        counts = new int[points * ways.Length];
    }

    /// <summary>The place of the count of a move.</summary>
    public ref int At(int point, int move) => ref counts[(point * ways.Length) + move];

    /// <summary>Adds all to the counts by state where so many more could exceed what a place holds.</summary>
    public void Expect(int more, StateCounts to)
    {
        moves += more;
        if (moves > MostMoves)
        {
            AddTo(to);
            moves = more;
        }
    }

    /// <summary>Adds all to the counts by state, those present as changes from point to point, and begins anew.</summary>
    public void AddTo(StateCounts to)
    {
        for (var at = 0; at < counts.Length; at++)
        {
            var (point, (from, state)) = (at / ways.Length, ways[at % ways.Length]);
            to.Present[(point * to.States) + from] -= counts[at];
            to.Present[(point * to.States) + state] += counts[at];
            to.Entered[(point * to.States) + state] += counts[at];
        }

        Array.Clear(counts);
    }
}
