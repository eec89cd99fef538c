namespace Iop.Domain.Simulation.Individuals;

/// <summary>The tables of a strategy laid out for vectors of sixteen rows. A way is one number: its state, its move, the first piece of its stays and whether it adds anything by itself.</summary>
internal sealed class StreamTables
{
    /// <summary>The most rows.</summary>
    public const int Rows = 16;

    /// <summary>The bits of a way's state.</summary>
    public const int StateBits = 4;

    /// <summary>The bits of its move, which stand above.</summary>
    public const int MoveBits = 9;

    /// <summary>How far the first piece stands above.</summary>
    public const int PieceShift = StateBits + MoveBits;

    /// <summary>Where a way adds anything by itself.</summary>
    public const int RewardBit = int.MinValue;

    private const int PieceBits = 31 - PieceShift;

    public StreamTables(EventTables tables)
    {
        Thresholds = tables.Slots.Thresholds;
        Ways = new((Thresholds + 1 + EventRow.OwnRaces) * Rows);
        Highs = new((Thresholds + 1) * Rows);
        Limits = new(EventRow.OwnRaces * Rows);
        PerYear = new(Measures.Count * Rows);
        tables.Slots.Highs.CopyTo(Highs.Span);
        tables.Slots.Limits.CopyTo(Limits.Span);
        for (var at = 0; at < Ways.Span.Length; at++)
        {
            var way = tables.Slots.Ways[at];
            Ways.Span[at] = way.State | (way.Move << StateBits) | (way.FirstPiece << PieceShift) | (way.HasRewards ? RewardBit : 0);
        }

        for (var row = 0; row < tables.Rows.Length; row++)
        {
            for (var measure = 0; measure < Measures.Count; measure++)
            {
                PerYear.Span[(measure * Rows) + row] = tables.PerYear[(row * Measures.Padded) + measure];
            }

            Uneven |= tables.IsPlain[row] ? 0 : 1u << row;
        }

        for (var state = 0; state < tables.Exits.Length; state++)
        {
            Absorbing |= tables.IsAbsorbing[state] ? 1u << state : 0;
            Resting |= tables.IsResting[state] ? 1u << state : 0;
        }

        AddsEach = (Uneven | Resting) != 0 || Array.Exists(tables.Slots.Ways, static way => way.HasRewards);
    }

    /// <summary>The most destination-first exits of a row.</summary>
    public int Thresholds { get; }

    /// <summary>By slot and row, the ways.</summary>
    public AlignedRow<int> Ways { get; }

    /// <summary>By threshold and row: words above it lead to a later slot.</summary>
    public AlignedRow<uint> Highs { get; }

    /// <summary>By race and row: words below it are not taken before the horizon.</summary>
    public AlignedRow<uint> Limits { get; }

    /// <summary>By measure and row, what a year adds; zero where a row is not plain.</summary>
    public AlignedRow<double> PerYear { get; }

    /// <summary>The rows in which a year does not always add the same, as bits.</summary>
    public uint Uneven { get; }

    /// <summary>The states that nobody leaves, as bits.</summary>
    public uint Absorbing { get; }

    /// <summary>Those of them in which time adds anything, as bits.</summary>
    public uint Resting { get; }

    /// <summary>Whether anything has to be added one patient at a time.</summary>
    public bool AddsEach { get; }

    /// <summary>The state of a way.</summary>
    public static int StateOf(int way) => way & ((1 << StateBits) - 1);

    /// <summary>The move of a way.</summary>
    public static int MoveOf(int way) => way >> StateBits & ((1 << MoveBits) - 1);

    /// <summary>Whether the tables of a strategy fit.</summary>
    public static bool Fits(EventTables tables) =>
        tables.IsTabled && tables.Rows.Length <= Rows && tables.Slots.Ways.Length <= (tables.Slots.Thresholds + 1 + EventRow.OwnRaces) * Rows
        && tables.Slots.Ways.All(static way => way.Move < 1 << MoveBits && way.FirstPiece < 1 << PieceBits);
}
