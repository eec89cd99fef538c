using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>Patients who come to a pathway from one source, at times of their own.</summary>
public sealed record PatientArrivals
{
    /// <summary>Makes a source of patients.</summary>
    /// <param name="id">Unique in the model; results do not depend on the order in which sources are listed.</param>
    /// <param name="process">When they arrive.</param>
    /// <param name="rank">Who goes first where several wait: rank 1 before rank 2; 1 to <see cref="MostRank"/>.</param>
    /// <param name="start">Where they begin; as the strategy or the model has it where empty.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="note">What a reader should know.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rank is out of range.</exception>
    public PatientArrivals(string id, ArrivalProcess process, int rank = 1, IEnumerable<StartShare>? start = null, string? source = null, string? note = null)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Process = Guard.Against.Null(process);
        Rank = Guard.Against.OutOfRange(rank, 1, MostRank);
        Start = Guard.Against.NullItem((start ?? []).ToValueList(), nameof(start));
        Source = source;
        Note = note;
    }

    /// <summary>The last rank.</summary>
    public static int MostRank => PathwayLimits.MostRank;

    /// <summary>Unique in the model.</summary>
    public string Id { get; }

    /// <summary>When they arrive.</summary>
    public ArrivalProcess Process { get; }

    /// <summary>Who goes first where several wait: 1 before 2.</summary>
    public int Rank { get; }

    /// <summary>Where they begin; empty where as all others.</summary>
    public ValueList<StartShare> Start { get; }

    /// <summary>Where the numbers come from; null where not said.</summary>
    public string? Source { get; }

    /// <summary>What a reader should know; null where nothing.</summary>
    public string? Note { get; }

    /// <summary>The id and the process.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}: {Process}");
}
