using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>A state in continuous time, entered afresh or with some time already spent there. All exits race; those that are destination-first race as one, the destination being drawn before the time.</summary>
/// <remarks>An exit's place here is its slot: destination-first exits stand before those that race on their own.</remarks>
internal sealed class EventRow
{
    /// <summary>Racing exits that have a word in the event's own block.</summary>
    public const int OwnRaces = 2;

    private const double Details = 1UL << 53;
    private const double Words = 1UL << 32;
    private readonly EventExit[] exits;
    private readonly int[] exitOf;
    private readonly int[] tables;
    private readonly uint[] raceLimits;
    private readonly StayTables stays;
    private readonly uint[] highs;
    private readonly ulong[] details;
    private readonly bool neverEnds;

    /// <summary>Reads the exits of a state.</summary>
    /// <param name="exits">All of them, in the model's order.</param>
    /// <param name="state">The state.</param>
    /// <param name="elapsed">The years already spent there.</param>
    /// <param name="stays">Where tables of stays are kept.</param>
    /// <param name="horizon">After which nobody asks.</param>
    /// <param name="hasTables">Whether tables are to be used.</param>
    public EventRow(EventExit[] exits, int state, double elapsed, StayTables stays, double horizon, bool hasTables)
    {
        this.exits = exits;
        this.stays = stays;
        Elapsed = elapsed;
        State = state;
        var shared = exits.Index().Where(exit => exit.Item.Share > 0).Select(exit => exit.Index).ToArray();
        Shared = shared.Length;
        exitOf = [.. shared, .. exits.Index().Where(exit => exit.Item.Share is null).Select(exit => exit.Index)];
        tables = [.. exitOf.Select(exit => hasTables && exits[exit].IsTimeless ? stays.Add((exits[exit].Key.Law, exits[exit].Key.Ratio, elapsed), TimeOf(exits[exit])) : -1)];
        raceLimits = [.. tables.Skip(Shared).Select(table => table < 0 ? 0 : stays.Limit(table))];
        var left = 1 - shared.Sum(exit => exits[exit].Share!.Value);
        neverEnds = Math.Abs(left) > PathwayModel.SumTolerance;
        (highs, details) = (new uint[Shared], new ulong[Shared]);
        Cut(elapsed, highs, details);

        Func<double, double> TimeOf(EventExit exit) => hazard => exit.Time(hazard, 0, elapsed, horizon, EventExit.Nobody);
    }

    /// <summary>The state.</summary>
    public int State { get; }

    /// <summary>The years already spent there.</summary>
    public double Elapsed { get; }

    /// <summary>How many exits are destination-first, and have a share.</summary>
    public int Shared { get; }

    /// <summary>How many race on their own.</summary>
    public int Races => exitOf.Length - Shared;

    /// <summary>Whether all times are read from tables.</summary>
    public bool IsTabled => !tables.Contains(-1);

    /// <summary>The thresholds between destinations, as the upper 32 bits.</summary>
    public ReadOnlySpan<uint> Highs => highs;

    /// <summary>The table of a slot.</summary>
    public int TableOf(int slot) => tables[slot];

    /// <summary>For the racing exits, the words below which they are not taken before the horizon.</summary>
    public ReadOnlySpan<uint> RaceLimits => raceLimits;

    /// <summary>The exit in a slot, by its place in the model's order.</summary>
    public int ExitOf(int slot) => exitOf[slot];

    /// <summary>The next move of a patient: its time in years from the start and its slot; -1 where there is none before the limit.</summary>
    /// <remarks>Stays too short to show in a sum of years are told apart as stays, as those do who compare nothing else.</remarks>
    /// <param name="draw">Whose and which.</param>
    /// <param name="words">The words of the event.</param>
    /// <param name="now">When the patient came, or the start.</param>
    /// <param name="inState">The time in state by then.</param>
    /// <param name="limit">The horizon.</param>
    /// <param name="patient">Who it is.</param>
    public (double Time, int Slot) Next(in EventDraw draw, in PhiloxWords words, double now, double inState, double limit, PatientStratum patient)
    {
        var (first, slot) = ((Time: limit, Stay: double.NegativeInfinity), -1);
        if (Shared > 0 && Destination(draw, words.First, inState) is var chosen && chosen < Shared)
        {
            var stay = Stay(chosen, words.Second, draw, 1, now, inState, limit, patient);
            (first, slot) = IsBefore(stay, first) ? (stay, chosen) : (first, slot);
        }

        for (var race = 0; race < raceLimits.Length; race++)
        {
            var word = race switch
            {
                0 => words.Third,
                1 => words.Fourth,
                _ => draw.Race(race),
            };
            if (word >= raceLimits[race])
            {
                var stay = Stay(Shared + race, word, draw, EventDraw.FirstRace + (uint)race, now, inState, limit, patient);
                (first, slot) = IsBefore(stay, first) ? (stay, Shared + race) : (first, slot);
            }
        }

        return (first.Time, slot);
    }

    private static bool IsBefore((double Time, double Stay) one, (double Time, double Stay) other) => one.Time < other.Time || (one.Time == other.Time && one.Stay < other.Stay);

    /// <summary>When a patient leaves by a slot, and after how long.</summary>
    private (double Time, double Stay) Stay(int slot, uint word, in EventDraw draw, uint place, double now, double inState, double limit, PatientStratum patient)
    {
        var exit = exits[exitOf[slot]];
        if (tables[slot] >= 0 && (inState == Elapsed || !exit.HasMemory))
        {
            var stay = stays.Time(tables[slot], word, draw, place);
            return (now + stay, stay);
        }

        var time = exit.Time(StayTables.Hazard(word, draw, place), now, inState, limit, patient);
        return (time, time - now);
    }

    /// <summary>The slot of the destination; the number of them where the patient takes none.</summary>
    private int Destination(in EventDraw draw, uint word, double inState)
    {
        var (uppers, lowers) = (highs, details);
        if (inState != Elapsed)
        {
            (uppers, lowers) = (new uint[Shared], new ulong[Shared]);
            Cut(inState, uppers, lowers);
        }

        var passed = 0;
        while (passed < uppers.Length && (word > uppers[passed] || (word == uppers[passed] && draw.Detail(0) >> 11 >= lowers[passed])))
        {
            passed++;
        }

        return passed;
    }

    /// <summary>Cuts the numbers by the shares of those who are still here after some years.</summary>
    private void Cut(double years, uint[] uppers, ulong[] lowers)
    {
        var weights = exitOf.Take(Shared).Select(exit => exits[exit].Share!.Value * exits[exit].StillHere(years)).ToArray();
        var whole = weights.Sum() + (neverEnds ? 1 - exitOf.Take(Shared).Sum(exit => exits[exit].Share!.Value) : 0);
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i];
            var share = whole > 0 ? Math.Min(1, sum / whole) : 1;
            if (share >= 1 || (i == weights.Length - 1 && !neverEnds))
            {
                (uppers[i], lowers[i]) = (uint.MaxValue, ulong.MaxValue);
            }
            else
            {
                var scaled = share * Words;
                uppers[i] = (uint)scaled;
                lowers[i] = (ulong)((scaled - uppers[i]) * Details);
            }
        }
    }
}
