using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>The order of a system as bits: for each level, in the order of definition, those below it, directly or through others.</summary>
internal static class LevelMasks
{
    /// <exception cref="ArgumentException">A code stands twice, or a definition names a level that is not there or, below it, not before it.</exception>
    public static ulong[] Of(ValueList<LevelDefinition> definitions)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var masks = new ulong[definitions.Count];
        foreach (var (position, definition) in definitions.Index())
        {
            foreach (var code in definition.DirectlyBelow)
            {
                var lower = Position(positions, definition, code, "stands above", "not defined before it", nameof(definitions));
                masks[position] |= masks[lower] | 1UL << lower;
            }

            if (definition.VariantOf is { } variant)
            {
                Position(positions, definition, variant, "is a variant of", "not defined before it", nameof(definitions));
            }

            if (!positions.TryAdd(definition.Code, position))
            {
                throw new ArgumentException($"Level {definition.Code} is defined twice.", nameof(definitions));
            }
        }

        foreach (var definition in definitions.Where(definition => definition.CoOccurringEnhanced is not null))
        {
            Position(positions, definition, definition.CoOccurringEnhanced!, "has the enhanced level", "not defined", nameof(definitions));
        }

        return masks;
    }

    private static int Position(Dictionary<string, int> positions, LevelDefinition definition, string code, string relation, string fault, string parameter) =>
        positions.TryGetValue(code, out var position)
            ? position
            : throw new ArgumentException($"Level {definition.Code} {relation} {code}, which is {fault}.", parameter);
}
