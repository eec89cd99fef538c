using System.Numerics;
using System.Runtime.CompilerServices;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Stays by a word of 32 random bits: the inverse of each distribution cut into cubics, narrower toward both ends.</summary>
/// <remarks>
/// A word stands for the middle of its share of the distribution. A piece is made when the first word falls into it, and used where it is within 2^-20 of the exact stay, relative to it;
/// elsewhere, as across the jumps of an observed distribution, the exact stay is computed each time. So it is for the outermost 2^-12 on either side, where 64 further bits are drawn.
/// Stays below 2^-45 of the horizon take no time. None is negative: whether a stay is the shorter of two can be asked of its bits.
/// </remarks>
internal sealed class StayTables(double horizon)
{
    /// <summary>Words nearer to either end than this are at the tails.</summary>
    public const uint Tail = 1 << 20;

    /// <summary>Pieces of one table on one of its sides.</summary>
    public const int PiecesOfSide = Doublings * PiecesOfDoubling;

    /// <summary>Pieces of one table.</summary>
    public const int Pieces = 2 * PiecesOfSide;

    /// <summary>Zeros before the first bit of twice a distance and one, where the tail ends; at most as many outside it.</summary>
    public const int MostZeros = Doublings - 1;

    /// <summary>What the five upper bits of that number, moved up by its zeros, need to become a piece: this less 16 a zero.</summary>
    public const int FirstPiece = (MostZeros - 1) * PiecesOfDoubling;

    /// <summary>How far the number is moved down for those five bits.</summary>
    public const int PieceShift = 27;

    /// <summary>The bits that follow, up and down, as the place in the piece.</summary>
    public const int PlaceUp = 32 - PieceShift;

    /// <summary>How far those are moved down.</summary>
    public const int PlaceDown = 8;

    /// <summary>The width of one of the places in a piece.</summary>
    public const float Place = 1f / (1 << 24);

    /// <summary>The table of stays that never end.</summary>
    public const int Never = 0;

    private const int PiecesOfDoubling = 16;

    /// <summary>Numbers before the first piece, which those read who look words of the outermost tails up for no purpose.</summary>
    public const int Margin = (32 - Doublings) * PiecesOfDoubling * Cubic.Coefficients;
    private const int Doublings = 11;
    private const double Width = 1.0 / PiecesOfDoubling;
    private const double Tolerance = 1.0 / (1 << 20);
    private const double Least = 1.0 / (1L << 45);
    private const double Safety = 16;
    private const double Word = 1.0 / (1L << 32);
    private static readonly double[] Probes = [0, 0.14644660940672624, 0.5, 0.85355339059327376, 1];

    private readonly List<Func<double, double>> exact = [static _ => double.PositiveInfinity];
    private readonly List<uint> limits = [uint.MaxValue];
    private readonly Dictionary<(object Law, double Ratio, double Elapsed), int> known = [];
    private readonly AlignedRow<float> pieces = NeverEnding();
    private bool[] isExact = new bool[Pieces];

    /// <summary>The first coefficient of the first piece of the first table; it moves when a table is added.</summary>
    public ref float First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref pieces.First, Margin);
    }

    /// <summary>The number of a table.</summary>
    /// <param name="key">What the stays depend on.</param>
    /// <param name="timeOf">The stay in years by the hazard that has added up.</param>
    public int Add((object Law, double Ratio, double Elapsed) key, Func<double, double> timeOf)
    {
        if (known.TryGetValue(key, out var table))
        {
            return table;
        }

        table = exact.Count;
        known.Add(key, table);
        exact.Add(timeOf);
        limits.Add(Limit(timeOf));
        pieces.Grow(Margin + ((table + 1) * Pieces * Cubic.Coefficients), float.NaN);
        Array.Resize(ref isExact, (table + 1) * Pieces);
        return table;
    }

    /// <summary>Words below this stand for stays that outlast the horizon.</summary>
    public uint Limit(int table) => limits[table];

    /// <summary>A stay, in years.</summary>
    public double Time(int table, uint word, in EventDraw draw, uint place)
    {
        var time = Read(ref First, table * Pieces, word);
        if (!float.IsNaN(time))
        {
            return time;
        }

        var isShort = word > int.MaxValue;
        var distance = isShort ? ~word : word;
        if (distance < Tail)
        {
            return word < limits[table] ? double.PositiveInfinity : exact[table](Hazard(word, draw, place));
        }

        var zeros = BitOperations.LeadingZeroCount((2 * distance) + 1);
        var inSide = FirstPiece - (zeros * PiecesOfDoubling) + (int)((((2 * distance) + 1) << zeros) >> PieceShift);
        var piece = (table * Pieces) + (isShort ? PiecesOfSide : 0) + inSide;
        if (!isExact[piece])
        {
            isExact[piece] = !Fit(exact[table], inSide, isShort, pieces.Span.Slice(Margin + (piece * Cubic.Coefficients), Cubic.Coefficients));
        }

        return isExact[piece] ? exact[table](HazardAt(isShort, distance + 0.5)) : Read(ref First, table * Pieces, word);
    }

    /// <summary>A stay as a piece has it; no number where the piece is missing or the word lies in a tail.</summary>
    /// <param name="pieces">The first coefficient of the first piece of the first table.</param>
    /// <param name="firstPiece">The first piece of the table.</param>
    /// <param name="word">The random bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Read(ref float pieces, int firstPiece, uint word)
    {
        var side = (int)word >> 31;
        var twice = ((word ^ (uint)side) << 1) | 1;
        var zeros = BitOperations.LeadingZeroCount(twice);
        if (zeros > MostZeros)
        {
            return float.NaN;
        }

        var moved = twice << zeros;
        var piece = firstPiece + (side & PiecesOfSide) + FirstPiece - (zeros * PiecesOfDoubling) + (int)(moved >> PieceShift);
        return Cubic.At(ref Unsafe.Add(ref pieces, piece * Cubic.Coefficients), (int)((moved << PlaceUp) >> PlaceDown) * Place);
    }

    /// <summary>The hazard for which a word stands: drawn from the exponential distribution with mean 1.</summary>
    public static double Hazard(uint word, in EventDraw draw, uint place)
    {
        var isShort = word > int.MaxValue;
        var distance = isShort ? ~word : word;
        return HazardAt(isShort, distance + (distance < Tail ? ValueSampling.Share(draw.Detail(place)) : 0.5));
    }

    private static AlignedRow<float> NeverEnding()
    {
        var table = new AlignedRow<float>(Margin + (Pieces * Cubic.Coefficients));
        for (var first = Margin; first < table.Span.Length; first += Cubic.Coefficients)
        {
            table.Span[first] = float.PositiveInfinity;
        }

        return table;
    }

    private static double HazardAt(bool isShort, double distance) =>
        isShort ? -PortableMath.LogOnePlus(-distance * Word) : -PortableMath.Log(distance * Word);

    /// <summary>Makes a piece; it says no, and leaves no numbers, where a cubic is not near enough.</summary>
    private bool Fit(Func<double, double> timeOf, int piece, bool isShort, Span<float> to)
    {
        var scale = Math.ScaleB(Tail, piece / PiecesOfDoubling);
        var start = 1 + ((piece % PiecesOfDoubling) * Width);
        var (first, last) = (At(0), At(1));
        var (least, most) = (Math.Min(first, last), Math.Max(first, last));
        if (least >= horizon || most <= Least * horizon)
        {
            (to[0], to[1], to[2], to[3]) = (least >= horizon ? float.PositiveInfinity : 0, 0, 0, 0);
            return true;
        }

        // a cubic that comes near to zero could fall below it
        if (least < Safety * Least * horizon)
        {
            return false;
        }

        Cubic.Fit(At, to);
        foreach (var probe in Probes)
        {
            var time = probe switch
            {
                0 => first,
                1 => last,
                _ => At(probe),
            };
            if (!(Math.Abs(Cubic.At(ref to[0], (float)probe) - time) <= (Tolerance * time) + (Least * horizon)))
            {
                to.Fill(float.NaN);
                return false;
            }
        }

        return true;

        double At(double inPiece) => timeOf(HazardAt(isShort, scale * (start + (inPiece * Width))));
    }

    private uint Limit(Func<double, double> timeOf)
    {
        var (low, high) = (0u, uint.MaxValue);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var isShort = middle > int.MaxValue;
            if (timeOf(HazardAt(isShort, (isShort ? ~middle : middle) + 0.5)) >= horizon)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        // a word at the limit stands for a share of which a part is within the horizon
        return low == 0 ? 0 : low - 1;
    }
}
