using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Scheduling.Programs.Master;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Fits one patient into a schedule that stands: without disturbing anyone, exactly; or with some others moved, by trying who could make way.</summary>
internal sealed class NewcomerFit
{
    /// <summary>Work of the lists of weeks together; a usual one takes a hundredth.</summary>
    private const long MostWork = 50_000_000;

    private readonly CompiledProgram program;
    private readonly SolvedProgram solved;
    private readonly ScheduleState state;
    private readonly int patient;
    private readonly long[] prices;

    public NewcomerFit(SolvedProgram solved, ProgramPatient asking)
    {
        this.solved = solved;
        var week = solved.Compiled.Program;
        var isKnown = week.Patients.FirstOrDefault(other => other.Id == asking.Id)?.Equals(asking) ?? false;
        program = isKnown ? solved.Compiled : new CompiledProgram(ProgramChange.Of(asking).ApplyTo(week), new() { MaxDegreeOfParallelism = 1 }, solved.Compiled);
        patient = Array.FindIndex(program.Patients, compiled => compiled.Patient.Id == asking.Id);
        state = new ScheduleState(program);
        for (var p = 0; p < solved.Compiled.Patients.Length; p++)
        {
            if (p != patient && solved.Best.WeekOf(p) is { } placed)
            {
                state.Place(p, placed);
            }
        }

        prices = [.. solved.Worth.SeatWorth.Select(price => Math.Max(0, price))];
    }

    /// <summary>The best weeks.</summary>
    public RecommendedWeeks Find(int count, int mostMoved)
    {
        var open = List(count, NewState(leaving: null));
        var found = open.Weeks.Select(week => Recommended(Placed(week.Sessions), [])).ToList();
        if (mostMoved > 0)
        {
            found.AddRange(new MakingWay(program, solved.Pool, state, patient).Find(mostMoved, leaving => List(4 * count, NewState(leaving)).Weeks.Select(week => Placed(week.Sessions)))
                .Select(way => Recommended(way.Week, Array.ConvertAll(way.Moved, item => (item.Patient, item.Before, item.After!)))));
        }

        return new RecommendedWeeks(
            found.Where((week, i) => !found.Take(i).Any(other => other.Sessions.Equals(week.Sessions)))
                .OrderBy(week => (week.Increase * Multipliers.Scale) + week.SeatsWorth).ThenBy(week => week.Moved.Count).Take(count),
            open.IsProven);
    }

    private RankedWeeks List(int count, WeekState beside) => new WeekEnumeration(
        program.Offering, program.Patients[patient].Patient, WeekOptions.Default with { WorkLimit = MostWork }, beside).Take(count, long.MaxValue);

    /// <summary>What the others leave, or, with what it costs that someone leaves a full session, those sessions too.</summary>
    private WeekState NewState(long[]? leaving)
    {
        var left = new WeekState(program.Offering) { Scale = Multipliers.Scale };
        state.Describe(patient, left, new SortedSet<int>());
        for (var s = 0; s < program.Offering.Count; s++)
        {
            var there = state.Roster(s).Count;
            left.Closed[s] = there + 1 < program.Offering.Minimum[s] || (left.Closed[s] && leaving?[s] is null or long.MaxValue);
            left.Forced[s] = there > 0 && there < program.Offering.Minimum[s]; // the patient's own week holds it up
            left.Price[s] = prices[s] + (there == 0 ? program.Offering.Weights.Run * Multipliers.Scale : 0)
                + (leaving?[s] is { } cost and not long.MaxValue ? cost * Multipliers.Scale : 0);
        }

        return left;
    }

    private Column Placed(IEnumerable<string> sessions)
    {
        int[] numbers = [.. sessions.Select(id => program.Offering.IndexOf[id])];
        return new(WeekCost.Of(program.Offering, program.Patients[patient].Patient, sessions).Total, numbers);
    }

    private RecommendedWeek Recommended(Column week, IReadOnlyList<(int Patient, Column Before, Column After)> moved)
    {
        var offering = program.Offering;
        var run = (long)offering.Weights.Run * (After() - Enumerable.Range(0, offering.Count).Count(state.Runs));
        return new(
            Cost(patient, week),
            run,
            week.Sessions.Sum(session => prices[session]),
            moved.OrderBy(item => item.Patient).Select(item => new MovedPatient(program.Patients[item.Patient].Patient.Id, WeekComparison.Of(Cost(item.Patient, item.Before), Cost(item.Patient, item.After)))));

        int After() => Enumerable.Range(0, offering.Count).Count(session =>
            state.Roster(session).Count + Takes(week, session) + moved.Sum(item => Takes(item.After, session) - Takes(item.Before, session)) > 0);
    }

    private static int Takes(Column week, int session) => Array.IndexOf(week.Sessions, session) >= 0 ? 1 : 0;

    private WeekCost Cost(int p, Column week) => WeekCost.Of(program.Offering, program.Patients[p].Patient, week.Sessions.Select(session => program.Offering.Sessions[session].Id));
}
