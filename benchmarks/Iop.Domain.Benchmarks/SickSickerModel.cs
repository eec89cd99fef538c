using Iop.Domain.Simulation;

namespace Iop.Domain.Benchmarks;

/// <summary>The Sick-Sicker model of Krijkamp et al. (2018), Appendix C, without treatment.</summary>
internal static class SickSickerModel
{
    public const int Cycles = 30;

    /// <summary>Probabilities of moving in a year: healthy to sick, healthy to dead, sick to healthy, sick to sicker, sick to dead, sicker to dead.</summary>
    public static readonly double[] Probabilities = [0.15, 0.005, 0.5, 0.105, 0.014925124999999984, 0.048889869534228136];

    public static PathwayModel Create() => PathwayModel.Create(
        "Sick-Sicker",
        new CycleLength(1, CycleUnit.Year),
        Cycles,
        [new("H", "Healthy", 200_000, 1), new("S1", "Sick", 400_000, 0.75), new("S2", "Sicker", 1_500_000, 0.5), new("D", "Dead", 0, 0, isDead: true)],
        [new("H", 1)],
        [
            new("H", "S1", Probabilities[0]), new("H", "D", Probabilities[1]), new("S1", "H", Probabilities[2]),
            new("S1", "S2", Probabilities[3]), new("S1", "D", Probabilities[4]), new("S2", "D", Probabilities[5]),
        ],
        RewardTiming.EveryPoint,
        new Discounting(DiscountForm.Discrete, 0.03, 0.03),
        new PriceBasis("USD", 2018),
        strategies: [new("usual", "Usual care")]);
}
