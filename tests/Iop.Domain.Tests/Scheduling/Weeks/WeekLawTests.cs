using System.Runtime.Intrinsics;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Weeks;

public sealed class WeekLawTests
{
    private const int Programs = 1_150;
    private const int PricesEach = 30;

    [Fact]
    public void The_cheapest_week_equals_brute_force_a_hundred_thousand_times()
    {
        var kernel = new WeekKernel();
        var (cases, found) = (0, 0);
        for (var seed = 0UL; seed < Programs; seed++)
        {
            var program = RandomProgramWeeks.Make(seed + 5_000_000, 4 + (int)(seed % 4), 3);
            var offering = Offering.Of(program);
            var dice = new Dice(seed);
            foreach (var patient in program.Patients)
            {
                var weeks = SoundWeeks.Of(program, BruteForceWeek.All(program, patient)).ToArray();
                var compiled = new CompiledPatient(offering, patient);
                for (var draw = 0; draw < PricesEach; draw++)
                {
                    var state = new WeekState(offering);
                    for (var s = 0; s < offering.Count; s++)
                    {
                        state.Price[s] = draw > 0 && dice.Chance(40) ? dice.Roll(-150, 100) : 0;
                        state.Closed[s] = draw > 1 && dice.Chance(10);
                    }

                    var open = weeks.Where(week => !week.Sessions.Any(session => state.Closed[session])).ToArray();
                    long? expected = open.Length == 0 ? null : open.Min(week => week.Cost + week.Sessions.Sum(session => state.Price[session]));
                    var outcome = kernel.Solve(compiled, state);
                    Assert.True(
                        outcome == (expected is null ? WeekOutcome.None : WeekOutcome.Optimal) && (expected is null || (kernel.Cost == expected && kernel.Bound == expected)),
                        $"seed {seed} draw {draw}: {outcome} {kernel.Cost}, not {expected} {patient.Id}{new WeekCase(program)}");
                    cases++;
                    found += expected is null ? 0 : 1;
                }
            }
        }

        Assert.True(cases >= 100_000);
        Assert.InRange(found, cases / 4, cases - 1);
    }

    [Fact]
    public void Prices_of_any_size_give_the_cheapest_week_below_and_beyond_what_tables_hold_whole()
    {
        var kernel = new WeekKernel();
        var (beyond, below) = (0, 0);
        for (var seed = 0UL; seed < 150; seed++)
        {
            var program = RandomProgramWeeks.Make(seed + 7_000_000, 4 + (int)(seed % 4), 3);
            var offering = Offering.Of(program);
            var dice = new Dice(seed);
            foreach (var patient in program.Patients)
            {
                var weeks = SoundWeeks.Of(program, BruteForceWeek.All(program, patient)).ToArray();
                var compiled = new CompiledPatient(offering, patient);
                foreach (var size in (long[])[1_000, 100_000, 1_000_000, 3_000_000, 10_000_000, 1_000_000_000, 40_000_000_000])
                {
                    var state = new WeekState(offering) { Scale = dice.Chance(20) ? 0 : 1000 };
                    for (var s = 0; s < offering.Count; s++)
                    {
                        state.Price[s] = dice.Chance(60) ? dice.Roll(dice.Chance(20) ? -60 : 0, 100) * size : 0;
                    }

                    long? expected = weeks.Length == 0 ? null : weeks.Min(week => (week.Cost * state.Scale) + week.Sessions.Sum(session => state.Price[session]));
                    var outcome = kernel.Solve(compiled, state);
                    Assert.True(
                        outcome == (expected is null ? WeekOutcome.None : WeekOutcome.Optimal) && (expected is null || (kernel.Cost == expected && kernel.Bound == expected)),
                        $"seed {seed} size {size}: {outcome} {kernel.Cost}, not {expected} {patient.Id}{new WeekCase(program)}");
                    beyond += expected > 3L << 26 ? 1 : 0;
                    below += expected < 3L << 26 ? 1 : 0;
                }
            }
        }

        Assert.True(beyond > 300 && below > 300);
    }

    [Fact]
    public void Another_order_and_other_names_of_the_sessions_give_the_same_cost() => ForEach((program, patient, cost) =>
    {
        var renamed = program.Sessions.Reverse().Select(Renamed).ToArray();
        var asking = Asking(patient, patient.Unavailable, id => $"x{id}");
        Assert.Equal(cost, Cost(With(program, renamed, asking), asking));
    });

    [Fact]
    public void Another_order_of_the_same_sessions_gives_the_same_week() => ForEach((program, patient, _) =>
    {
        var week = WeekSolver.Solve(Offering.Of(program), patient);
        var dice = new Dice((ulong)program.Sessions.Count);
        for (var draw = 0; draw < 3; draw++)
        {
            var shuffled = program.Sessions.OrderBy(_ => dice.Roll(0, 1_000_000)).ToArray();
            var other = ProgramWeek.Create(
                program.Name, program.Zone, program.WeekOf, shuffled, [patient], program.Clinicians.Reverse(), program.Rooms.Reverse(), program.Weights);
            Assert.Equal(week, WeekSolver.Solve(Offering.Of(other), patient));
        }
    });

    [Fact]
    public void Of_sessions_alike_in_all_but_their_names_the_first_name_is_attended()
    {
        string[] names = ["b", "B", "a2", "a10"];
        var program = ProgramWeek.Create(
            "ties",
            NodaTime.DateTimeZone.Utc,
            new NodaTime.LocalDate(2026, 3, 2),
            names.Select(name => new Session(name, Modality.Group, new(NodaTime.IsoDayOfWeek.Monday, 540, 600), 1)),
            [new ProgramPatient(new PatientId("p"), "asam4:2.1", new(new(60)))]);
        Assert.Equal(["B"], WeekSolver.Solve(Offering.Of(program), program.Patients[0]).Sessions);
    }

    [Fact]
    public void A_session_more_never_costs_more_and_one_less_never_costs_less() => ForEach((program, patient, cost) =>
    {
        var last = program.Sessions[^1];
        if (last.Series is null && !patient.Pinned.Contains(last.Id) && patient.Current is null)
        {
            Session[] fewer = [.. program.Sessions.SkipLast(1)];
            Assert.True(cost <= Cost(With(program, fewer, patient), patient));
            Session more = new("more", last.Modality, last.When, 1);
            Assert.True(Cost(With(program, [.. program.Sessions, more], patient), patient) <= cost);
        }
    });

    [Fact]
    public void A_seat_more_never_costs_more() => ForEach((program, patient, cost) =>
    {
        var offering = Offering.Of(program);
        foreach (var session in program.Sessions.Take(4))
        {
            var full = WeekSolver.Solve(offering, patient, new WeekOptions { SeatsLeft = [new SessionSeats(session.Id, 0)] });
            var one = WeekSolver.Solve(offering, patient, new WeekOptions { SeatsLeft = [new SessionSeats(session.Id, 1)] });
            Assert.True(Of(one) <= Of(full));
            Assert.Equal(cost, Of(one));
        }
    });

    [Fact]
    public void An_obligation_less_never_costs_more() => ForEach((program, patient, cost) =>
    {
        for (var i = 0; i < patient.Unavailable.Count; i++)
        {
            var free = Asking(patient, patient.Unavailable.Where((_, at) => at != i), id => id);
            Assert.True(Cost(With(program, program.Sessions, free), free) <= cost);
        }
    });

    [Fact]
    public void Labels_compare_by_vectors_as_they_do_lane_by_lane()
    {
        var dice = new Dice(3);
        var below = 0;
        for (var draw = 0; draw < 20_000; draw++)
        {
            ushort[][] rows = [.. Enumerable.Range(0, 4).Select(row => Enumerable.Range(0, 32).Select(_ => (ushort)(row == 3 ? dice.Roll(0, 9) / 9 * ushort.MaxValue : dice.Pick([0, 1, 2, 65534, 65535]))).ToArray())];
            if (draw % 2 == 0)
            {
                rows[0] = [.. rows[1].Select((lane, i) => (ushort)Math.Max(0, lane - (dice.Chance(3) && lane < 65535 ? -1 : i % 2)))];
            }

            var expected = Enumerable.Range(0, 32).All(i => rows[3][i] == ushort.MaxValue || rows[0][i] <= Math.Max(rows[1][i], rows[2][i]));
            Assert.Equal(expected, LaneLayout.IsBelow(Packed(rows[0]), Packed(rows[1]), Packed(rows[2]), Packed(rows[3])));
            below += expected ? 1 : 0;
        }

        Assert.InRange(below, 1_000, 19_000);

        static Vector256<ushort>[] Packed(ushort[] lanes) => [Vector256.Create(lanes), Vector256.Create(lanes, 16)];
    }

    [Fact]
    public void Solving_again_allocates_nothing()
    {
        var program = RandomProgramWeeks.Make(11, 14, 3);
        var offering = Offering.Of(program);
        CompiledPatient[] patients = [.. program.Patients.Select(patient => new CompiledPatient(offering, patient))];
        var state = new WeekState(offering);
        var kernel = new WeekKernel();
        for (var pass = 0; pass < 200; pass++)
        {
            Solve();
        }

        Thread.Sleep(200);
        Solve();
        Assert.Equal(0, Allocated.Least(Solve));

        void Solve()
        {
            foreach (var patient in patients)
            {
                kernel.Solve(patient, state);
            }
        }
    }

    private static void ForEach(Action<ProgramWeek, ProgramPatient, long> holds)
    {
        var found = 0;
        for (var seed = 0UL; seed < 800; seed++)
        {
            var program = RandomProgramWeeks.Make(seed + 900_000, 12, 1);
            var patient = program.Patients[0];
            var cost = Cost(program, patient);
            found += cost < long.MaxValue ? 1 : 0;
            holds(program, patient, cost);
        }

        Assert.True(found > 200);
    }

    private static long Cost(ProgramWeek program, ProgramPatient patient) => Of(WeekSolver.Solve(Offering.Of(program), patient));

    private static long Of(WeekResult week) => week.Status == WeekStatus.Optimal ? week.Cost : long.MaxValue;

    private static ProgramWeek With(ProgramWeek program, IEnumerable<Session> sessions, ProgramPatient patient) =>
        ProgramWeek.Create(program.Name, program.Zone, program.WeekOf, sessions, [patient], program.Clinicians, program.Rooms, program.Weights);

    private static Session Renamed(Session session) => new(
        $"x{session.Id}",
        session.Modality,
        session.When,
        session.Capacity,
        session.MinimumToRun,
        session.Clinician,
        session.Room,
        session.Telehealth,
        session.Levels,
        session.Requires,
        session.Series is null ? null : $"y{session.Series}",
        session.Offer is null ? null : $"z{session.Offer}");

    private static ProgramPatient Asking(ProgramPatient patient, IEnumerable<Obligation> obligations, Func<string, string> id) => new(
        patient.Id,
        patient.Level,
        patient.Requirement,
        patient.Traits,
        patient.Priority,
        obligations,
        patient.TravelMinutes,
        patient.Dislikes,
        patient.PrimaryClinician,
        patient.Pinned.Select(id),
        [],
        patient.Current?.Select(id));
}
