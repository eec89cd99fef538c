namespace Iop.Domain.Simulation.Individuals;

/// <summary>The patients of a batch: those still under way side by side, the others known by their totals alone.</summary>
internal sealed class EventLanes(int states)
{
    /// <summary>Patients of a batch.</summary>
    public const int Capacity = 256;

    /// <summary>How many are under way.</summary>
    public int Count { get; set; }

    /// <summary>Their numbers in the block.</summary>
    public uint[] Ids { get; } = new uint[Capacity];

    /// <summary>The rows in which they are.</summary>
    public int[] Rows { get; } = new int[Capacity];

    /// <summary>When they came there, in years from the start.</summary>
    public double[] Now { get; } = new double[Capacity];

    /// <summary>The discount weights of costs that have added up by then.</summary>
    public double[] CostBy { get; } = new double[Capacity];

    /// <summary>Those of effects.</summary>
    public double[] EffectBy { get; } = new double[Capacity];

    /// <summary>How long they would stay but for racing exits; no number where tables do not decide.</summary>
    public float[] Times { get; } = new float[Capacity];

    /// <summary>When they leave, or the horizon.</summary>
    public double[] Until { get; } = new double[Capacity];

    /// <summary>The places of the ways by which they leave among those of all slots.</summary>
    public int[] Ways { get; } = new int[Capacity];

    /// <summary>The places of those whom tables do not decide.</summary>
    public int[] Left { get; } = new int[Capacity];

    /// <summary>How many these are.</summary>
    public int LeftCount { get; set; }

    /// <summary>The discount weights of costs that have added up by the time they leave.</summary>
    public double[] CostUntil { get; } = new double[Capacity];

    /// <summary>Those of effects.</summary>
    public double[] EffectUntil { get; } = new double[Capacity];

    /// <summary>The words of the event, or of the start: all first words, then all second ones, and so on.</summary>
    public uint[] Words { get; } = new uint[4 * Capacity];

    /// <summary>By the number in the batch: the six totals, as long as a vector.</summary>
    public double[] Totals { get; } = new double[Capacity * Measures.Padded];

    /// <summary>By the number in the batch: a bit for each state in which the patient has been.</summary>
    public ulong[] Seen { get; } = new ulong[Capacity * WordsOf(states)];

    /// <summary>Numbers that hold a bit for each state.</summary>
    public static int WordsOf(int states) => (states + 63) / 64;
}
