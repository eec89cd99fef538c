using System.Globalization;

namespace Iop.Domain.Simulation;

/// <summary>The bounds of a pathway's numbers, shared by the types and by the readers of files.</summary>
internal static class PathwayLimits
{
    public const double LeastUtility = -1;
    public const double MostUtility = 1;
    public const double MostRatio = 1000;
    public const double MostRate = 1;
    public const double MostHazard = 1_000_000;
    public const double MostLogarithm = 100;
    public const double MostLogDeviation = 10;
    public const double LeastShape = 0.001;
    public const double MostShape = 1000;
    public const double LeastScale = 1e-9;
    public const double LeastYear = 1;
    public const double MostYear = 10_000;
    public const int MostCycles = 100_000;
    public const int MostStates = 1_000;
    public const long MostCells = 20_000_000;
    public const long MostCellSteps = 20_000_000_000;
    public const int MostStrata = 10_000;

    /// <summary>States x (cycles + 1) x strategies of one microsimulation: its tables then take up to half a gigabyte and each thread's counts an eighth.</summary>
    public const long MostIndividualCells = 5_000_000;

    public const int MostBatch = 1_000_000;
    public const int MostSlots = 1_000_000;
    public const int MostRank = 100;
    public const int MostWaitTargets = 16;
    public const int MostSources = 200;

    /// <summary>Patients who are on a pathway with slots at the same time; each takes about a hundred bytes.</summary>
    public const int MostPresent = 20_000_000;

    /// <summary>Ten billion major units of a currency with two digits; twelve digits of a double are left for its fractions.</summary>
    public const long MostCost = 1_000_000_000_000;

    /// <summary>Holds every value of a schedule within bounds; not-a-number is out of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside.</exception>
    public static CycleSchedule<double> Within(CycleSchedule<double> schedule, double least, double most, string parameter)
    {
        foreach (var value in schedule.Values)
        {
            if (!(value >= least && value <= most))
            {
                throw new ArgumentOutOfRangeException(parameter, value, string.Create(CultureInfo.InvariantCulture, $"Must lie between {least:R} and {most:R}."));
            }
        }

        return schedule;
    }

    /// <summary>Holds every amount of a schedule within <see cref="MostCost"/> on either side of zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount lies outside.</exception>
    public static CycleSchedule<double> WithinCost(CycleSchedule<double> schedule, string parameter)
    {
        foreach (var value in schedule.Values)
        {
            if (!(value >= -MostCost && value <= MostCost))
            {
                throw new ArgumentOutOfRangeException(
                    parameter, value, string.Create(CultureInfo.InvariantCulture, $"Must lie between {-MostCost} and {MostCost} minor units."));
            }
        }

        return schedule;
    }
}
