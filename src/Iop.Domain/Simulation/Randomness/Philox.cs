using System.Runtime.CompilerServices;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PhiloxWords Words(uint x0, uint x1, uint x2, uint x3, uint key0, uint key1)
    {
        // two rounds at a time, so that no number moves from variable to variable
        for (var round = 0; round < Rounds; round += 2)
        {
            var (first, second) = ((ulong)x0 * FirstFactor, (ulong)x2 * SecondFactor);
            var y0 = (uint)(second >> 32) ^ x1 ^ key0;
            var y2 = (uint)(first >> 32) ^ x3 ^ key1;
            var (then, next) = ((ulong)y0 * FirstFactor, (ulong)y2 * SecondFactor);
            x0 = (uint)(next >> 32) ^ (uint)second ^ (key0 + FirstStep);
            x2 = (uint)(then >> 32) ^ (uint)first ^ (key1 + SecondStep);
            x1 = (uint)next;
            x3 = (uint)then;
            key0 += unchecked(2 * FirstStep);
            key1 += unchecked(2 * SecondStep);
        }

        return new(x0, x1, x2, x3);
    }
}
