using System.Runtime.CompilerServices;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Patients under way, sixteen a vector; where one ends, the next begins in the same place.</summary>
internal sealed class StreamLanes
{
    /// <summary>Patients of a vector.</summary>
    public const int Vector = 16;

    /// <summary>Vectors that take each step together, so that the waits of one are filled with the work of others.</summary>
    public const int Vectors = 8;

    /// <summary>Patients under way at a time.</summary>
    public const int Count = Vector * Vectors;

    /// <summary>A way past the last rival, whose stay is read with the others of a vector: in the first table, where any word finds numbers.</summary>
    public const int NoRival = StayTables.FirstPiece << StreamTables.PieceShift;

    private readonly AlignedRow<int> numbers = new(2);

    public StreamLanes() => RivalWays.Span.Fill(NoRival);

    /// <summary>By vector, the places where somebody is under way, as bits.</summary>
    public AlignedRow<uint> Active { get; } = new(Vectors);

    /// <summary>By vector, those of them who move before the horizon.</summary>
    public AlignedRow<uint> Moving { get; } = new(Vectors);

    /// <summary>By vector, those of them whose event is not decided yet.</summary>
    public AlignedRow<uint> Left { get; } = new(Vectors);

    /// <summary>How many have ended in the last step.</summary>
    public ref int Ended => ref numbers.First;

    /// <summary>The places where they were.</summary>
    public AlignedRow<int> EndedPlaces { get; } = new(Count + Vector);

    /// <summary>Their numbers in the block.</summary>
    public AlignedRow<uint> EndedIds { get; } = new(Count + Vector);

    /// <summary>Their numbers in the block.</summary>
    public AlignedRow<uint> Ids { get; } = new(Count);

    /// <summary>How often they have moved.</summary>
    public AlignedRow<uint> Moves { get; } = new(Count);

    /// <summary>The rows in which they are and, from <see cref="StreamTables.SeenShift"/> on, a bit for each state in which they have been.</summary>
    public AlignedRow<int> Rows { get; } = new(Count);

    /// <summary>When they came to their state, in years from the start; the horizon where nobody is under way.</summary>
    public AlignedRow<double> Now { get; } = new(Count);

    /// <summary>The discount weights of costs that have added up by then.</summary>
    public AlignedRow<double> CostBy { get; } = new(Count);

    /// <summary>Those of effects.</summary>
    public AlignedRow<double> EffectBy { get; } = new(Count);

    /// <summary>The six totals of each, as long as a vector.</summary>
    public AlignedRow<double> Totals { get; } = new(Measures.Padded * Count);

    /// <summary>The words of the event: all first words, then all second ones, and so on.</summary>
    public AlignedRow<uint> Words { get; } = new(4 * Count);

    /// <summary>When they leave, or the horizon.</summary>
    public AlignedRow<double> Until { get; } = new(Count);

    /// <summary>The discount weights of costs that have added up by the time they leave.</summary>
    public AlignedRow<double> CostUntil { get; } = new(Count);

    /// <summary>Those of effects.</summary>
    public AlignedRow<double> EffectUntil { get; } = new(Count);

    /// <summary>The ways by which they leave.</summary>
    public AlignedRow<int> Ways { get; } = new(Count);

    /// <summary>How long they would stay by these; no number where tables do not decide.</summary>
    public AlignedRow<float> Times { get; } = new(Count);

    /// <summary>By stay that is read: where the coefficients lie.</summary>
    public AlignedRow<int> Coefficients { get; } = new(Count);

    /// <summary>By stay that is read: the places in the pieces.</summary>
    public AlignedRow<float> InPiece { get; } = new(Count);

    /// <summary>How many exits race against the ways.</summary>
    public ref int Rivals => ref Unsafe.Add(ref numbers.First, 1);

    /// <summary>Against whose: those of a place in the order of the races.</summary>
    public AlignedRow<int> RivalPlaces { get; } = new((EventRow.OwnRaces * Count) + Vector);

    /// <summary>Their ways.</summary>
    public AlignedRow<int> RivalWays { get; } = new((EventRow.OwnRaces * Count) + Vector);

    /// <summary>Their words.</summary>
    public AlignedRow<uint> RivalWords { get; } = new((EventRow.OwnRaces * Count) + Vector);

    /// <summary>How long it takes them.</summary>
    public AlignedRow<float> RivalTimes { get; } = new((EventRow.OwnRaces * Count) + Vector);

    /// <summary>Where moves are counted, while the words of the next event are drawn.</summary>
    public AlignedRow<int> Places { get; } = new(Count);
}
