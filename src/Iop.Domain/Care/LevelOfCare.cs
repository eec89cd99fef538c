using System.Diagnostics.CodeAnalysis;
using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>One level of one edition of a placement system, such as <c>asam4:2.1</c>.</summary>
/// <remarks>
/// Identity is system, edition and code: the <c>2.1</c> of two editions are two levels. Intensity is compared only within a system;
/// weekly hours belong to rules, not to the level, because payers and states attach different hours to the same level.
/// Instances are made by <see cref="LevelSystem"/> and are immutable.
/// </remarks>
public sealed class LevelOfCare : IEquatable<LevelOfCare>
{
    internal LevelOfCare(LevelSystem system, LevelDefinition definition, ValueList<string> below, LevelOfCare? rung)
    {
        System = system;
        Code = definition.Code;
        Name = definition.Name;
        Setting = definition.Setting;
        Below = below;
        Rung = rung ?? this;
        Id = $"{system.Id}:{definition.Code}";
    }

    /// <summary>The system, in one edition, that defines the level.</summary>
    public LevelSystem System { get; }

    /// <summary>The system's own code, such as <c>2.1</c> or <c>3.7-WM</c>; unique within the system, compared exactly.</summary>
    public string Code { get; }

    /// <summary>The level's English name.</summary>
    public string Name { get; }

    /// <summary>Where the patient sleeps and is treated.</summary>
    public CareSetting Setting { get; }

    /// <summary>The place on the neutral ladder (<see cref="LevelSystem.Ladder"/>) by which levels of different systems can be spoken of together; of a level on the ladder, itself.</summary>
    /// <remarks>An approximation for rules and transitions that are written for all systems, never a conversion of a placement.</remarks>
    public LevelOfCare Rung { get; }

    /// <summary>The full identifier <c>system:code</c>, as it stands in files.</summary>
    public string Id { get; }

    /// <summary>The codes of the levels of the system that are less intensive than this one, directly or through others, in the system's order.</summary>
    internal ValueList<string> Below { get; }

    /// <summary>Reads a full identifier such as <c>asam4:2.1</c> among the systems of <see cref="LevelSystem.All"/>.</summary>
    /// <exception cref="FormatException">No known system has such a level; the message names what was found and what is allowed.</exception>
    public static LevelOfCare Parse(string id) =>
        TryParse(id, out var level) ? level : throw new FormatException(LevelSystem.WhyUnknown(id));

    /// <summary>Reads a full identifier such as <c>asam4:2.1</c> among the systems of <see cref="LevelSystem.All"/>; compared exactly.</summary>
    public static bool TryParse([NotNullWhen(true)] string? id, [NotNullWhen(true)] out LevelOfCare? level)
    {
        level = null;
        var colon = id?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && LevelSystem.TryFind(id![..colon], out var system) && system.TryFind(id[(colon + 1)..], out level);
    }

    /// <summary>How intensive another level of the same system is beside this one: <see cref="IntensityOrder.Less"/> when <paramref name="other"/> is a step down.</summary>
    /// <exception cref="ArgumentException"><paramref name="other"/> belongs to another system or edition: such levels have no common order. Compare their <see cref="Rung"/>s.</exception>
    public IntensityOrder Compare(LevelOfCare other)
    {
        Guard.Against.Null(other);
        if (other.System != System)
        {
            throw new ArgumentException($"{other.Id} and {Id} belong to different systems and have no common order; compare their rungs.", nameof(other));
        }

        return other.Code == Code ? IntensityOrder.Same
            : Below.Contains(other.Code) ? IntensityOrder.Less
            : other.Below.Contains(Code) ? IntensityOrder.More
            : IntensityOrder.NotComparable;
    }

    /// <inheritdoc/>
    public bool Equals(LevelOfCare? other) => other is not null && other.System == System && other.Code == Code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LevelOfCare);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether both are the same level of the same system.</summary>
    public static bool operator ==(LevelOfCare? left, LevelOfCare? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are different levels.</summary>
    public static bool operator !=(LevelOfCare? left, LevelOfCare? right) => !(left == right);

    /// <summary>The full identifier, such as <c>asam4:2.1</c>.</summary>
    public override string ToString() => Id;
}
