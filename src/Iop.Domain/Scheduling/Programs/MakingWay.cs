using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Finds others who could leave full sessions, for weeks that fit beside or, if allowed, for none, so that one patient can have a seat.</summary>
/// <remarks>A search, not a proof: of each full session those are tried who would pay least, by the weeks known of them and then by an exact search.</remarks>
internal sealed class MakingWay(CompiledProgram program, ColumnPool pool, ScheduleState state, int patient, bool mayGoWithout = false)
{
    private const int MostTried = 4;
    private const long WorkEach = 250_000;

    /// <summary>Work of the exact searches for who could leave a session, together, and what preparing one costs beside.</summary>
    private const long WorkOfLeaving = 20_000_000;
    private const long WorkToPrepare = 20_000;

    private readonly WeekKernel kernel = new();
    private long work;
    private readonly List<(int Patient, Column Before, Column? After)> moved = [];

    /// <summary>Weeks of the patient, each with those who make way for it.</summary>
    /// <param name="most">The most patients who may move.</param>
    /// <param name="weeks">The patient's weeks where leaving each full session costs so much; the largest number where nobody can.</param>
    public List<(Column Week, (int Patient, Column Before, Column? After)[] Moved)> Find(int most, Func<long[], IEnumerable<Column>> weeks)
    {
        var found = new List<(Column, (int, Column, Column?)[])>();
        foreach (var week in weeks(Leaving()))
        {
            moved.Clear();
            if (MakeWay(week, most))
            {
                found.Add((week, [.. moved]));
            }

            Restore();
        }

        return found;
    }

    /// <summary>What it costs at least that someone leaves a session, by the weeks known, or, where they know nobody, by an exact search; the largest number where nobody was found.</summary>
    private long[] Leaving()
    {
        var leaving = new long[program.Offering.Count];
        Array.Fill(leaving, long.MaxValue);
        foreach (var session in program.Patients[patient].Sessions.Where(session => state.Roster(session).Count >= program.Offering.Capacity[session]))
        {
            leaving[session] = state.Roster(session).ToArray().Select(other => Known(other, session)).Append(long.MaxValue).Min();
            if (leaving[session] == long.MaxValue && work < WorkOfLeaving)
            {
                leaving[session] = state.Roster(session).ToArray()
                    .Select(other => Elsewhere(other, [session]) is { } week ? Math.Max(0, week.Cost - state.WeekOf(other)!.Cost) : long.MaxValue).Append(long.MaxValue).Min();
            }
        }

        return leaving;
    }

    private long Known(int other, int session)
    {
        var now = state.WeekOf(other)!;
        state.Remove(other);
        var best = Cheapest(other, [session]);
        state.Place(other, now);
        var without = mayGoWithout ? program.UnservedCost[other] : long.MaxValue;
        return Math.Min(best?.Cost ?? long.MaxValue, without) is var cost and < long.MaxValue ? Math.Max(0, cost - now.Cost) : long.MaxValue;
    }

    private Column? Cheapest(int other, IReadOnlyCollection<int> barred)
    {
        Column? best = null;
        if (other < pool.Patients)
        {
            foreach (var column in pool.Of(other))
            {
                if ((best is null || column.Cost < best.Cost) && !Array.Exists(column.Sessions, barred.Contains) && state.Fits(other, column))
                {
                    best = column;
                }
            }
        }

        return best;
    }

    private bool MakeWay(Column week, int most)
    {
        var full = Array.FindIndex(week.Sessions, session => state.Roster(session).Count >= program.Offering.Capacity[session]);
        if (full < 0)
        {
            return Array.TrueForAll(week.Sessions, session => state.IsOpen(patient, session)) && state.Fits(patient, week) && MeetsMinimums(week);
        }

        if (moved.Count == most)
        {
            return false;
        }

        HashSet<int> barred = [.. week.Sessions.Where(session => state.Roster(session).Count >= program.Offering.Capacity[session])];
        var others = state.Roster(week.Sessions[full]).ToArray().Where(other => !moved.Exists(item => item.Patient == other))
            .Select(other => (Patient: other, Before: state.WeekOf(other)!, After: Elsewhere(other, barred)))
            .Where(item => item.After is not null || mayGoWithout).OrderBy(item => CostOf(item.Patient, item.After) - item.Before.Cost).ThenBy(item => item.Patient).Take(MostTried).ToList();
        foreach (var (other, before, after) in others)
        {
            Exchange(other, after);
            moved.Add((other, before, after));
            if (MakeWay(week, most))
            {
                return true;
            }

            moved.RemoveAt(moved.Count - 1);
            Exchange(other, before);
        }

        return false;
    }

    private long CostOf(int other, Column? week) => week?.Cost ?? program.UnservedCost[other];

    private void Exchange(int other, Column? week)
    {
        if (state.WeekOf(other) is not null)
        {
            state.Remove(other);
        }

        if (week is not null)
        {
            state.Place(other, week);
        }
    }

    private Column? Elsewhere(int other, HashSet<int> barred)
    {
        var now = state.WeekOf(other)!;
        state.Remove(other);
        var best = Cheapest(other, barred);
        if (best is null)
        {
            var beside = new WeekState(program.Offering);
            state.Describe(other, beside, barred);
            kernel.Solve(program.Patients[other], beside, long.MaxValue, WorkEach);
            work += kernel.Work + WorkToPrepare;
            best = kernel.HasWeek ? Column.Of(kernel, program.Patients[other], beside) : null;
        }

        state.Place(other, now);
        return best;
    }

    private bool MeetsMinimums(Column week) => moved.TrueForAll(item => item.Before.Sessions.Concat(item.After?.Sessions ?? []).All(session =>
        state.Roster(session).Count + (Array.IndexOf(week.Sessions, session) >= 0 ? 1 : 0) is var there && (there == 0 || there >= program.Offering.Minimum[session])));

    private void Restore()
    {
        for (var i = moved.Count - 1; i >= 0; i--)
        {
            Exchange(moved[i].Patient, moved[i].Before);
        }

        moved.Clear();
    }
}
