namespace Iop.Domain.Simulation.Individuals;

/// <summary>The tables of a strategy laid out for vectors of sixteen rows. A way is one number: its state, its move, whether it adds anything by itself and the first piece of its stays.</summary>
internal sealed class StreamTables
{
    /// <summary>The most rows.</summary>
    public const int Rows = 16;

    /// <summary>The bits of a way's state.</summary>
    public const int StateBits = 4;

    /// <summary>The bits of its move, which stand above.</summary>
    public const int MoveBits = 9;

    /// <summary>Where a way adds anything by itself.</summary>
    public const int RewardBit = 1 << (StateBits + MoveBits);

    /// <summary>How far the first piece stands above, with <see cref="StayTables.FirstPiece"/>.</summary>
    public const int PieceShift = StateBits + MoveBits + 1;

    /// <summary>In a row on the way of a patient, how far a bit for each state in which the patient has been stands above.</summary>
    public const int SeenShift = 16;

    private const int PieceBits = 32 - PieceShift;

    public StreamTables(EventTables tables)
    {
        Thresholds = tables.Slots.Thresholds;
        Ways = new((Thresholds + 1 + EventRow.OwnRaces) * Rows);
        Highs = new((Thresholds + 1) * Rows);
        Limits = new(EventRow.OwnRaces * Rows);
        AloneLimits = new(Rows);
        PerYear = new(Measures.Padded * Rows);
        tables.Slots.Highs.CopyTo(Highs.Span);
        tables.Slots.Limits.CopyTo(Limits.Span);
        tables.Slots.AloneLimits.CopyTo(AloneLimits.Span);
        for (var at = 0; at < Ways.Span.Length; at++)
        {
            var way = tables.Slots.Ways[at];
            Ways.Span[at] = way.State | (way.Move << StateBits) | ((way.FirstPiece + StayTables.FirstPiece) << PieceShift) | (way.HasRewards ? RewardBit : 0);
        }

        for (var row = 0; row < tables.Rows.Length; row++)
        {
            tables.PerYear.AsSpan(row * Measures.Padded, Measures.Padded).CopyTo(PerYear.Span[(row * Measures.Padded)..]);
            Cuts = Math.Max(Cuts, tables.Rows[row].Highs.ToArray().Count(static high => high < uint.MaxValue));
            Uneven |= tables.IsPlain[row] ? 0 : 1u << row;
        }

        for (var state = 0; state < tables.Exits.Length; state++)
        {
            Absorbing |= tables.IsAbsorbing[state] ? 1u << state : 0;
            Resting |= tables.IsResting[state] ? 1u << state : 0;
        }

        for (var at = 0; at < Amounts.Span.Length; at++)
        {
            var (place, measure) = Math.DivRem(at, Measures.Padded);
            Amounts.Span[at] = place + (measure < Measures.Kinds ? 0 : Measures.Padded);
        }

        AddsEach = (Uneven | Resting) != 0 || Array.Exists(tables.Slots.Ways, static way => way.HasRewards);
    }

    /// <summary>The most destination-first exits of a row.</summary>
    public int Thresholds { get; }

    /// <summary>How many of the thresholds some word is above.</summary>
    public int Cuts { get; }

    /// <summary>By slot and row, the ways. Where no exit of a row is destination-first, its first race stands in the first slot, too.</summary>
    public AlignedRow<int> Ways { get; }

    /// <summary>By threshold and row: words above it lead to a later slot.</summary>
    public AlignedRow<uint> Highs { get; }

    /// <summary>By race and row: words below it are not taken before the horizon; none is where the race stands in the first slot.</summary>
    public AlignedRow<uint> Limits { get; }

    /// <summary>By row, where the first race stands in the first slot, its limit, more than zero; zero elsewhere.</summary>
    public AlignedRow<uint> AloneLimits { get; }

    /// <summary>By row, what a year adds to the six totals, as long as a vector; zero where a row is not plain.</summary>
    public AlignedRow<double> PerYear { get; }

    /// <summary>By place among eight: which of eight discounted amounts and, after them, of eight others belongs to each measure. Kept in memory, as the compiler would ask for a constant anew each time.</summary>
    public AlignedRow<long> Amounts { get; } = new(Measures.Padded * Measures.Padded);

    /// <summary>The rows in which a year does not always add the same, as bits.</summary>
    public uint Uneven { get; }

    /// <summary>The states that nobody leaves, as bits.</summary>
    public uint Absorbing { get; }

    /// <summary>Those of them in which time adds anything, as bits.</summary>
    public uint Resting { get; }

    /// <summary>Whether anything has to be added one patient at a time.</summary>
    public bool AddsEach { get; }

    /// <summary>A row on the way of a patient who has been in no state but one.</summary>
    public static int Entered(int row, int state) => row | (1 << (state + SeenShift));

    /// <summary>The row of a row on the way of a patient.</summary>
    public static int RowOf(int row) => row & (Rows - 1);

    /// <summary>The state of a way.</summary>
    public static int StateOf(int way) => way & ((1 << StateBits) - 1);

    /// <summary>The move of a way.</summary>
    public static int MoveOf(int way) => way >> StateBits & ((1 << MoveBits) - 1);

    /// <summary>Whether the tables of a strategy fit.</summary>
    public static bool Fits(EventTables tables) =>
        tables.IsTabled && tables.Rows.Length <= Rows && tables.Slots.Ways.Length <= (tables.Slots.Thresholds + 1 + EventRow.OwnRaces) * Rows
        && tables.Slots.Ways.All(static way => way.Move < 1 << MoveBits && way.FirstPiece + StayTables.FirstPiece < 1 << PieceBits);
}
