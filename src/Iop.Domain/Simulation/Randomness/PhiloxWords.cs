namespace Iop.Domain.Simulation.Randomness;

/// <summary>The four words of a block, in order.</summary>
internal readonly record struct PhiloxWords(uint First, uint Second, uint Third, uint Fourth)
{
    /// <summary>The first two words as 64 bits, the first one above.</summary>
    public ulong Upper => ((ulong)First << 32) | Second;

    /// <summary>The last two words as 64 bits, the third one above.</summary>
    public ulong Lower => ((ulong)Third << 32) | Fourth;

    /// <summary>The first 48 bits.</summary>
    public ulong Detail => Upper >> 16;
}
