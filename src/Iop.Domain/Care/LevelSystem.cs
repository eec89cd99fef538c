using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>A placement system in one edition: its levels and their order of intensity.</summary>
/// <remarks>
/// The order is partial: a medical level and a psychosocial one may not be comparable. An app defines a payer's or a state's own
/// levels with <c>Define</c> and puts them into a <see cref="LevelCatalog"/>. Two systems are equal when everything stated of them is.
/// Identifiers, names and thresholds are public facts; the decision logic of ASAM and LOCUS is not carried.
/// </remarks>
public sealed partial class LevelSystem : IEquatable<LevelSystem>
{
    /// <summary>The most levels that a system may have.</summary>
    public const int MostLevels = 64;

    private const int LongestShown = 60;

    private readonly FrozenDictionary<string, LevelOfCare> byCode;
    private readonly bool isLadder;

    private LevelSystem(
        string id, string name, string edition, string orderSource, ValueList<LevelDefinition> definitions, string? note, bool isLadder)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        if (id.Contains(':', StringComparison.Ordinal) || id.Trim() != id)
        {
            throw new ArgumentException("The identifier of a system has no colon and no outer white space.", nameof(id));
        }

        Name = Guard.Against.NullOrWhiteSpace(name);
        Edition = Guard.Against.NullOrWhiteSpace(edition);
        OrderSource = Guard.Against.NullOrWhiteSpace(orderSource);
        Definitions = definitions.Count is >= 1 and <= MostLevels
            ? definitions
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A system has 1 to {MostLevels} levels, not {definitions.Count}."), nameof(definitions));
        Note = note;
        this.isLadder = isLadder;
        var levels = new Dictionary<string, LevelOfCare>(StringComparer.Ordinal);
        var masks = LevelMasks.Of(Guard.Against.NullItem(definitions));
        foreach (var (position, definition) in definitions.Index())
        {
            levels.Add(definition.Code, new LevelOfCare(this, definition, position, masks[position], isLadder ? null : RungOf(definition, nameof(definitions))));
        }

        Levels = levels.Values.ToValueList();
        byCode = levels.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The short identifier that stands before the colon, such as <c>asam4</c>.</summary>
    public string Id { get; }

    /// <summary>The system's name.</summary>
    public string Name { get; }

    /// <summary>The edition, or the date from which it holds.</summary>
    public string Edition { get; }

    /// <summary>Where the order of intensity comes from.</summary>
    public string OrderSource { get; }

    /// <summary>What the system's source was, what of it was not read, and what does not fit a level; null for nothing.</summary>
    public string? Note { get; }

    /// <summary>What was stated of the levels, in the order of <see cref="Levels"/>.</summary>
    public ValueList<LevelDefinition> Definitions { get; }

    /// <summary>The levels, from the least to the most intensive; levels that are not comparable stand in the order of their definition.</summary>
    public ValueList<LevelOfCare> Levels { get; }

    /// <summary>The level with a code, compared exactly.</summary>
    /// <exception cref="KeyNotFoundException">The system has no such level; the message lists those it has.</exception>
    public LevelOfCare this[string code] => TryFind(code, out LevelOfCare? level) ? level : throw new KeyNotFoundException(WhyUnknownCode(code));

    /// <summary>Finds the level with a code, compared exactly.</summary>
    public bool TryFind([NotNullWhen(true)] string? code, [NotNullWhen(true)] out LevelOfCare? level)
    {
        level = null;
        return code is not null && byCode.TryGetValue(code, out level);
    }

    /// <summary>Defines a system that is not in <see cref="All"/>, such as a payer's or a state's.</summary>
    /// <param name="id">Short identifier, such as <c>acme</c>; no colon and no white space at either end.</param>
    /// <param name="name">The system's name.</param>
    /// <param name="edition">The edition, or the date from which it holds.</param>
    /// <param name="orderSource">Where the order of intensity comes from.</param>
    /// <param name="definitions">The levels, 1 to <see cref="MostLevels"/>; one that another stands above comes before it.</param>
    /// <exception cref="ArgumentException">
    /// There are no levels or too many, a code is defined twice, a level stands above one that is not defined before it, a variant names a level that the system has not,
    /// a rung is not on the neutral ladder, or a definition is null.
    /// </exception>
    public static LevelSystem Define(string id, string name, string edition, string orderSource, params ReadOnlySpan<LevelDefinition> definitions) =>
        new(id, name, edition, orderSource, [.. definitions], note: null, isLadder: false);

    /// <summary>The same system with another note; null for none. Its levels are not those of this one: a system with another note is another system.</summary>
    public LevelSystem WithNote(string? note) => new(Id, Name, Edition, OrderSource, Definitions, note, isLadder);

    /// <inheritdoc/>
    public bool Equals(LevelSystem? other) => ReferenceEquals(this, other)
        || (other is not null && (Id, Name, Edition, OrderSource, Note) == (other.Id, other.Name, other.Edition, other.OrderSource, other.Note)
            && Definitions.Equals(other.Definitions));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LevelSystem);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether the same is stated of both.</summary>
    public static bool operator ==(LevelSystem? left, LevelSystem? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something different is stated of them.</summary>
    public static bool operator !=(LevelSystem? left, LevelSystem? right) => !(left == right);

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;

    internal static LevelSystem DefineLadder(string id, string name, string edition, string orderSource, params ReadOnlySpan<LevelDefinition> definitions) =>
        new(id, name, edition, orderSource, [.. definitions], note: null, isLadder: true);

    /// <summary>What was found in place of an identifier: of a long text the beginning.</summary>
    internal static string? Shown(string? found) => found is not { Length: > LongestShown }
        ? found
        : $"{found[..(char.IsHighSurrogate(found[LongestShown - 1]) ? LongestShown - 1 : LongestShown)]}…";

    internal string WhyUnknownCode(string? code) => $"{Id} has no level {Shown(code)}; it has {string.Join(", ", Levels.Select(level => level.Code))}.";

    private static LevelOfCare RungOf(LevelDefinition definition, string parameter) => Ladder.TryFind(definition.Rung, out LevelOfCare? rung)
        ? rung
        : throw new ArgumentException($"The rung of level {definition.Code}: {Ladder.WhyUnknownCode(definition.Rung)}", parameter);
}
