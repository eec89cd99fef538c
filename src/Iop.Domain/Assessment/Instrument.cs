using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>A questionnaire in one version: its items by number, how they are scored, and what sources say of the scores. No item wording is carried.</summary>
/// <remarks>
/// Identity is everything that is stated: two versions of a questionnaire are two instruments, and their scores are never compared. An app states its own instruments with
/// the same constructor. Immutable and thread-safe.
/// </remarks>
public sealed partial class Instrument : IEquatable<Instrument>
{
    /// <summary>The most scales an instrument may have.</summary>
    public const int MostScales = 8;

    private readonly ItemValues[] valuesByNumber = new ItemValues[InstrumentItem.GreatestNumber + 1];

    /// <summary>States an instrument.</summary>
    /// <param name="id">Short identifier, such as <c>phq-9</c>; no white space.</param>
    /// <param name="name">Its name.</param>
    /// <param name="version">What tells this version from others, such as <c>continuous</c>.</param>
    /// <param name="items">Its items; each number once.</param>
    /// <param name="scoring">How the scales come from the items.</param>
    /// <param name="scales">One to eight; each with the range that its items give it, or, of a triage, from 0 to its highest level.</param>
    /// <param name="evidence">How the items and ranges were read.</param>
    /// <param name="citations">Where; at least one.</param>
    /// <param name="licenseNote">What is known of the owner's terms.</param>
    /// <param name="gate">The question that decides whether other items are asked; null where none does. A gated sum needs one.</param>
    /// <param name="triage">What lifts a triage to a level; null but for a triage.</param>
    /// <param name="missingItems">The instrument's own rule for missing items; null: it states none, and a missing item makes a sum indeterminate.</param>
    /// <param name="safetyTriggers">What it watches for, the gravest first; null: nothing.</param>
    /// <param name="changeThresholds">By what figures change is told; null: none.</param>
    /// <param name="recall">How far back it asks; null where that was not read.</param>
    /// <param name="note">The trap in its scores; null where there is none.</param>
    /// <exception cref="ArgumentException">The parts do not fit together, or one is null or no known value; the message names the one that does not.</exception>
    public Instrument(
        string id,
        string name,
        string version,
        ValueList<InstrumentItem> items,
        ScoringRule scoring,
        ValueList<Scale> scales,
        EvidenceStatus evidence,
        ValueList<Citation> citations,
        string licenseNote,
        ItemGate? gate = null,
        ValueList<TriageCriterion>? triage = null,
        MissingItemRule? missingItems = null,
        ValueList<SafetyTrigger>? safetyTriggers = null,
        ValueList<ChangeThreshold>? changeThresholds = null,
        RecallPeriod? recall = null,
        string? note = null)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Name = Guard.Against.NullOrWhiteSpace(name);
        Version = Guard.Against.NullOrWhiteSpace(version);
        Items = Guard.Against.NullItem(items);
        Scoring = scoring;
        Scales = Guard.Against.NullItem(scales);
        Evidence = Guard.Against.Undefined(evidence);
        Citations = Guard.Against.NullItem(citations);
        LicenseNote = Guard.Against.NullOrWhiteSpace(licenseNote);
        Gate = gate;
        Triage = Guard.Against.NullItem(triage ?? [], nameof(triage));
        MissingItems = missingItems ?? MissingItemRule.Indeterminate;
        SafetyTriggers = Guard.Against.NullItem(safetyTriggers ?? [], nameof(safetyTriggers));
        ChangeThresholds = Guard.Against.NullItem(changeThresholds ?? [], nameof(changeThresholds));
        Recall = recall;
        Note = note;
        foreach (var item in items)
        {
            if (!valuesByNumber[item.Number].IsEmpty)
            {
                throw new ArgumentException($"{id}: {item} stands beside another item of that number.", nameof(items));
            }

            valuesByNumber[item.Number] = item.Values;
        }

        InstrumentParts.Check(this);
        Total = scales.FirstOrDefault(scale => scale.Code == Scale.TotalCode);
    }

    /// <summary>Short identifier, such as <c>phq-9</c>; compared exactly.</summary>
    public string Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What tells this version from others.</summary>
    public string Version { get; }

    /// <summary>The items.</summary>
    public ValueList<InstrumentItem> Items { get; }

    /// <summary>How the scales come from the items.</summary>
    public ScoringRule Scoring { get; }

    /// <summary>The scales.</summary>
    public ValueList<Scale> Scales { get; }

    /// <summary>The scale that is the total; null where the instrument has no valid total.</summary>
    public Scale? Total { get; }

    /// <summary>How the items and ranges were read; bands, cut points and thresholds say for themselves how they were.</summary>
    public EvidenceStatus Evidence { get; }

    /// <summary>Where it was read.</summary>
    public ValueList<Citation> Citations { get; }

    /// <summary>What is known of the owner's terms.</summary>
    public string LicenseNote { get; }

    /// <summary>The question that decides whether other items are asked; null where none does.</summary>
    public ItemGate? Gate { get; }

    /// <summary>What lifts a triage to a level; empty but for a triage.</summary>
    public ValueList<TriageCriterion> Triage { get; }

    /// <summary>The rule for missing items.</summary>
    public MissingItemRule MissingItems { get; }

    /// <summary>What it watches for, the gravest first.</summary>
    public ValueList<SafetyTrigger> SafetyTriggers { get; }

    /// <summary>By what figures change is told, those that were not read among them.</summary>
    public ValueList<ChangeThreshold> ChangeThresholds { get; }

    /// <summary>How far back it asks; null where that was not read.</summary>
    public RecallPeriod? Recall { get; }

    /// <summary>The trap in its scores; null where there is none.</summary>
    public string? Note { get; }

    /// <summary>The scale with a code, compared exactly; null stands for the total, or for the only scale.</summary>
    /// <exception cref="ArgumentException">There is no such scale, or several and none is named; the message lists them.</exception>
    public Scale ScaleOf(string? scale = null) => Scales[IndexOf(scale)];

    /// <summary>The change threshold with a code, read or not; compared exactly.</summary>
    /// <exception cref="ArgumentException">The instrument has no such threshold; the message lists those it has.</exception>
    public ChangeThreshold ThresholdOf(string code)
    {
        foreach (var threshold in ChangeThresholds)
        {
            if (threshold.Code == code)
            {
                return threshold;
            }
        }

        throw new ArgumentException($"{Id} has no change threshold {code}; it has {MarkdownText.OrNone(ChangeThresholds.Select(threshold => threshold.Code))}.", nameof(code));
    }

    /// <inheritdoc/>
    public bool Equals(Instrument? other) => ReferenceEquals(this, other)
        || (other is not null && Id == other.Id && Name == other.Name && Version == other.Version && Scoring == other.Scoring
            && Items.Equals(other.Items) && Scales.Equals(other.Scales) && Evidence == other.Evidence && Citations.Equals(other.Citations)
            && LicenseNote == other.LicenseNote && Gate == other.Gate && Triage.Equals(other.Triage) && MissingItems == other.MissingItems
            && SafetyTriggers.Equals(other.SafetyTriggers) && ChangeThresholds.Equals(other.ChangeThresholds) && Recall == other.Recall && Note == other.Note);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Instrument);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version);

    /// <summary>Whether both state the same instrument.</summary>
    public static bool operator ==(Instrument? left, Instrument? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they state different instruments.</summary>
    public static bool operator !=(Instrument? left, Instrument? right) => !(left == right);

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;

    /// <summary>The values of an item; empty where there is no such item.</summary>
    internal ItemValues ValuesOf(int number) => (uint)number <= InstrumentItem.GreatestNumber ? valuesByNumber[number] : default;

    /// <summary>The position of a scale; of the total, or of the only scale, where none is named.</summary>
    internal int IndexOf(string? scale)
    {
        for (var index = 0; index < Scales.Count; index++)
        {
            if (scale is null ? Scales.Count == 1 || ReferenceEquals(Scales[index], Total) : Scales[index].Code == scale)
            {
                return index;
            }
        }

        var codes = string.Join(", ", Scales.Select(known => known.Code));
        throw new ArgumentException(scale is null ? $"{Id} has no total; name one of {codes}." : $"{Id} has no scale {scale}; it has {codes}.", nameof(scale));
    }
}
