namespace Iop.Domain.Tests.Oracle;

/// <summary>A small seeded generator (SplitMix64) whose sequence never changes.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both inclusive.</summary>
    public int Roll(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    public bool Chance(int percent) => Roll(1, 100) <= percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Roll(0, from.Count - 1)];

    public T? PickOrNull<T>(IReadOnlyList<T> from, int percent)
        where T : class => from.Count > 0 && Chance(percent) ? Pick(from) : null;

    /// <summary>Each item with the chance given, in order.</summary>
    public List<T> Some<T>(IEnumerable<T> from, int percent) => [.. from.Where(_ => Chance(percent))];

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
