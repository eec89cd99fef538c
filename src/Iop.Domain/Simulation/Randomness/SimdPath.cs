namespace Iop.Domain.Simulation.Randomness;

/// <summary>How wide the inner loops work. Every path gives the same bits; tests run them all.</summary>
internal enum SimdPath
{
    /// <summary>One number at a time.</summary>
    Scalar,

    /// <summary>AVX2 for the random numbers, the rest one patient at a time.</summary>
    Vector256,

    /// <summary>AVX-512 throughout.</summary>
    Vector512,
}
