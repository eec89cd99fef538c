using Iop.Domain.Scheduling.Programs.Master;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Serves an unserved patient by letting out others, who are served next in their turn, and so on. Deterministic by its random source; not thread-safe.</summary>
/// <remarks>
/// Whoever is hard to serve is let out only where nobody easier is in the way: each try makes a patient dearer to let out, as in the guided ejection search of
/// Nagata and Bräysy for vehicle routing. The price of a full session is what its easiest attendee costs.
/// </remarks>
internal sealed class EjectionSearch
{
    /// <summary>What letting out a patient costs, for each unit of priority and each time the patient had to be served.</summary>
    private const long Ejection = 200 * Multipliers.Scale;
    private const int MostTrouble = 60;

    /// <summary>Prices vary at random by up to this, so that weeks of like cost take turns.</summary>
    private const int Noise = 12;

    /// <summary>Steps beyond those allowed, to come to no more waiting than at first.</summary>
    private const int StepsToSettle = 30;

    /// <summary>With more than so many waiting, a try is given up.</summary>
    private const int MostWaiting = 8;

    /// <summary>A patient with fewer known weeks is asked exactly; one with more in so many of a hundred cases.</summary>
    private const int FewWeeks = 8;
    private const int ExactShare = 35;

    private readonly CompiledProgram program;
    private readonly ColumnPool pool;
    private readonly ScheduleState schedule;
    private readonly WeekInsertion insertion;
    private readonly SearchRandom random;
    private readonly Action<int> onLetOut;
    private readonly int[] trouble;
    private readonly long[] price;
    private readonly int[] pricedAt;
    private readonly List<int> waiting = [];
    private int step;

    /// <summary>Creates a search on a schedule.</summary>
    /// <param name="program">The program.</param>
    /// <param name="pool">The weeks known.</param>
    /// <param name="schedule">The schedule that it changes.</param>
    /// <param name="insertion">Finds weeks exactly.</param>
    /// <param name="random">Its random source.</param>
    /// <param name="onLetOut">Hears of each patient who is about to be let out.</param>
    public EjectionSearch(CompiledProgram program, ColumnPool pool, ScheduleState schedule, WeekInsertion insertion, SearchRandom random, Action<int> onLetOut)
    {
        this.program = program;
        this.pool = pool;
        this.schedule = schedule;
        this.insertion = insertion;
        this.random = random;
        this.onLetOut = onLetOut;
        trouble = new int[program.Patients.Length];
        price = new long[program.Offering.Count];
        pricedAt = new int[program.Offering.Count];
    }

    /// <summary>Tries to serve one more patient; where that does not succeed, others may be unserved in the patient's place.</summary>
    /// <param name="patient">Who is not served.</param>
    /// <param name="most">Weeks placed at most.</param>
    /// <param name="seatPrices">Prices of seats, in thousandths.</param>
    /// <param name="factor">In how many hundredths they count.</param>
    /// <returns>Whether those left without a week weigh no more than the patient.</returns>
    public bool Try(int patient, int most, long[] seatPrices, int factor)
    {
        waiting.Clear();
        waiting.Add(patient);
        for (var steps = 0; waiting.Count > 0 && waiting.Count <= MostWaiting && (steps < most || (Weight() > program.UnservedCost[patient] && steps < most + StepsToSettle)); steps++)
        {
            if (!Serve(random.Percent(50) ? waiting.Count - 1 : random.Below(waiting.Count), seatPrices, factor))
            {
                return false;
            }
        }

        return Weight() <= program.UnservedCost[patient];
    }

    private long Weight()
    {
        long total = 0;
        foreach (var patient in waiting)
        {
            total += program.UnservedCost[patient];
        }

        return total;
    }

    private bool Serve(int at, long[] seatPrices, int factor)
    {
        var patient = waiting[at];
        waiting.RemoveAt(at);
        if (++trouble[patient] > MostTrouble)
        {
            for (var p = 0; p < trouble.Length; p++)
            {
                trouble[p] /= 2;
            }
        }

        step++;
        long PriceOf(int session)
        {
            if (pricedAt[session] != step)
            {
                pricedAt[session] = step;
                price[session] = (random.Below(Noise) * Multipliers.Scale) + WayInto(session, patient) + insertion.PriceOf(schedule, session, seatPrices, factor);
            }

            return price[session];
        }

        var week = Find(patient, PriceOf);
        if (week is null)
        {
            return false;
        }

        foreach (var session in week.Sessions)
        {
            MakeWay(patient, session);
        }

        if (!schedule.Fits(patient, week))
        {
            return false;
        }

        schedule.Place(patient, week);
        return true;
    }

    private Column? Find(int patient, Func<int, long> priceOf)
    {
        Column? best = null;
        var cheapest = long.MaxValue;
        insertion.Count(pool.Of(patient).Count);
        foreach (var column in pool.Of(patient))
        {
            var cost = column.Cost * Multipliers.Scale;
            foreach (var session in column.Sessions)
            {
                cost += priceOf(session);
            }

            if (cost < cheapest)
            {
                cheapest = cost;
                best = column;
            }
        }

        var exact = pool.Of(patient).Count < FewWeeks || random.Percent(ExactShare);
        return exact ? insertion.Regardless(schedule, patient, priceOf, cheapest) ?? best : best;
    }

    /// <summary>What the way into a session costs: nothing where a seat is free.</summary>
    private long WayInto(int session, int patient)
    {
        long total = 0;
        var roster = schedule.Roster(session);
        if (roster.Count >= program.Offering.Capacity[session])
        {
            total += Ejection * CostOf(Easiest(roster));
        }
        else if (roster.Count == 0 && schedule.IsShutOut(session))
        {
            foreach (var other in program.Excludes[session])
            {
                foreach (var attendee in schedule.Roster(other))
                {
                    total += Ejection * CostOf(attendee);
                }
            }
        }

        foreach (var other in program.Avoids[patient])
        {
            total += roster.Contains(other) ? Ejection * CostOf(other) : 0;
        }

        return total;
    }

    private void MakeWay(int patient, int session)
    {
        var roster = schedule.Roster(session);
        if (roster.Count == 0 && schedule.IsShutOut(session))
        {
            foreach (var other in program.Excludes[session])
            {
                while (schedule.Roster(other).Count > 0)
                {
                    LetOut(schedule.Roster(other)[^1]);
                }
            }
        }

        foreach (var other in program.Avoids[patient])
        {
            if (roster.Contains(other))
            {
                LetOut(other);
            }
        }

        if (roster.Count >= program.Offering.Capacity[session])
        {
            LetOut(Easiest(roster));
        }
    }

    private void LetOut(int patient)
    {
        onLetOut(patient);
        schedule.Remove(patient);
        waiting.Add(patient);
    }

    private long CostOf(int patient) => (long)program.Program.Patients[patient].Priority * (1 + trouble[patient]);

    private int Easiest(IReadOnlyList<int> roster)
    {
        var best = roster[0];
        for (var i = 1; i < roster.Count; i++)
        {
            if (CostOf(roster[i]) < CostOf(best))
            {
                best = roster[i];
            }
        }

        return best;
    }
}
