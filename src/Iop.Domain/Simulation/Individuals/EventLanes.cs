namespace Iop.Domain.Simulation.Individuals;

/// <summary>The patients of a batch: those still under way side by side, the others known by their totals alone.</summary>
/// <remarks>Numbers stand in few arrays, those of one kind as a row after those of another, so that loops need not hold many addresses.</remarks>
internal sealed class EventLanes(int states)
{
    /// <summary>Patients of a batch.</summary>
    public const int Capacity = 256;

    /// <summary>Among the <see cref="Numbers"/>, when they came to their state, in years from the start.</summary>
    public const int Now = 0;

    /// <summary>Among the <see cref="Numbers"/>, the discount weights of costs that have added up by then.</summary>
    public const int CostBy = Capacity;

    /// <summary>Among the <see cref="Numbers"/>, those of effects.</summary>
    public const int EffectBy = 2 * Capacity;

    /// <summary>Among the <see cref="Numbers"/>, when they leave, or the horizon.</summary>
    public const int Until = 3 * Capacity;

    /// <summary>Among the <see cref="Numbers"/>, the discount weights of costs that have added up by the time they leave.</summary>
    public const int CostUntil = 4 * Capacity;

    /// <summary>Among the <see cref="Numbers"/>, those of effects.</summary>
    public const int EffectUntil = 5 * Capacity;

    /// <summary>Among the <see cref="Places"/>, the rows in which they are.</summary>
    public const int Rows = 0;

    /// <summary>Among the <see cref="Places"/>, the <see cref="EventStep.Way"/>s by which they leave.</summary>
    public const int Ways = Capacity;

    /// <summary>Among the <see cref="Places"/>, the bits of how long they stay; no meaning where tables do not decide.</summary>
    public const int Times = 2 * Capacity;

    /// <summary>Among the <see cref="Places"/>, their numbers in the block.</summary>
    public const int Ids = 3 * Capacity;

    /// <summary>How many are under way.</summary>
    public int Count { get; set; }

    /// <summary>Times and weights.</summary>
    public double[] Numbers { get; } = new double[6 * Capacity];

    /// <summary>Rows, ways, stays and who they are.</summary>
    public int[] Places { get; } = new int[4 * Capacity];

    /// <summary>The places of those whom tables do not decide; some more than once.</summary>
    public int[] Left { get; } = new int[(1 + EventRow.OwnRaces) * Capacity];

    /// <summary>How many these are.</summary>
    public int LeftCount { get; set; }

    /// <summary>The exits that race against the ways: the places of their words, in the order of the races of a patient.</summary>
    public int[] Rivals { get; } = new int[(EventRow.OwnRaces * Capacity) + 1];

    /// <summary>How many these are.</summary>
    public int RivalCount { get; set; }

    /// <summary>The words of the event, or of the start: all first words, then all second ones, and so on.</summary>
    public uint[] Words { get; } = new uint[4 * Capacity];

    /// <summary>By the number in the batch: the six totals, as long as a vector.</summary>
    public double[] Totals { get; } = new double[Capacity * Measures.Padded];

    /// <summary>By the number in the batch: a bit for each state in which the patient has been.</summary>
    public ulong[] Seen { get; } = new ulong[Capacity * WordsOf(states)];

    /// <summary>Numbers that hold a bit for each state.</summary>
    public static int WordsOf(int states) => (states + 63) / 64;
}
