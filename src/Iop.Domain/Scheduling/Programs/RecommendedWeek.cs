using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>A week that a patient could have in a schedule that stands, and what it takes from the others.</summary>
public sealed record RecommendedWeek
{
    internal RecommendedWeek(WeekCost cost, long run, long seatsWorth, IEnumerable<MovedPatient> moved)
    {
        Cost = cost;
        SeatsWorth = seatsWorth;
        Moved = moved.ToValueList();
        Increase = cost.Total + run + Moved.Sum(other => other.Comparison.Difference);
    }

    /// <summary>The week and its cost, by cause.</summary>
    public WeekCost Cost { get; }

    /// <summary>Ids of the attended sessions in the order of time.</summary>
    public ValueList<string> Sessions => Cost.Sessions;

    /// <summary>What the objective grows by beside a schedule without this patient: the week's cost, sessions that run anew or no longer, and what the others pay. Leaving the patient unserved is not in it.</summary>
    public long Increase { get; }

    /// <summary>What the seats are worth to others at the program's prices, in thousandths of the objective: of two weeks alike the one that takes less is better for who comes next.</summary>
    public long SeatsWorth { get; }

    /// <summary>Those whose weeks change, in the order of the program week; empty where nobody is disturbed.</summary>
    public ValueList<MovedPatient> Moved { get; }

    /// <summary>Increase, worth and how many others move, never which sessions.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Increase}, seats worth {SeatsWorth / 1000m:0.###}, {Moved.Count} moved");
}
