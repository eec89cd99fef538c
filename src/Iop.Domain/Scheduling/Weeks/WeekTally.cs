namespace Iop.Domain.Scheduling.Weeks;

/// <summary>How far a week has come with the small limits on sessions of a modality (one individual session, at most one of family), as one number.</summary>
/// <remarks>Limits that would make too many states are left out: what is counted is a relaxation of the requirement.</remarks>
internal sealed class WeekTally
{
    private const int MostStates = WeekPlaces.Lanes;
    private readonly int modalities;
    private readonly List<(int Modality, int Min, int Size, bool Capped)> counts = [];

    private WeekTally(IEnumerable<(int Modality, int Min, int? Max)> limits, int modalities)
    {
        this.modalities = modalities;
        States = 1;
        foreach (var (modality, min, max) in limits.OrderBy(limit => limit.Min == 0).ThenBy(limit => limit.Max ?? int.MaxValue).ThenBy(limit => limit.Modality))
        {
            var capped = max is { } most and < MostStates && (most + 1) * States <= MostStates;
            var size = capped ? max!.Value + 1 : Math.Min(min, MostStates) + 1;
            if (size > 1 && size * States <= MostStates && size > min)
            {
                counts.Add((modality, min, size, capped));
                States *= size;
            }
            else if (capped)
            {
                counts.Add((modality, 0, 1, true));
            }
        }

        Next = new int[States * Math.Max(1, modalities)];
        Together = new int[States * States];
        Complete = new bool[States];
        Fill();
        Beside = [.. Enumerable.Range(0, States).Select(of => StateMove.Pull(state => Together[(state * States) + of], States))];
        Above = [.. Enumerable.Range(0, States).Select(Pushes)];
        Onto = [.. Enumerable.Range(0, modalities).Select(of => StateMove.Pull(state => Next[(state * modalities) + of], States))];
        Into = [.. Enumerable.Range(0, modalities).Select(of => StateMove.Push(state => Next[(state * modalities) + of], States))];
        Stays = [.. Enumerable.Range(0, modalities).Select(of => StateMove.Stay(state => Next[(state * modalities) + of], States))];
        IsCounted = [.. Enumerable.Range(0, modalities).Select(of => Enumerable.Range(0, States).Any(state => Next[(state * modalities) + of] != state))];
    }

    /// <summary>How many states there are; zero is the empty week.</summary>
    public int States { get; }

    /// <summary>For each state and modality the state after one more session; -1 where that is one too many.</summary>
    public int[] Next { get; }

    /// <summary>For each pair of states that of both together; -1 where that is too much.</summary>
    public int[] Together { get; }

    /// <summary>For each state whether the lower limits counted here are met.</summary>
    public bool[] Complete { get; }

    /// <summary>For each state of a day: a table's states as they are with it.</summary>
    public StateMove[] Beside { get; }

    /// <summary>For each state of a day: where a table's states come to with it, in as many moves as states come together.</summary>
    public StateMove[][] Above { get; }

    /// <summary>For each modality: a table's states as they are with one session more.</summary>
    public StateMove[] Onto { get; }

    /// <summary>For each modality: where one session more takes each other state.</summary>
    public StateMove[] Into { get; }

    /// <summary>For each modality: the states that one session more leaves as they are.</summary>
    public StateMove[] Stays { get; }

    /// <summary>For each modality whether the tally counts it.</summary>
    public bool[] IsCounted { get; }

    public static WeekTally Of(WeekRequirement requirement, string[] modalities) => new(
        requirement.Modalities
            .Select(limit => (Number: Array.BinarySearch(modalities, limit.Modality.Word, StringComparer.Ordinal), limit.Sessions))
            .Where(limit => limit.Number >= 0)
            .Select(limit => (limit.Number, limit.Sessions.Min ?? 0, limit.Sessions.Max)),
        modalities.Length);

    /// <summary>Whether more sessions of a modality than its upper limit have no state.</summary>
    public bool Caps(int modality) => counts.Exists(count => count.Capped && count.Modality == modality);

    /// <summary>Whether sessions of a modality are counted, or ruled out.</summary>
    public bool Counts(int modality) => counts.Exists(count => count.Modality == modality);

    /// <summary>Sessions of a modality that a state counts; zero where the tally does not count all of them.</summary>
    public int Counted(int state, int modality)
    {
        var radix = 1;
        foreach (var (of, _, size, capped) in counts)
        {
            if (of == modality && capped)
            {
                return state / radix % size;
            }

            radix *= size;
        }

        return 0;
    }

    private void Fill()
    {
        for (var state = 0; state < States; state++)
        {
            Complete[state] = true;
            for (var modality = 0; modality < modalities; modality++)
            {
                Next[(state * modalities) + modality] = state;
            }

            var radix = 1;
            foreach (var (modality, min, size, capped) in counts)
            {
                var digit = state / radix % size;
                Complete[state] &= digit >= min;
                Next[(state * modalities) + modality] = digit < size - 1 ? state + radix : capped ? -1 : state;
                radix *= size;
            }

            for (var other = 0; other < States; other++)
            {
                Together[(state * States) + other] = Sum(state, other);
            }
        }
    }

    private StateMove[] Pushes(int with)
    {
        var sources = Enumerable.Range(0, States).Select(to => Enumerable.Range(0, States).Where(from => Together[(from * States) + with] == to).ToArray()).ToArray();
        return [.. Enumerable.Range(0, sources.Max(from => from.Length)).Select(turn => StateMove.Of(to => to < States && turn < sources[to].Length ? sources[to][turn] : -1))];
    }

    private int Sum(int a, int b)
    {
        var radix = 1;
        var sum = 0;
        foreach (var (_, _, size, capped) in counts)
        {
            var digit = (a / radix % size) + (b / radix % size);
            if (digit >= size && capped)
            {
                return -1;
            }

            sum += Math.Min(digit, size - 1) * radix;
            radix *= size;
        }

        return sum;
    }
}
