namespace Iop.Domain.Simulation.Individuals;

/// <summary>Where the rows of a state are kept, by the point of the trace and the whole cycles in state; 0 where there is none yet.</summary>
internal sealed class MemoryGrid
{
    /// <summary>Rows that one table keeps.</summary>
    public const int MostRows = 200_000;

    private const long MostPlaces = 4_000_000;
    private readonly int points;
    private readonly int depth;
    private readonly int[] places;

    private MemoryGrid(int points, int depth)
    {
        (this.points, this.depth) = (points, depth);
        places = new int[points * (depth + 1)];
    }

    /// <summary>A grid; null where it would be too large.</summary>
    /// <param name="points">Points that differ; 1 where they do not.</param>
    /// <param name="depth">The cycles in state from which on nothing changes; 0 where time in state does not matter.</param>
    public static MemoryGrid? For(int points, int depth) => points * (depth + 1L) <= MostPlaces ? new(points, depth) : null;

    /// <summary>The place of the row.</summary>
    public ref int At(int point, double cyclesInState) =>
        ref places[((points == 1 ? 0 : point) * (depth + 1)) + (depth == 0 ? 0 : Math.Min(depth, (int)cyclesInState))];
}
