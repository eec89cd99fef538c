using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>The random numbers of the moves of one group of patients, drawn once for all strategies: 16 bits a cycle, eight cycles a block.</summary>
internal sealed class MoveDraws(int cycles)
{
    /// <summary>Cycles of one block.</summary>
    public const int CyclesPerBlock = 8;

    private readonly uint[] words = new uint[(cycles + CyclesPerBlock - 1) / CyclesPerBlock * PhiloxLanes.WordsPerBlock];

    /// <summary>The seed of the numbers.</summary>
    public ulong Seed { get; private set; }

    /// <summary>The patient of lane 0.</summary>
    public long First { get; private set; }

    /// <summary>Draws the numbers of a group.</summary>
    public void Fill(SimdPath path, ulong seed, long first)
    {
        (Seed, First) = (seed, first);
        for (var block = 0; block < words.Length / PhiloxLanes.WordsPerBlock; block++)
        {
            PhiloxLanes.Fill(path, seed, first, (uint)block, DrawPurpose.Move, words.AsSpan(block * PhiloxLanes.WordsPerBlock));
        }
    }

    /// <summary>The words of all lanes that hold the numbers of a cycle counted from 0; the number stands in the bits from <see cref="Shift"/> on.</summary>
    public ReadOnlySpan<uint> Words(int cycle) => words.AsSpan(Place(cycle), PhiloxLanes.Count);

    /// <summary>Where in its words the 16 bits of a cycle begin.</summary>
    public static int Shift(int cycle) => (cycle & 1) << 4;

    /// <summary>The 16 bits of one patient and cycle.</summary>
    public int Upper(int cycle, int lane) => (int)((words[Place(cycle) + lane] >> Shift(cycle)) & 0xFFFF);

    /// <summary>The 48 bits that follow them.</summary>
    public ulong Detail(int cycle, int lane) => Philox.Words(Seed, First + lane, (uint)cycle, DrawPurpose.MoveDetail).Detail;

    private static int Place(int cycle) =>
        (cycle / CyclesPerBlock * PhiloxLanes.WordsPerBlock) + ((cycle % CyclesPerBlock) >> 1) * PhiloxLanes.Count;
}
