using System.Numerics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>
/// Finds the first of the cheapest weeks of one patient: the one of fewest sessions and, of those, the one that attends the earlier session where two first differ
/// (<see cref="Offering.Compare"/>).
/// </summary>
/// <remarks>
/// The kernel is asked again, with each session priced at less than any cost and a few of them rewarded with less than that, a bit each, the earliest with the highest.
/// What is found of those few is settled, and the next few are asked about.
/// </remarks>
internal sealed class WeekTies
{
    /// <summary>Binary places that a cost, a number of sessions and the bits may take together, so that the kernel's tables hold them whole.</summary>
    private const int MostPlaces = 30;

    private const int FewestBits = 4;

    /// <summary>Binary places that all prices of a week, with the numbers and the bits, may take together, far from overflow.</summary>
    private const int MostPlacesInAll = 57;

    private readonly WeekKernel kernel;
    private readonly CompiledPatient patient;
    private readonly WeekState asked;
    private readonly WeekState state;
    private readonly int[] undecided;
    private readonly long cost;
    private readonly int mostMinutes;
    private readonly int bits;

    /// <summary>Takes up a question that was answered.</summary>
    /// <param name="kernel">A kernel.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="asked">What the week was solved against; left as it is.</param>
    /// <param name="cost">The proven scaled cost of the cheapest weeks.</param>
    public WeekTies(WeekKernel kernel, CompiledPatient patient, WeekState asked, long cost)
    {
        this.kernel = kernel;
        this.patient = patient;
        this.asked = asked;
        this.cost = cost;
        var counting = PlacesOf(patient.Classes.MostSessions);
        var largest = patient.Sessions.Select(session => Math.Abs(asked.Price[session])).DefaultIfEmpty().Max();
        bits = Math.Max(FewestBits, MostPlaces - counting - PlacesOf(Math.Abs(cost)));
        bits = Math.Clamp(MostPlacesInAll - (2 * counting) - PlacesOf(largest), 1, bits);
        Unit = 1L << (bits + counting);
        state = new WeekState(patient.Offering) { Scale = asked.Scale * Unit };
        asked.Closed.CopyTo(state.Closed, 0);
        asked.Forced.CopyTo(state.Forced, 0);
        asked.Running.CopyTo(state.Running, 0);
        asked.ClinicianMinutes.CopyTo(state.ClinicianMinutes, 0);
        mostMinutes = patient.Patient.Requirement.MinutesPerWeek.Max ?? int.MaxValue;
        undecided = Undecided();
        foreach (var session in patient.Sessions)
        {
            state.Price[session] = (asked.Price[session] * Unit) + (1L << bits);
        }
    }

    /// <summary>Labels and comparisons of all that was asked.</summary>
    public long Work { get; private set; }

    /// <summary>What one unit of the question's scaled cost is worth here.</summary>
    private long Unit { get; }

    /// <summary>The first of the cheapest weeks; where the work limit is met, the first that is known by then.</summary>
    /// <param name="week">Session numbers of one of the cheapest weeks.</param>
    /// <param name="mostWork">The work after which to stop.</param>
    public int[] First(int[] week, long mostWork)
    {
        for (var from = 0; from < undecided.Length && !Array.TrueForAll(week, session => state.Forced[session]); from += bits)
        {
            var few = undecided.AsSpan(from, Math.Min(bits, undecided.Length - from));
            var value = (cost * Unit) + ((long)week.Length << bits);
            for (var i = 0; i < few.Length; i++)
            {
                state.Price[few[i]] -= Reward(i);
                value -= week.Contains(few[i]) ? Reward(i) : 0;
            }

            var outcome = kernel.Solve(patient, state, value, Math.Max(0, mostWork - Work));
            Work += kernel.Work;
            week = kernel.HasWeek ? [.. kernel.Positions.Select(position => patient.Sessions[position])] : week;
            if (outcome == WeekOutcome.Unknown)
            {
                break;
            }

            for (var i = 0; i < few.Length; i++)
            {
                state.Price[few[i]] += Reward(i);
                state.Forced[few[i]] = week.Contains(few[i]);
                state.Closed[few[i]] = !state.Forced[few[i]];
            }
        }

        return week;
    }

    private static int PlacesOf(long number) => 64 - BitOperations.LeadingZeroCount((ulong)number);

    private long Reward(int place) => 1L << (bits - 1 - place);

    /// <summary>The sessions that may be attended or not, in order. Pinned ones are forced; those that an earlier one could stand for in every week are closed.</summary>
    private int[] Undecided()
    {
        var (offering, sessions, classes) = (patient.Offering, patient.Sessions, patient.Classes);
        var open = new List<int>();
        var (number, first) = (-1, 0);
        foreach (var at in Enumerable.Range(0, sessions.Length).OrderBy(at => classes.Of[at]).ThenBy(at => offering.Place[sessions[at]]))
        {
            state.Forced[sessions[at]] |= patient.Pinned[at];
            if (classes.Of[at] != number)
            {
                (number, first) = (classes.Of[at], open.Count);
            }

            if (state.Closed[sessions[at]] || state.Forced[sessions[at]])
            {
                continue;
            }

            if (open.FindIndex(first, earlier => CanStandFor(earlier, at)) >= 0)
            {
                state.Closed[sessions[at]] = true;
            }
            else
            {
                open.Add(at);
            }
        }

        return [.. open.Select(at => sessions[at]).OrderBy(session => offering.Place[session])];
    }

    /// <summary>Whether a session can take the place of another of its class in every week, at no more cost.</summary>
    private bool CanStandFor(int earlier, int at)
    {
        var (offering, a, b) = (patient.Offering, patient.Sessions[earlier], patient.Sessions[at]);
        var clinician = offering.Clinician[a];
        return patient.SeriesAt[earlier] < 0 && patient.SeriesAt[at] < 0 && (offering.OfferOf[a] < 0 || offering.OfferOf[a] == offering.OfferOf[b])
            && (state.Running[a] || clinician < 0 || state.ClinicianMinutes[clinician] >= mostMinutes || (clinician == offering.Clinician[b] && !state.Running[b]))
            && (patient.Cost[earlier] * asked.Scale) + asked.Price[a] <= (patient.Cost[at] * asked.Scale) + asked.Price[b];
    }
}
