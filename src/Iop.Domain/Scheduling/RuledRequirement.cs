using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling;

/// <summary>What a week must hold by a plan and its rules, each limit with its source; contradictions, and what no limit can say, are told and never dropped.</summary>
public sealed record RuledRequirement
{
    internal RuledRequirement(WeekRequirement requirement, ValueList<RequirementSource> sources, ValueList<string> conflicts, ValueList<UnstatedRule> unstated)
    {
        Requirement = requirement;
        Sources = sources;
        Conflicts = conflicts;
        Unstated = unstated;
    }

    /// <summary>The limits; where two sources speak of one, the strictest.</summary>
    public WeekRequirement Requirement { get; }

    /// <summary>The source of each limit that is set, by limit.</summary>
    public ValueList<RequirementSource> Sources { get; }

    /// <summary>Pairs of limits that no week can keep together, in words; then the upper one gives way in <see cref="Requirement"/>. Empty where all fits.</summary>
    public ValueList<string> Conflicts { get; }

    /// <summary>What the rules ask of the phase in this week and the limits do not say, in the set's order, each with why: gaps between days, averages, guidance, limits that gave way.</summary>
    public ValueList<UnstatedRule> Unstated { get; }

    /// <summary>The numbers of sources and of what no limit says.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"requirement from {Sources.Count} source(s), {Unstated.Count} asked besides");
}
