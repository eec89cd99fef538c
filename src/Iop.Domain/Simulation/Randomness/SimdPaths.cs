using System.Runtime.Intrinsics.X86;

namespace Iop.Domain.Simulation.Randomness;

/// <summary>What the machine offers.</summary>
internal static class SimdPaths
{
    /// <summary>The widest path of this machine.</summary>
    public static SimdPath Best => Avx512BW.IsSupported && Avx512CD.IsSupported ? SimdPath.Vector512 : Avx2.IsSupported ? SimdPath.Vector256 : SimdPath.Scalar;

    /// <summary>All paths of this machine, narrowest first.</summary>
    public static IEnumerable<SimdPath> All => Enum.GetValues<SimdPath>().Where(path => path <= Best);
}
