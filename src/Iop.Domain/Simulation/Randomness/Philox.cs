namespace Iop.Domain.Simulation.Randomness;

/// <summary>Philox4x32-10 of Salmon, Moraes, Dror and Shaw (2011): four words as a pure function of a counter and a key.</summary>
/// <remarks>The counter is (patient low, patient high, block, purpose) and the key is the seed. The strategy is in neither, so that strategies share their numbers.</remarks>
internal static class Philox
{
    public const int Rounds = 10;
    public const uint FirstFactor = 0xD2511F53;
    public const uint SecondFactor = 0xCD9E8D57;
    public const uint FirstStep = 0x9E3779B9;
    public const uint SecondStep = 0xBB67AE85;

    /// <summary>The words of one block.</summary>
    /// <param name="seed">The key, low word first.</param>
    /// <param name="patient">The patient's number, low word first.</param>
    /// <param name="block">The cycle, the event, or a block of several.</param>
    /// <param name="purpose">What the numbers decide.</param>
    /// <param name="part">The part of the purpose, where it has several.</param>
    public static PhiloxWords Words(ulong seed, long patient, uint block, DrawPurpose purpose, uint part = 0) =>
        Words((uint)patient, (uint)((ulong)patient >> 32), block, (uint)purpose | (part << 8), (uint)seed, (uint)(seed >> 32));

    /// <summary>The words of a counter and a key.</summary>
    public static PhiloxWords Words(uint x0, uint x1, uint x2, uint x3, uint key0, uint key1)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (first, second) = ((ulong)x0 * FirstFactor, (ulong)x2 * SecondFactor);
            (x0, x1, x2, x3) = ((uint)(second >> 32) ^ x1 ^ key0, (uint)second, (uint)(first >> 32) ^ x3 ^ key1, (uint)first);
            key0 += FirstStep;
            key1 += SecondStep;
        }

        return new(x0, x1, x2, x3);
    }
}
