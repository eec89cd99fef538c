using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>The level systems that an app knows, and their levels by full identifier; immutable and thread-safe.</summary>
public sealed class LevelCatalog
{
    private readonly FrozenDictionary<string, LevelOfCare> levels;
    private readonly FrozenDictionary<string, LevelOfCare>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    private LevelCatalog(ValueList<LevelSystem> systems)
    {
        Systems = systems;
        levels = systems.SelectMany(system => system.Levels).ToFrozenDictionary(level => level.Id, StringComparer.Ordinal);
        bySpan = levels.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All systems that the library knows, the neutral ladder first.</summary>
    public static LevelCatalog Standard { get; } = new(
        [LevelSystem.Ladder, LevelSystem.Asam3, LevelSystem.Asam4, LevelSystem.Locus, LevelSystem.Calocus, LevelSystem.Medicare, LevelSystem.Narr]);

    /// <summary>The systems, in the order in which they came in.</summary>
    public ValueList<LevelSystem> Systems { get; }

    /// <summary>A catalog with one more system; this one stays as it is.</summary>
    /// <exception cref="ArgumentException">A system with the same identifier is in it already.</exception>
    public LevelCatalog With(LevelSystem system)
    {
        Guard.Against.Null(system);
        return TryFindSystem(system.Id, out _)
            ? throw new ArgumentException($"The catalog already has a system {system.Id}.", nameof(system))
            : new([.. Systems, system]);
    }

    /// <summary>Finds a level by its full identifier such as <c>asam4:2.1</c>, compared exactly.</summary>
    public bool TryFind([NotNullWhen(true)] string? id, [NotNullWhen(true)] out LevelOfCare? level)
    {
        level = null;
        return id is not null && levels.TryGetValue(id, out level);
    }

    /// <summary>Finds a level by its full identifier, compared exactly, without allocation.</summary>
    public bool TryFind(ReadOnlySpan<char> id, [NotNullWhen(true)] out LevelOfCare? level) => bySpan.TryGetValue(id, out level);

    /// <summary>Finds a system by its identifier, compared exactly.</summary>
    public bool TryFindSystem([NotNullWhen(true)] string? id, [NotNullWhen(true)] out LevelSystem? system)
    {
        foreach (var known in Systems)
        {
            if (known.Id == id)
            {
                system = known;
                return true;
            }
        }

        system = null;
        return false;
    }

    /// <summary>Why an identifier names no level of the catalog: what was found, of a long text its beginning, and the levels or systems that are allowed, in one sentence.</summary>
    public string WhyUnknown(string? id)
    {
        var colon = id?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && TryFindSystem(id![..colon], out var system)
            ? system.WhyUnknownCode(id[(colon + 1)..])
            : $"{(string.IsNullOrEmpty(id) ? "An empty text" : LevelSystem.Shown(id))} names no known level system; known are {string.Join(", ", Systems.Select(known => known.Id))}, as in asam4:2.1.";
    }

    /// <summary>The identifiers of the systems.</summary>
    public override string ToString() => string.Join(", ", Systems.Select(system => system.Id));
}
