using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Scheduling.Weeks.Explanations;
using NodaTime;

namespace Iop.Domain.Tests.Scheduling.Weeks.Explanations;

public sealed class WeekExplainerTests
{
    private static readonly IsoDayOfWeek[] Workdays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    [Fact]
    public void Work_on_several_days_is_one_reason_and_freeing_the_end_of_a_day_the_way_out()
    {
        var program = Program([.. Workdays.Select((day, i) => Group($"g{i}", day, 17 * 60, 19 * 60))], Patient(new WeekRequirement(new Limit(120)), Work(9 * 60, 18 * 60)));
        var why = Explain(program);

        Assert.Equal(WeekExplanationStatus.Explained, why.Status);
        Assert.Equal(
            ["at least 2 hours a week", "work, Monday to Friday 09:00–18:00; in the way of 5 sessions"], why.Conflict!.Reasons.Select(reason => reason.Text));
        Assert.Equal([WeekReasonKind.PlanLimit, WeekReasonKind.PatientLife], why.Conflict.Reasons.Select(reason => reason.Kind));
        Assert.Equal(
            ["The program offers 5 sessions, 10 hours in all.", "These reasons leave open none of them."], why.Conflict.Facts.Select(fact => fact.Text));
        var way = Assert.Single(why.WaysOut);
        Assert.Matches("^Free [A-Z][a-z]+day from 17:00 \\(work, Monday to Friday 09:00–18:00\\): 1 hour\\.$", way.Changes[0].Text);
        Assert.Single(way.Sessions);
        Assert.Equal(60, way.Effort);
    }

    [Fact]
    public void Travel_that_matters_is_told_and_counts_as_time_to_free()
    {
        var program = Program([Group("g", IsoDayOfWeek.Tuesday, 18 * 60, 19 * 60)], Patient(new WeekRequirement(new Limit(60)), Work(9 * 60, 18 * 60), travel: 30));
        var why = Explain(program);

        Assert.Contains(why.Conflict!.Reasons, reason => reason.Text == "work, Monday to Friday 09:00–18:00, with 30 minutes of travel on both sides; in the way of the Tuesday 18:00–19:00 group session (g)");
        Assert.Contains(why.WaysOut, way => way.Changes[0].Text == "Free Tuesday from 17:30 (work, Monday to Friday 09:00–18:00): 30 minutes.");
        Assert.Contains(why.WaysOut, way => way.Changes[0].Code == "shorten-travel" && way.Changes[0].Text == "No travel instead of 30 minutes: 30 minutes less.");
    }

    [Fact]
    public void The_middle_of_an_obligation_is_freed_between_two_times()
    {
        var why = Explain(Program([Group("g", IsoDayOfWeek.Tuesday, 12 * 60, 13 * 60)], Patient(new WeekRequirement(new Limit(60)), Work(9 * 60, 18 * 60), travel: 15)));

        Assert.Contains(why.WaysOut, way => way.Changes[0].Text.StartsWith("Free Tuesday 11:45–13:15", StringComparison.Ordinal) && way.Effort == 90);
    }

    [Fact]
    public void An_hour_short_is_said_and_the_source_cited()
    {
        var source = new RequirementSource("minutesPerWeek.min", rule: null, "the plan prescribes 9 h a week");
        var patient = Patient(new WeekRequirement(new Limit(540), sources: [source]), []);
        var why = Explain(Program([.. Workdays.Take(4).Select((day, i) => Group($"g{i}", day, 9 * 60, 11 * 60))], patient));

        var reason = Assert.Single(why.Conflict!.Reasons);
        Assert.Same(source, Assert.Single(reason.Sources));
        Assert.Equal("Accept 8 hours a week instead of 9 hours: 1 hour short.", Assert.Single(why.WaysOut).Changes[0].Text);
        Assert.Equal(4, why.WaysOut[0].Sessions.Count);
        Assert.Equal("60", why.WaysOut[0].Changes[0].Arguments.Single(argument => argument.Name == "missing").Value);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(120, true)]
    [InlineData(125, false)]
    public void A_bound_that_is_met_leaves_a_week(int least, bool hasWeek)
    {
        var why = Explain(Program([Group("g", IsoDayOfWeek.Monday, 540, 660)], Patient(new WeekRequirement(new Limit(least)), [])));

        Assert.Equal(hasWeek ? WeekExplanationStatus.HasWeek : WeekExplanationStatus.Explained, why.Status);
        Assert.Equal(hasWeek, why.Week?.Status == WeekStatus.Optimal);
        Assert.Equal(hasWeek, why.Conflict is null && why.WaysOut.Count == 0);
    }

    [Fact]
    public void A_full_session_is_blamed_before_the_patients_life_and_one_seat_is_the_way_out()
    {
        Session[] sessions = [Group("day", IsoDayOfWeek.Thursday, 10 * 60, 11 * 60), Group("evening", IsoDayOfWeek.Thursday, 18 * 60, 19 * 60)];
        var program = Program(sessions, Patient(new WeekRequirement(new Limit(60)), Work(9 * 60, 17 * 60)));
        var why = Explain(program, RemainingSeats.Without(["day", "evening"]));

        Assert.Equal(["session-full", "minutes-per-week-least"], why.Conflict!.Reasons.Select(reason => reason.Code));
        Assert.Equal("One seat in the Thursday 18:00–19:00 group session (evening).", why.WaysOut[0].Changes[0].Text);
        Assert.Equal(30, why.WaysOut[0].Effort);
        Assert.Single(why.WaysOut);
    }

    [Fact]
    public void A_kind_of_session_that_nobody_offers_is_said()
    {
        var requirement = new WeekRequirement(new Limit(60), modalities: [new ModalityLimit(Modality.Of("family"), new Limit(1))]);
        var why = Explain(Program([Group("g", IsoDayOfWeek.Monday, 540, 600)], Patient(requirement, [])));

        Assert.Equal("at least 1 family session a week", Assert.Single(why.Conflict!.Reasons).Text);
        Assert.Equal("nothing-offered", Assert.Single(why.Conflict.Facts).Code);
        Assert.Equal("Accept no family session a week instead of 1: 1 session short.", Assert.Single(why.WaysOut).Changes[0].Text);
    }

    [Fact]
    public void Two_changes_are_named_only_where_one_is_never_enough()
    {
        var sessions = new[] { Group("g", IsoDayOfWeek.Monday, 540, 600) };
        var why = Explain(Program(sessions, Patient(new WeekRequirement(new Limit(120)), Work(9 * 60, 17 * 60))));

        var way = Assert.Single(why.WaysOut);
        Assert.Equal(["lower-least", "free-time"], way.Changes.Select(change => change.Code));
        Assert.Equal(120, way.Effort);
        Assert.Equal(60, way.Patient.Requirement.MinutesPerWeek.Min);
    }

    [Fact]
    public void A_closed_group_and_who_may_attend_are_facts_of_the_program()
    {
        Session[] sessions =
        [
            new("a", Modality.Of("group"), new(IsoDayOfWeek.Monday, 540, 600), 8, series: "skills"),
            new("b", Modality.Of("group"), new(IsoDayOfWeek.Tuesday, 540, 600), 8, series: "skills"),
            new("c", Modality.Of("group"), new(IsoDayOfWeek.Friday, 540, 600), 8, requires: ["women"]),
        ];
        var why = Explain(Program(sessions, Patient(new WeekRequirement(new Limit(60, 60)), [])));

        Assert.Equal(["trait-required", "closed-series", "minutes-per-week-least", "minutes-per-week-most"], why.Conflict!.Reasons.Select(reason => reason.Code));
        Assert.Equal(["raise-most", "admit", "open-series"], why.WaysOut.Select(way => way.Changes[0].Code));
    }

    [Fact]
    public void Nothing_depends_on_the_order_or_the_names_of_sessions_and_obligations()
    {
        foreach (var seed in Enumerable.Range(0, 200).Select(seed => (ulong)seed))
        {
            var program = Oracle.RandomProgramWeeks.Make(seed, 7, 1);
            var asked = program.Patients[0];
            var turned = new ProgramPatient(
                asked.Id, asked.Level, asked.Requirement, asked.Traits.Reverse(), asked.Priority, asked.Unavailable.Reverse(), asked.TravelMinutes, asked.Dislikes.Reverse(),
                asked.PrimaryClinician, asked.Pinned.Reverse(), asked.Avoid, asked.Current?.Reverse());
            var other = ProgramWeek.Create(program.Name, program.Zone, program.WeekOf, program.Sessions.Reverse(), [turned], program.Clinicians, program.Rooms, program.Weights);
            var (one, two) = (Explain(program), Explain(other));

            Assert.Equal(one.Status, two.Status);
            Assert.Equal(one.Conflict?.Reasons.Select(reason => reason.Text), two.Conflict?.Reasons.Select(reason => reason.Text));
            Assert.Equal(one.WaysOut.Select(Words), two.WaysOut.Select(Words));
        }

        static string Words(WayOut way) => FormattableString.Invariant($"{way} {way.Effort} {way.Cost}");
    }

    [Fact]
    public void Every_culture_gives_the_same_words()
    {
        var program = Program([Group("g", IsoDayOfWeek.Tuesday, 18 * 60, 19 * 60)], Patient(new WeekRequirement(new Limit(1060)), Work(9 * 60, 18 * 60), travel: 30));
        var expected = Words();
        Cultures.Each(() => Assert.Equal(expected, Words()));

        string Words()
        {
            var why = Explain(program);
            return string.Join('\n', why.Conflict!.Reasons.Select(reason => reason.Text).Concat(why.WaysOut.SelectMany(way => way.Changes).Select(change => change.Text)));
        }
    }

    [Fact]
    public void A_met_work_limit_is_unknown_and_never_a_hang()
    {
        var program = Program([.. Workdays.Select((day, i) => Group($"g{i}", day, 17 * 60, 19 * 60))], Patient(new WeekRequirement(new Limit(120)), Work(9 * 60, 18 * 60)));
        var least = Enumerable.Range(0, 400).Select(limit => WeekExplainer.Explain(Offering.Of(program), program.Patients[0], workLimit: limit)).ToList();

        Assert.All(least, why => Assert.NotEqual(WeekExplanationStatus.HasWeek, why.Status));
        Assert.Contains(least, why => why.Status == WeekExplanationStatus.Explained || why.Statistics.Work > 0);
    }

    [Fact]
    public void What_names_unknown_sessions_is_refused()
    {
        var program = Program([Group("g", IsoDayOfWeek.Monday, 540, 600)], Patient(new WeekRequirement(), []));
        var stranger = new ProgramPatient(new PatientId("s"), "any", new WeekRequirement(), pinned: ["nowhere"]);

        Assert.Throws<ArgumentException>("patient", () => WeekExplainer.Explain(Offering.Of(program), stranger));
        Assert.Throws<ArgumentOutOfRangeException>("workLimit", () => WeekExplainer.Explain(Offering.Of(program), program.Patients[0], workLimit: -1));
    }

    [Fact]
    public void A_schedule_leaves_the_seats_of_others_taken_and_the_patients_own_free()
    {
        Session[] sessions = [new("g", Modality.Of("group"), new(IsoDayOfWeek.Monday, 540, 600), 1, room: "r"), new("h", Modality.Of("group"), new(IsoDayOfWeek.Monday, 570, 630), 1, room: "r")];
        ProgramPatient[] patients = [Patient(new WeekRequirement(new Limit(60)), []), new(new PatientId("q"), "any", new WeekRequirement(new Limit(60)))];
        var program = ProgramWeek.Create("n", DateTimeZone.Utc, new LocalDate(2026, 2, 2), sessions, patients, rooms: [new Room("r")]);
        var schedule = new Schedule("n", ScheduleStatus.Feasible, 1, 0, [new Assignment(new PatientId("q"), ["g"])], []);

        var why = WeekExplainer.Explain(Offering.Of(program), patients[0], RemainingSeats.In(program, schedule, patients[0].Id));
        Assert.Equal(["shut-out", "session-full", "minutes-per-week-least"], why.Conflict!.Reasons.Select(reason => reason.Code));
        Assert.Equal(WeekExplanationStatus.HasWeek, WeekExplainer.Explain(Offering.Of(program), patients[1], RemainingSeats.In(program, schedule, patients[1].Id)).Status);
        Assert.Throws<ArgumentException>("patient", () => RemainingSeats.In(program, schedule, new PatientId("nobody")));
    }

    private static WeekExplanation Explain(ProgramWeek program, RemainingSeats? seats = null) => WeekExplainer.Explain(Offering.Of(program), program.Patients[0], seats);

    private static ProgramWeek Program(IEnumerable<Session> sessions, ProgramPatient patient) =>
        ProgramWeek.Create("n", DateTimeZone.Utc, new LocalDate(2026, 2, 2), sessions, [patient]);

    private static Session Group(string id, IsoDayOfWeek day, int from, int to) => new(id, Modality.Of("group"), new WeekInterval(day, from, to), 8);

    private static ProgramPatient Patient(WeekRequirement requirement, IEnumerable<Obligation> unavailable, int travel = 0) =>
        new(new PatientId("p"), "any", requirement, unavailable: unavailable, travelMinutes: travel);

    private static IEnumerable<Obligation> Work(int from, int to) => Workdays.Select(day => new Obligation(new WeekInterval(day, from, to), "work"));
}
