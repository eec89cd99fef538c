using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules;

/// <summary>Which sessions a requirement counts, by their modality.</summary>
public sealed record SessionScope
{
    private SessionScope(ValueList<Modality> modalities, bool isAllBut, int leastMinutes = 0)
    {
        Modalities = Guard.Against.NullItem(modalities);
        IsAllBut = isAllBut;
        LeastMinutes = leastMinutes;
    }

    /// <summary>All sessions.</summary>
    public static SessionScope Everything { get; } = new([], isAllBut: true);

    /// <summary>Group, individual and family therapy: what most sources call counseling.</summary>
    public static SessionScope Counseling { get; } = Only(Modality.Group, Modality.Individual, Modality.Family);

    /// <summary>The modalities that count, or that do not; in the order given.</summary>
    public ValueList<Modality> Modalities { get; }

    /// <summary>Whether all sessions count but those of <see cref="Modalities"/>.</summary>
    public bool IsAllBut { get; }

    /// <summary>The length from which on a session counts, in minutes net of breaks; 0 where any length does.</summary>
    public int LeastMinutes { get; }

    /// <summary>Sessions of these modalities alone.</summary>
    /// <exception cref="ArgumentException">None is given.</exception>
    public static SessionScope Only(params ReadOnlySpan<Modality> modalities) => modalities.Length > 0
        ? new([.. modalities], isAllBut: false)
        : throw new ArgumentException("At least one modality counts.", nameof(modalities));

    /// <summary>All sessions but those of these modalities, such as mutual-help meetings where a source does not count them.</summary>
    public static SessionScope AllBut(params ReadOnlySpan<Modality> modalities) => new([.. modalities], isAllBut: true);

    /// <summary>Those of the same sessions alone that last so long.</summary>
    /// <param name="minutes">The least length that counts, in minutes net of breaks; of an attended session as it was attended.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minutes"/> is not positive.</exception>
    public SessionScope OfAtLeast(int minutes) => new(Modalities, IsAllBut, Guard.Against.NegativeOrZero(minutes));

    /// <summary>Whether a session of a modality counts, if it is long enough.</summary>
    public bool Includes(Modality modality)
    {
        foreach (var known in Modalities)
        {
            if (known == modality)
            {
                return !IsAllBut;
            }
        }

        return IsAllBut;
    }

    /// <summary>Such as <c>individual</c>, <c>all but peer</c> or <c>individual, each of at least 30 min</c>; empty for all sessions.</summary>
    public override string ToString()
    {
        var kinds = Modalities.Count == 0
            ? ""
            : $"{(IsAllBut ? "all but " : "")}{string.Join(IsAllBut ? " and " : " or ", Modalities.Select(modality => modality.Word))}";
        return LeastMinutes == 0 ? kinds : $"{kinds}{(kinds.Length > 0 ? ", " : "")}each of at least {Amounts.Text(Measure.Minutes, LeastMinutes)}";
    }
}
