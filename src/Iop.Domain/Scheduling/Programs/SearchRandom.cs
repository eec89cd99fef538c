namespace Iop.Domain.Scheduling.Programs;

/// <summary>A seeded source of random choices (SplitMix64) whose sequence is part of the solver's contract.</summary>
internal sealed class SearchRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from zero to below a bound.</summary>
    public int Below(int bound) => (int)(((UInt128)Next() * (ulong)bound) >> 64);

    /// <summary>True with a chance in a hundred.</summary>
    public bool Percent(int chance) => Below(100) < chance;

    public void Shuffle<T>(List<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
