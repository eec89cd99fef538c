using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling;

/// <summary>What makes a patient's week compliant. Every limit is inclusive; one that is not given limits nothing.</summary>
public sealed record WeekRequirement
{
    /// <summary>States a requirement.</summary>
    /// <param name="minutesPerWeek">Sum of the attended sessions' lengths.</param>
    /// <param name="daysPerWeek">Days with at least one attended session.</param>
    /// <param name="minutesPerDay">Attended minutes on each attended day.</param>
    /// <param name="sessionsPerDay">Attended sessions on each attended day.</param>
    /// <param name="spanPerDay">Minutes from the first start to the last end on each attended day.</param>
    /// <param name="modalities">Weekly limits by modality, each modality at most once; kept in ordinal order of their words. A modality that is not named is not limited.</param>
    /// <param name="sources">Where limits come from, as <see cref="RuleRequirements.RequirementFor"/> tells; an unserved patient's reasons cite them. None by default.</param>
    /// <exception cref="ArgumentException">A modality is named twice.</exception>
    public WeekRequirement(
        Limit minutesPerWeek = default,
        Limit daysPerWeek = default,
        Limit minutesPerDay = default,
        Limit sessionsPerDay = default,
        Limit spanPerDay = default,
        IEnumerable<ModalityLimit>? modalities = null,
        IEnumerable<RequirementSource>? sources = null)
    {
        MinutesPerWeek = minutesPerWeek;
        DaysPerWeek = daysPerWeek;
        MinutesPerDay = minutesPerDay;
        SessionsPerDay = sessionsPerDay;
        SpanPerDay = spanPerDay;
        Modalities = (modalities ?? []).OrderBy(limit => limit.Modality.Word, StringComparer.Ordinal).ToValueList();
        Sources = (sources ?? []).ToValueList();
        if (Modalities.DistinctBy(limit => limit.Modality).Count() != Modalities.Count)
        {
            throw new ArgumentException("A modality is limited twice.", nameof(modalities));
        }
    }

    /// <summary>Sum of the attended sessions' lengths, in minutes.</summary>
    public Limit MinutesPerWeek { get; }

    /// <summary>Days with at least one attended session.</summary>
    public Limit DaysPerWeek { get; }

    /// <summary>Attended minutes on each attended day.</summary>
    public Limit MinutesPerDay { get; }

    /// <summary>Attended sessions on each attended day.</summary>
    public Limit SessionsPerDay { get; }

    /// <summary>Minutes from the first start to the last end on each attended day.</summary>
    public Limit SpanPerDay { get; }

    /// <summary>Weekly limits by modality, in ordinal order of their words.</summary>
    public ValueList<ModalityLimit> Modalities { get; }

    /// <summary>Where limits come from, as far as that is told; <c>iop-program/1</c> does not carry it.</summary>
    public ValueList<RequirementSource> Sources { get; }

    /// <summary>The number of modalities limited, nothing more: the limits are clinical.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"requirement with {Modalities.Count} modality limit(s)");
}
