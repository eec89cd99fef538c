using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Scheduling.Weeks.Explanations;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Weeks.Explanations;

/// <summary>Explanations of small random weeks against every set of reasons and every set of sessions.</summary>
public sealed class ExplanationPropertyTests
{
    private const int MostReasons = 11;

    [Fact]
    public void The_conflict_is_the_first_of_all_and_each_of_its_reasons_is_necessary()
    {
        var sizes = new SortedDictionary<int, int>();
        foreach (var (what, why, oracle) in Unserved(700))
        {
            var expected = oracle.Smallest();
            var members = oracle.Reasons.All.Where(reason => (expected & ReasonOracle.Bit(reason.Number)) != 0).ToList();
            Assert.True(why.Status == WeekExplanationStatus.Explained, what);
            Assert.True(why.Conflict!.IsSmallest && why.Conflict.IsMinimal, what);
            Assert.True(
                members.Select(reason => reason.Number).SequenceEqual(why.Conflict.Reasons.Select(reason => reason.Number)),
                $"{string.Join(", ", members.Select(reason => reason.Code))}, not {string.Join(", ", why.Conflict.Reasons.Select(reason => reason.Code))} {what}");
            Assert.False(oracle.HasWeek(expected), what);
            Assert.True(members.TrueForAll(reason => oracle.HasWeek(expected & ~ReasonOracle.Bit(reason.Number))), what);
            sizes[members.Count] = sizes.GetValueOrDefault(members.Count) + 1;
        }

        Assert.True(sizes.Values.Sum() > 150, $"only {sizes.Values.Sum()} patients without a week");
        Assert.True(sizes.Count >= 3, $"sizes {string.Join(", ", sizes.Keys)}");
    }

    [Fact]
    public void Single_ways_out_are_exactly_the_reasons_without_which_there_is_a_week_to_attend()
    {
        var (single, several) = (0, 0);
        foreach (var (what, why, oracle) in Unserved(700))
        {
            var all = oracle.Reasons.All.Aggregate(0UL, (set, reason) => set | ReasonOracle.Bit(reason.Number));
            var expected = oracle.Reasons.All.Where(reason => oracle.HasWeek(all & ~ReasonOracle.Bit(reason.Number), attending: true)).Select(reason => reason.Number).ToList();
            if (expected.Count > 0)
            {
                Assert.True(why.WaysOut.All(way => way.Changes.Count == 1), what);
                Assert.True(expected.SequenceEqual(why.WaysOut.Select(way => way.Changes[0].Reason.Number).Order()), what);
                single++;
            }
            else
            {
                var pairs = oracle.Reasons.All.SelectMany(a => oracle.Reasons.All.Where(b => b.Number > a.Number), (a, b) => ReasonOracle.Bit(a.Number) | ReasonOracle.Bit(b.Number));
                Assert.True(pairs.Any(pair => oracle.HasWeek(all & ~pair, attending: true)) == (why.WaysOut.Count > 0 && why.WaysOut[0].Changes.Count == 2), what);
                several++;
            }

            Assert.True(why.WaysOut.Zip(why.WaysOut.Skip(1)).All(two => two.First.Effort <= two.Second.Effort), what);
        }

        Assert.True(single > 60 && several > 10, $"{single} and {several}");
    }

    [Fact]
    public void A_way_out_loosens_no_further_than_some_week_needs()
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (what, why, oracle) in Unserved(700))
        {
            var all = oracle.Reasons.All.Aggregate(0UL, (set, reason) => set | ReasonOracle.Bit(reason.Number));
            foreach (var change in why.WaysOut.Where(way => way.Changes.Count == 1).Select(way => way.Changes[0]))
            {
                var reason = oracle.Reasons.All[change.Reason.Number];
                var weeks = oracle.Weeks(all & ~ReasonOracle.Bit(reason.Number), attending: true).ToList();
                long? least = reason switch
                {
                    { Limit: { } limit } => weeks.Min(week => Math.Abs(limit.Value - (long)Measured(limit, week))) * ReasonEffort.OfUnit(limit, []),
                    { Code: ReasonCodes.Full } => weeks.Min(week => week.Count(session => change.Reason.Sessions.Contains(session.Id))) * 30L,
                    _ => null,
                };
                if (least is { } points)
                {
                    Assert.True(points == change.Effort, $"{change.Code} {change.Reason.Code} {points}, not {change.Effort} {what}");
                }

                seen.Add(change.Code);
            }
        }

        Assert.True(seen.IsSupersetOf(["add-seat", "drop-pin", "free-time", "lower-least", "raise-most"]), string.Join(", ", seen));
    }

    [Fact]
    public void A_way_out_of_plan_and_life_gives_the_patient_exactly_its_week()
    {
        var held = 0;
        foreach (var (what, program, patient, why) in Explained(900).Where(item => item.Why.Status == WeekExplanationStatus.Explained))
        {
            foreach (var way in why.WaysOut.Where(way => way.Changes.All(change => change.Reason.Kind > WeekReasonKind.FullSessions)))
            {
                var week = WeekSolver.Solve(Offering.Of(program), way.Patient);
                var mayStayAway = !PatientWeek.Faults(program, way.Patient, []).Any();
                Assert.True(week.Status == WeekStatus.Optimal && (week.Cost == way.Cost || mayStayAway), $"{week.Status} {week.Cost}, not {way.Cost}: {way} {what}");
                List<Session> attended = [.. way.Sessions.Select(id => program.Sessions.Single(session => session.Id == id))];
                Assert.True(attended.Count > 0 && !PatientWeek.Faults(program, way.Patient, attended).Any(), $"{way} {what}");
                Assert.True(PatientWeek.Faults(program, patient, attended).Any(), what);
                held++;
            }
        }

        Assert.True(held > 200, $"only {held}");
    }

    private static int Measured(LimitTerm limit, List<Session> week)
    {
        var counted = limit.Modality is null ? week : week.FindAll(session => session.Modality == limit.Modality);
        var days = counted.GroupBy(session => session.When.Day).ToList();
        return limit.Measure switch
        {
            LimitMeasure.MinutesAWeek or LimitMeasure.MinutesOfModality => counted.Sum(session => session.When.Minutes),
            LimitMeasure.SessionsOfModality => counted.Count,
            LimitMeasure.DaysAWeek => days.Count,
            LimitMeasure.MinutesADay => Worst(day => day.Sum(session => session.When.Minutes)),
            LimitMeasure.SessionsADay => Worst(day => day.Count()),
            _ => Worst(day => day.Max(session => session.When.EndMinute) - day.Min(session => session.When.StartMinute)),
        };

        int Worst(Func<IGrouping<NodaTime.IsoDayOfWeek, Session>, int> of) => limit.IsLeast ? days.Min(of) : days.Max(of);
    }

    private static IEnumerable<(string What, WeekExplanation Why, ReasonOracle Oracle)> Unserved(int weeks)
    {
        for (var seed = 0UL; seed < (ulong)weeks; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 6, 2);
            var offering = Offering.Of(program);
            List<string> full = [.. program.Sessions.Where(session => seed % 3 == 0 && session.Capacity == 1).Select(session => session.Id)];
            foreach (var patient in program.Patients)
            {
                var reasons = new WeekReasons(offering, patient, RemainingSeats.Without(full));
                if (reasons.All.Count > MostReasons)
                {
                    continue;
                }

                var why = WeekExplainer.Explain(offering, patient, RemainingSeats.Without(full));
                if (why.Status != WeekExplanationStatus.HasWeek)
                {
                    yield return ($"seed {seed} patient {patient.Id}{new WeekCase(program)}", why, new ReasonOracle(program, patient, reasons, full));
                }
            }
        }
    }

    private static IEnumerable<(string What, ProgramWeek Program, ProgramPatient Patient, WeekExplanation Why)> Explained(int weeks)
    {
        for (var seed = 0UL; seed < (ulong)weeks; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 9, 2);
            foreach (var patient in program.Patients)
            {
                yield return ($"seed {seed} patient {patient.Id}{new WeekCase(program)}", program, patient, WeekExplainer.Explain(Offering.Of(program), patient));
            }
        }
    }
}
