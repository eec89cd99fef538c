using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling;

/// <summary>What a week must hold by a plan and its rules, each limit with its source; contradictions are told, never dropped.</summary>
public sealed record RuledRequirement
{
    internal RuledRequirement(WeekRequirement requirement, ValueList<RequirementSource> sources, ValueList<string> conflicts)
    {
        Requirement = requirement;
        Sources = sources;
        Conflicts = conflicts;
    }

    /// <summary>The limits; where two sources speak of one, the strictest.</summary>
    public WeekRequirement Requirement { get; }

    /// <summary>The source of each limit that is set, by limit.</summary>
    public ValueList<RequirementSource> Sources { get; }

    /// <summary>Pairs of limits that no week can keep together, in words; then the upper one gives way in <see cref="Requirement"/>. Empty where all fits.</summary>
    public ValueList<string> Conflicts { get; }

    /// <summary>The number of sources.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"requirement from {Sources.Count} source(s)");
}
