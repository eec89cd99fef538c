using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>A placement system in one edition: its levels and their order of intensity.</summary>
/// <remarks>
/// The order is partial: a medical level and a psychosocial one may not be comparable. An app defines a payer's or a state's own
/// levels with <see cref="Define"/>. Identifiers, names and thresholds are public facts; the decision logic of ASAM and LOCUS is not carried.
/// </remarks>
public sealed partial class LevelSystem
{
    private readonly FrozenDictionary<string, LevelOfCare> byCode;

    private LevelSystem(string id, string name, string edition, string orderSource, ReadOnlySpan<LevelDefinition> definitions)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Name = Guard.Against.NullOrWhiteSpace(name);
        Edition = Guard.Against.NullOrWhiteSpace(edition);
        OrderSource = Guard.Against.NullOrWhiteSpace(orderSource);
        var made = new Dictionary<string, LevelOfCare>(StringComparer.Ordinal);
        var below = new Dictionary<string, ValueList<string>>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            below[definition.Code] = Closure(definition, below);
            var rung = id == LadderId ? null : Ladder[definition.Rung];
            if (!made.TryAdd(definition.Code, new LevelOfCare(this, definition, below[definition.Code], rung)))
            {
                throw new ArgumentException($"Level {definition.Code} is defined twice in {id}.", nameof(definitions));
            }
        }

        Levels = made.Values.ToValueList();
        byCode = made.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The short identifier that stands before the colon, such as <c>asam4</c>.</summary>
    public string Id { get; }

    /// <summary>The system's name.</summary>
    public string Name { get; }

    /// <summary>The edition, or the date from which it holds.</summary>
    public string Edition { get; }

    /// <summary>Where the order of intensity comes from.</summary>
    public string OrderSource { get; }

    /// <summary>The levels, from the least to the most intensive; levels that are not comparable stand in the order of their definition.</summary>
    public ValueList<LevelOfCare> Levels { get; }

    /// <summary>The level with a code, compared exactly.</summary>
    /// <exception cref="KeyNotFoundException">The system has no such level; the message lists those it has.</exception>
    public LevelOfCare this[string code] =>
        TryFind(code, out LevelOfCare? level) ? level : throw new KeyNotFoundException(WhyUnknown($"{Id}:{code}"));

    /// <summary>Finds the level with a code, compared exactly.</summary>
    public bool TryFind([NotNullWhen(true)] string? code, [NotNullWhen(true)] out LevelOfCare? level)
    {
        level = null;
        return code is not null && byCode.TryGetValue(code, out level);
    }

    /// <summary>Defines a system that is not in <see cref="All"/>, such as a payer's or a state's.</summary>
    /// <param name="id">Short identifier, such as <c>acme</c>.</param>
    /// <param name="name">The system's name.</param>
    /// <param name="edition">The edition, or the date from which it holds.</param>
    /// <param name="orderSource">Where the order of intensity comes from.</param>
    /// <param name="definitions">The levels; one that another stands above comes before it.</param>
    /// <exception cref="ArgumentException">A code is defined twice, or a level stands above one that is not defined before it.</exception>
    /// <exception cref="KeyNotFoundException">A rung is not on the neutral ladder.</exception>
    public static LevelSystem Define(string id, string name, string edition, string orderSource, params ReadOnlySpan<LevelDefinition> definitions) =>
        new(id, name, edition, orderSource, definitions);

    /// <summary>Finds a system of <see cref="All"/> by its identifier, compared exactly.</summary>
    public static bool TryFind([NotNullWhen(true)] string? id, [NotNullWhen(true)] out LevelSystem? system)
    {
        system = All.FirstOrDefault(candidate => candidate.Id == id);
        return system is not null;
    }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;

    internal static string WhyUnknown(string? id)
    {
        var colon = id?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && TryFind(id![..colon], out var system)
            ? $"{system.Id} has no level {id[(colon + 1)..]}; it has {string.Join(", ", system.Levels.Select(level => level.Code))}."
            : $"{id} names no known level system; known are {string.Join(", ", All.Select(known => known.Id))}, as in asam4:2.1.";
    }

    private static ValueList<string> Closure(LevelDefinition definition, Dictionary<string, ValueList<string>> below)
    {
        var codes = new List<string>();
        foreach (var code in definition.DirectlyBelow)
        {
            if (!below.TryGetValue(code, out var further))
            {
                throw new ArgumentException($"Level {definition.Code} stands above {code}, which is not defined before it.", nameof(definition));
            }

            codes.AddRange(further.Where(known => !codes.Contains(known)));
            codes.Add(code);
        }

        return codes.Distinct(StringComparer.Ordinal).ToValueList();
    }
}
