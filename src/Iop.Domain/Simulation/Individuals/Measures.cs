namespace Iop.Domain.Simulation.Individuals;

/// <summary>The totals that are kept of each patient, in the order in which tables and sums hold them.</summary>
internal static class Measures
{
    /// <summary>Cost, QALYs and life years, discounted; then the same, undiscounted.</summary>
    public const int Count = 6;

    /// <summary>Those of one kind: cost, QALYs, life years.</summary>
    public const int Kinds = 3;

    /// <summary>A row of a table of rewards, with two unused places, so that it is one vector.</summary>
    public const int Padded = 8;

    /// <summary>Whether a measure is an amount of money.</summary>
    public static bool IsCost(int measure) => measure % Kinds == 0;
}
