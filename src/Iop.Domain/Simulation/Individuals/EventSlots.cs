namespace Iop.Domain.Simulation.Individuals;

/// <summary>The slots of all rows numbered alike: the destination-first exits of a row from 0, no exit at all after them, and racing ones from one number on that is the same for all rows.</summary>
internal sealed class EventSlots
{
    private readonly int[] exits;
    private readonly int[] states;
    private readonly int[] moves;

    public EventSlots(EventRow[] rows, EventExit[][] exitsOf)
    {
        // vectors want sixteen rows
        Stride = Math.Max(16, rows.Length);
        Thresholds = rows.Max(static row => row.Shared);
        exits = new int[(Thresholds + 1 + rows.Max(static row => row.Races)) * Stride];
        states = new int[exits.Length];
        moves = new int[exits.Length];
        int[] firstMoves = [0, .. exitsOf.Select(static of => of.Length)];
        for (var state = 1; state < firstMoves.Length; state++)
        {
            firstMoves[state] += firstMoves[state - 1];
        }

        Moves = firstMoves[^1];
        foreach (var (place, row) in rows.Index())
        {
            for (var slot = 0; slot < row.Shared + row.Races; slot++)
            {
                var at = (Of(row, slot) * Stride) + place;
                (exits[at], states[at]) = (row.ExitOf(slot), exitsOf[row.State][row.ExitOf(slot)].To);
                moves[at] = firstMoves[row.State] + row.ExitOf(slot);
            }
        }
    }

    /// <summary>The most destination-first exits of a row.</summary>
    public int Thresholds { get; }

    /// <summary>Places of one slot.</summary>
    public int Stride { get; }

    /// <summary>The exits of all states.</summary>
    public int Moves { get; }

    /// <summary>The exit of a slot, by its place among those of all states.</summary>
    public int Move(int slot, int row) => moves[(slot * Stride) + row];

    /// <summary>The number of a slot of a row.</summary>
    public int Of(EventRow row, int slot) => slot < row.Shared ? slot : Thresholds + 1 + slot - row.Shared;

    /// <summary>The exit of a slot, by its place in the model's order.</summary>
    public int Exit(int slot, int row) => exits[(slot * Stride) + row];

    /// <summary>The state to which a slot leads.</summary>
    public int State(int slot, int row) => states[(slot * Stride) + row];
}
