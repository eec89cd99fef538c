namespace Iop.Domain.Simulation.Known;

/// <summary>How patients leave one level of care in the discharge records of 2004: by which reason, and after how long.</summary>
/// <param name="Level">The state.</param>
/// <param name="Count">Discharges by reason: completed, transferred, dropped out, terminated by the program, other.</param>
/// <param name="Median">Median days by reason.</param>
/// <param name="Mean">Mean days by reason, of a part of the records.</param>
/// <param name="CountTable">Where the counts stand.</param>
/// <param name="MedianTable">Where the medians stand.</param>
/// <param name="MeanTable">Where the means stand, and of whom.</param>
internal sealed record ReasonedStays(
    string Level, int[] Count, double[] Median, double[] Mean, string CountTable, string MedianTable, string MeanTable)
{
    private const string Records = "TEDS-D 2004 (SAMHSA, 28 states)";
    private static readonly string[] Reasons = ["completed", "transferred", "dropped out", "terminated", "other"];

    /// <summary>The exits, in the order of the reasons.</summary>
    /// <param name="figures">To which this adds the figures.</param>
    /// <param name="to">Where each reason leads.</param>
    public IEnumerable<PathwayTransition> Exits(Figures figures, params string[] to)
    {
        for (var reason = 0; reason < Reasons.Length; reason++)
        {
            var what = $"{Level}, {Reasons[reason]}";
            var share = figures.Derive($"{what}: share of discharges", (double)Count[reason] / Count.Sum(), $"{Records}, {CountTable}", "The count of the reason among all.");
            var median = figures.Read($"{what}: median stay, days", Median[reason], $"{Records}, {MedianTable}");
            var spread = figures.Derive(
                $"{what}: standard deviation of the logarithm of the stay",
                Math.Sqrt(2 * PortableMath.Log(Mean[reason] / Median[reason])),
                $"{Records}, {MeanTable}; {MedianTable}",
                "Of the log-normal distribution with the median and the mean; the mean is that of a part of the records, which is taken to stand for all.");
            yield return new(
                Level, to[reason], new ExitShareLaw(share, Sojourn.LogNormal(PortableMath.Log(median), spread, TimeUnit.Day)), source: $"{Records}, {CountTable}, {MedianTable}");
        }
    }
}
