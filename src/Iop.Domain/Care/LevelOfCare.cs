using System.Diagnostics.CodeAnalysis;
using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>One level of one edition of a placement system, such as <c>asam4:2.1</c>.</summary>
/// <remarks>
/// Identity is system, edition and code: the <c>2.1</c> of two editions are two levels. Intensity is compared only within a system. The hours that
/// payers and states attach to a level belong to rules; <see cref="NominalHours"/> holds those of the level's own source alone, where it was read.
/// Instances are made by <see cref="LevelSystem"/> and are immutable.
/// </remarks>
public sealed partial class LevelOfCare : IEquatable<LevelOfCare>
{
    private readonly LevelDefinition definition;
    private readonly int position;
    private readonly ulong below;

    internal LevelOfCare(LevelSystem system, LevelDefinition definition, int position, ulong below, LevelOfCare? rung)
    {
        this.definition = definition;
        this.position = position;
        this.below = below;
        System = system;
        Rung = rung ?? this;
        Id = $"{system.Id}:{definition.Code}";
    }

    /// <summary>The system, in one edition, that defines the level.</summary>
    public LevelSystem System { get; }

    /// <summary>The system's own code, such as <c>2.1</c> or <c>3.7-WM</c>; unique within the system, compared exactly.</summary>
    public string Code => definition.Code;

    /// <summary>The level's English name.</summary>
    public string Name => definition.Name;

    /// <summary>Where the patient sleeps and is treated.</summary>
    public CareSetting Setting => definition.Setting;

    /// <summary>Who manages it medically, as its own name or source says.</summary>
    public MedicalManagement Management => definition.Management;

    /// <summary>Whom the level is for; null for everyone, or where no source that was read says whom: <see cref="Note"/> then tells.</summary>
    public Population? Population => definition.Population;

    /// <summary>The hours a week that the level stands for by its own source, at most one entry for a population; empty where none were read.</summary>
    public ValueList<NominalHours> NominalHours => definition.NominalHours;

    /// <summary>The level of which it is a variant, as <c>asam4:2.5</c> of <c>asam4:2.5 COE</c>; null for none.</summary>
    public LevelOfCare? VariantOf => definition.VariantOf is { } code ? System[code] : null;

    /// <summary>The level that serves co-occurring enhanced need at this level: of <c>asam4:2.1</c>, <c>asam4:2.5 COE</c>; null where the system has none.</summary>
    public LevelOfCare? CoOccurringEnhanced => definition.CoOccurringEnhanced is { } code ? System[code] : null;

    /// <summary>Where code and name were read; null where nothing was read.</summary>
    public Citation? Citation => definition.Citation;

    /// <summary>How code and name were read. Hours have a status of their own.</summary>
    public EvidenceStatus Evidence => definition.Evidence;

    /// <summary>What a reader should know of it besides; null for nothing.</summary>
    public string? Note => definition.Note;

    /// <summary>The place on the neutral ladder (<see cref="LevelSystem.Ladder"/>) by which levels of different systems can be spoken of together; of a level on the ladder, itself.</summary>
    /// <remarks>An approximation for rules and transitions that are written for all systems, never a conversion of a placement; <see cref="Crosswalk"/> gives all answers with their reasons.</remarks>
    public LevelOfCare Rung { get; }

    /// <summary>The track that the level is on: that of its rung.</summary>
    public CareTrack Track => Systems.LadderLevels.Track(Rung.Code);

    /// <summary>The full identifier <c>system:code</c>, as it stands in files.</summary>
    public string Id { get; }

    /// <summary>The hours a week for a population: its own entry, else the one for everyone; null where neither was read.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such population.</exception>
    public NominalHours? NominalHoursFor(Population population)
    {
        Guard.Against.Undefined(population);
        var found = default(NominalHours);
        foreach (var hours in NominalHours)
        {
            if (hours.Population == population)
            {
                return hours;
            }

            found = hours.Population is null ? hours : found;
        }

        return found;
    }

    /// <summary>Reads a full identifier such as <c>asam4:2.1</c> among the levels of <see cref="LevelCatalog.Standard"/>.</summary>
    /// <exception cref="FormatException">No known system has such a level; the message names what was found and what is allowed.</exception>
    public static LevelOfCare Parse(string id) => Parse(id, LevelCatalog.Standard);

    /// <summary>Reads a full identifier among the levels of a catalog, which may hold an app's own systems.</summary>
    /// <exception cref="FormatException">The catalog has no such level; the message names what was found and what is allowed.</exception>
    public static LevelOfCare Parse(string id, LevelCatalog catalog) =>
        TryParse(Guard.Against.Null(id), catalog, out var level) ? level : throw new FormatException(catalog.WhyUnknown(id));

    /// <summary>Reads a full identifier such as <c>asam4:2.1</c> among the levels of <see cref="LevelCatalog.Standard"/>; compared exactly.</summary>
    public static bool TryParse([NotNullWhen(true)] string? id, [NotNullWhen(true)] out LevelOfCare? level) => TryParse(id, LevelCatalog.Standard, out level);

    /// <summary>Reads a full identifier among the levels of a catalog; compared exactly.</summary>
    public static bool TryParse([NotNullWhen(true)] string? id, LevelCatalog catalog, [NotNullWhen(true)] out LevelOfCare? level) =>
        Guard.Against.Null(catalog).TryFind(id, out level);

    /// <inheritdoc/>
    public bool Equals(LevelOfCare? other) => ReferenceEquals(this, other) || (other is not null && other.Code == Code && other.System == System);

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
