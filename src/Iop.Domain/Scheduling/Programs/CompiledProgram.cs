using System.Numerics;
using Iop.Domain.Scheduling.Programs.Master;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>A program week compiled for the solver: patients, what excludes what, and what leaving each patient unserved costs.</summary>
internal sealed class CompiledProgram
{
    /// <summary>Compiles a program week.</summary>
    /// <param name="program">The program week.</param>
    /// <param name="parallel">Threads.</param>
    /// <param name="before">A compiled week of which most is the same: what it has already is not compiled again.</param>
    public CompiledProgram(ProgramWeek program, ParallelOptions parallel, CompiledProgram? before = null)
    {
        Program = program;
        var isSame = before is not null && program.Sessions.Equals(before.Program.Sessions) && program.Clinicians.Equals(before.Program.Clinicians)
            && program.Rooms.Equals(before.Program.Rooms) && program.Weights.Equals(before.Program.Weights);
        Offering = isSame ? before!.Offering : Offering.Of(program);
        var known = isSame ? before!.Patients.ToDictionary(patient => patient.Patient.Id) : [];
        var patients = new CompiledPatient[program.Patients.Count];
        var candidatesOf = CandidateSessions.Shared();
        Parallel.For(0, patients.Length, parallel, p => patients[p] =
            known.GetValueOrDefault(program.Patients[p].Id) is { } compiled && compiled.Patient.Equals(program.Patients[p]) ? compiled : new CompiledPatient(Offering, program.Patients[p], known: candidatesOf));
        Patients = patients;
        UnservedCost = [.. program.Patients.Select(patient => (long)program.Weights.Unserved * patient.Priority)];
        CostGrid = CostGridOf(program);
        Excludes = isSame ? before!.Excludes : ExcludesOf(Offering);
        Place = new int[Offering.Count];
        foreach (var (place, session) in Offering.Order.Index())
        {
            Place[session] = place;
        }

        Avoids = AvoidsOf(program);
        var candidates = new int[Offering.Count];
        foreach (var session in patients.SelectMany(patient => patient.Sessions))
        {
            candidates[session]++;
        }

        Seats = [.. candidates.Select((count, s) => Math.Min(count, Offering.Capacity[s]))];
        NeverRuns = [.. Seats.Select((seats, s) => Offering.Minimum[s] > seats)];
    }

    private CompiledProgram(CompiledProgram other, long factor)
    {
        Program = other.Program;
        Offering = other.Offering;
        Patients = other.Patients;
        UnservedCost = [.. other.UnservedCost.Select(cost => cost * factor)];
        CostGrid = other.CostGrid;
        Excludes = other.Excludes;
        Place = other.Place;
        Avoids = other.Avoids;
        Seats = other.Seats;
        NeverRuns = other.NeverRuns;
        Time = other.Time;
    }

    public ProgramWeek Program { get; }

    public Offering Offering { get; }

    public CompiledPatient[] Patients { get; }

    public long[] UnservedCost { get; }

    /// <summary>A number of which every objective is a multiple, so that a bound may be rounded up to one; 1 or more.</summary>
    public long CostGrid { get; }

    /// <summary>For each session, the sessions that cannot run beside it.</summary>
    public int[][] Excludes { get; }

    /// <summary>Place of each session in the order of time.</summary>
    public int[] Place { get; }

    /// <summary>A clock for statistics alone; null for none.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>Hears each better schedule before anything is built on it, where a run checks itself.</summary>
    public Action<ScheduleState>? Audit { get; init; }

    /// <summary>Hears each better bound and the prices that give it, where a run checks itself.</summary>
    public Action<Multipliers, long>? AuditBound { get; init; }

    /// <summary>For each patient, the patients with whom no session is shared; symmetric.</summary>
    public int[][] Avoids { get; }

    /// <summary>For each session, the most who can attend: its capacity, or all who could come.</summary>
    public int[] Seats { get; }

    /// <summary>Sessions that have fewer seats, or fewer patients who could come, than they need to run.</summary>
    public bool[] NeverRuns { get; }

    /// <summary>The same where leaving somebody unserved costs so many times as much; the program week that it stands for tells the cost as it was.</summary>
    public CompiledProgram WhereUnservedCost(long factor) => new(this, factor);

    private static long CostGridOf(ProgramWeek program)
    {
        var weights = program.Weights;
        var parts = program.Patients.SelectMany(patient => patient.Dislikes.Select(dislike => (long)dislike.Penalty).Append((long)weights.Unserved * patient.Priority))
            .Concat([weights.Day, (long)weights.IdleMinute * ProgramGrid.Minutes, weights.OtherClinician, weights.Change, weights.Run]);
        return Math.Max(1, (long)parts.Aggregate(BigInteger.Zero, (divisor, part) => BigInteger.GreatestCommonDivisor(divisor, part)));
    }

    private static int[][] ExcludesOf(Offering offering)
    {
        var groups = Enumerable.Range(0, offering.Count)
            .SelectMany(s => (IEnumerable<(string Kind, int Number, int Session)>)
                [("clinician", offering.Clinician[s], s), ("room", offering.Room[s], s), ("offer", offering.OfferOf[s], s)])
            .Where(item => item.Number >= 0)
            .GroupBy(item => (item.Kind, item.Number, Day: item.Kind is "offer" ? -1 : offering.Day[item.Session]), item => item.Session);
        var excludes = new SortedSet<int>[offering.Count];
        for (var s = 0; s < excludes.Length; s++)
        {
            excludes[s] = [];
        }

        foreach (var members in groups.Select(group => group.ToArray()))
        {
            foreach (var a in members)
            {
                excludes[a].UnionWith(members.Where(b => b != a && offering.Exclude(a, b)));
            }
        }

        return [.. excludes.Select(set => set.ToArray())];
    }

    private static int[][] AvoidsOf(ProgramWeek program)
    {
        var number = program.Patients.Index().ToDictionary(item => item.Item.Id.Value, item => item.Index, StringComparer.Ordinal);
        var avoids = new SortedSet<int>[program.Patients.Count];
        for (var p = 0; p < avoids.Length; p++)
        {
            avoids[p] = [];
        }

        foreach (var (p, patient) in program.Patients.Index())
        {
            foreach (var other in patient.Avoid)
            {
                avoids[p].Add(number[other.Value]);
                avoids[number[other.Value]].Add(p);
            }
        }

        return [.. avoids.Select(set => set.ToArray())];
    }
}
