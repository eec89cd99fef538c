using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Weeks.Explanations;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Tests.Oracle;
using NodaTime;
using static Iop.Domain.Tests.Rules.Engine.Given;

namespace Iop.Domain.Tests.Rules.Engine;

public class RequirementForTests
{
    private static readonly Rule Hours = Rule(new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9)).AndBelow(WeeklyHours.FromHours(20))), Basis.Planned, "a.hours");
    private static readonly Rule Floor = Rule(new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.MoreThan(540)), id: "b.floor");
    private static readonly Rule Days = Rule(new AmountRequirement(Measure.Days, Window.EachWeek, Bounds.AtLeast(3)), id: "c.days");
    private static readonly Rule Daily = Rule(new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtMost(240)), id: "d.daily");
    private static readonly Rule Individual = Rule(new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(50), SessionScope.Only(Modality.Individual)), id: "e.individual");

    [Fact]
    public void Each_limit_is_the_strictest_and_remembers_its_rule()
    {
        var found = Set(Hours, Floor, Rule(CombinedRequirement.All(Days.Requirement, Daily.Requirement), id: "c.both"), Individual)
            .RequirementFor(Plan(prescribed: [Prescribed(180, 3), Prescribed(50, modality: Modality.Individual)]), Day(3))!;

        Assert.Equal((new Limit(541, 1199), new Limit(3), new Limit(null, 240)), (found.Requirement.MinutesPerWeek, found.Requirement.DaysPerWeek, found.Requirement.MinutesPerDay));
        Assert.Equal(
            [new(Modality.Group, new Limit(3)), new ModalityLimit(Modality.Individual, new Limit(1), new Limit(50))], found.Requirement.Modalities);
        Assert.Equal(
            [
                "daysPerWeek.min: c.both", "minutesPerDay.max: c.both", "minutesPerWeek.max: a.hours", "minutesPerWeek.min: b.floor", "modalities.group.sessions.min: plan",
                "modalities.individual.minutes.min: e.individual", "modalities.individual.sessions.min: plan",
            ],
            found.Sources.Select(source => source.ToString()));
        Assert.Empty(found.Conflicts);
    }

    [Fact]
    public void A_contradiction_is_told_and_the_upper_limit_gives_way()
    {
        var found = Set(Rule(new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(1200)), id: "z.floor"), Hours).RequirementFor(Plan(), Day(0))!;

        Assert.Equal(new Limit(1200), found.Requirement.MinutesPerWeek);
        Assert.Equal(["minutesPerWeek: at least 1200 (z.floor), but at most 1199 (a.hours)"], found.Conflicts);
        Assert.Equal(["minutesPerWeek.min: z.floor"], found.Sources.Select(source => source.ToString()));
        Assert.Equal(["a.hours: it gives way to at least 1200 (z.floor)"], found.Unstated.Select(left => left.ToString()));
    }

    [Fact]
    public void Bounds_that_no_amount_keeps_become_the_nearest_limit()
    {
        Limit Minutes(Bounds<int> bounds) => Set(Rule(new AmountRequirement(Measure.Minutes, Window.EachWeek, bounds))).RequirementFor(Plan(), Day(0))!.Requirement.MinutesPerWeek;

        Assert.Equal(new Limit(null, 0), Minutes(Bounds.AtMost(-1)));
        Assert.Equal(new Limit(null, 0), Minutes(Bounds.Below(0)));
        Assert.Equal(new Limit(int.MaxValue), Minutes(Bounds.MoreThan(int.MaxValue)));
        Assert.Equal(new Limit(0, 1), Minutes(Bounds.AtLeast(-1).AndAtMost(1)));
    }

    [Fact]
    public void What_one_week_cannot_keep_sets_no_limit()
    {
        var rules = Set(
            Rule(new AmountRequirement(Measure.Minutes, Window.AverageWeek, Bounds.AtLeast(540)), id: "a.average"), Rule(new AmountRequirement(Measure.Sessions, Window.EachMonth, Bounds.AtLeast(1)), id: "b.month"),
            Rule(new AmountRequirement(Measure.Minutes, Window.Total, Bounds.AtLeast(540)), id: "c.total"), Rule(new AmountRequirement(Measure.Services, Window.EachWeek, Bounds.AtLeast(9)), id: "d.services"),
            Rule(CombinedRequirement.Any(Days.Requirement, Daily.Requirement), id: "e.any"), Hours.WithSeverity(Severity.Guidance));

        Assert.Empty(rules.RequirementFor(Plan(), Day(0))!.Sources);
        Assert.Null(rules.RequirementFor(Plan(28), Day(28)));
        Assert.Null(rules.RequirementFor(Plan(28), Day(-1)));
        Assert.Empty(Set(Hours).RequirementFor(Plan().WithPhases(Phase(Partial, 0, 7)), Day(0))!.Sources);
    }

    [Fact]
    public void What_sets_no_limit_is_told_with_why()
    {
        var counseling = SessionScope.Only(Modality.Group, Modality.Individual);
        var rules = Set(
            Rule(new GapRequirement(2), id: "a.gap"), Rule(new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtMost(900), counseling), id: "b.maximum"),
            Rule(new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(540), counseling), id: "c.share"),
            Rule(new AmountRequirement(Measure.Minutes, Window.AverageWeek, Bounds.AtLeast(540)), id: "d.average"), Days.WithSeverity(Severity.Guidance),
            Rule(CombinedRequirement.All(Hours.Requirement, new GapRequirement(3)), id: "f.both"), Rule(CombinedRequirement.Any(Days.Requirement, Daily.Requirement), id: "g.any"),
            Rule(new AmountRequirement(Measure.Services, Window.EachWeek, Bounds.AtLeast(9)), id: "h.services"), Rule(new ContentRequirement(PlanPart.Goals), id: "i.content"),
            Rule(new AmountRequirement(Measure.Missed, Window.EachWeek, Bounds.AtMost(1)), id: "j.missed"), Rule(new DescribedRequirement("a claim"), id: "k.described"),
            Rule(new AmountRequirement(Measure.Days, Window.EachWeek.Within(40, 60), Bounds.AtLeast(3)), id: "l.later"),
            Rule(new AmountRequirement(Measure.Sessions, Window.EachDayOfCare, Bounds.AtLeast(1), SessionScope.Only(Modality.Individual)), id: "m.contact"));
        var found = rules.RequirementFor(Plan(60, prescribed: Prescribed(180, 3)), Day(0))!;

        Assert.Equal(new Limit(540, 1199), found.Requirement.MinutesPerWeek);
        Assert.Equal(
            [
                "a.gap: limits count within the week, not the days between sessions", "b.maximum: how much of the week several modalities hold together, limits do not say",
                "c.share: how much of the week several modalities hold together, limits do not say; only the week as a whole holds as much",
                "d.average: an average leaves open how much one week holds", "c.days: it is guidance, which sets no limit", "f.both: limits count within the week, not the days between sessions",
                "g.any: any one of several is enough, and limits hold together", "h.services: limits count no services", "i.content: it is no matter of how much a week holds",
                "j.missed: what will be missed, no week says beforehand", "m.contact: limits of a day count all of its sessions",
            ],
            found.Unstated.Select(left => left.ToString()));
        Assert.Equal("at most 3 days in a row without a session", found.Unstated[5].Text);
        Cultures.Each(() => Assert.Equal(found.Unstated, rules.RequirementFor(Plan(60, prescribed: Prescribed(180, 3)), Day(0))!.Unstated));
    }

    [Fact]
    public void Whatever_the_catalog_asks_of_a_phase_is_a_limit_or_is_told()
    {
        var plan = Plan(60, prescribed: [Prescribed(180, 3), Prescribed(50, modality: Modality.Individual)]).WithPopulation(Population.Adult);
        Assert.All(RuleCatalog.Sets, set => Assert.All(["asam3:2.1", "medicare:PHP", "asam4:1.5", "asam3:3.5"], level =>
        {
            var asked = plan.WithPhases(Phase(LevelOfCare.Parse(level), 0, 60, [.. plan.Phases[0].Sessions]));
            var found = set.SwitchOn().RequirementFor(asked, Day(0))!;
            var told = found.Sources.Select(source => source.Rule?.Id).Concat(found.Unstated.Select(left => left.Rule.Id)).ToHashSet();

            // of several that speak of one thing the strictest alone is a source; all others are told
            Assert.All(
                set.SwitchOn().Rules.Where(rule => rule.IsDecidable && rule.Levels.Includes(asked.Phases[0].Level) && rule.Population is null or Population.Adult && rule.Program is null
                    && rule.InForce.Contains(Day(0)) && rule.Requirement is not (TaperAllowance or WeeklyHoursRequirement or AmountRequirement or CombinedRequirement)),
                rule => Assert.Contains(rule.Id, told));
        }));
    }

    [Theory]
    [InlineData("group", 0)]
    [InlineData("mutualHelp", 1)]
    public void What_a_source_leaves_out_makes_no_difference_where_none_of_it_is_prescribed(string also, int unstated)
    {
        var rules = Set(Rule(new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(1200), SessionScope.AllBut(Modality.Of("mutualHelp")))));

        var found = rules.RequirementFor(Plan(prescribed: [Prescribed(180, 3), Prescribed(50, modality: Modality.Of(also))]), Day(0))!;

        Assert.Equal(1200, found.Requirement.MinutesPerWeek.Min);
        Assert.Equal(unstated, found.Unstated.Count);
    }

    [Theory]
    [InlineData(27, 28, 3)]
    [InlineData(30, 28, null)]
    [InlineData(30, 31, 3)]
    [InlineData(31, 31, null)]
    public void The_days_of_a_stay_are_counted_through_its_phases(int day, int last, int? least)
    {
        var rules = Set(Rule(new AmountRequirement(Measure.Days, Window.EachWeek.Within(1, last).OfStay(), Bounds.AtLeast(3))));

        Assert.Equal(least, rules.RequirementFor(Plan().WithPhases(Phase(Intensive, 0, 28), Phase(Intensive, 28, 28)), Day(day))!.Requirement.DaysPerWeek.Min);
    }

    [Theory]
    [InlineData(27, true)]
    [InlineData(28, false)]
    public void Limits_of_some_days_hold_on_those_days(int day, bool holds) => Assert.Equal(
        holds, Set(Rule(new AmountRequirement(Measure.Days, Window.EachWeek.Within(1, 28), Bounds.AtLeast(3)))).RequirementFor(Plan(60), Day(day))!.Requirement.DaysPerWeek.Min == 3);

    [Fact]
    public void A_week_that_is_found_under_the_requirement_keeps_the_rules_when_it_is_attended()
    {
        var (found, tight) = (0, 0);
        for (var seed = 0UL; seed < 600; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 11, 1);
            var dice = new Dice(seed + 7_000_000);
            var rules = Set(
                Rule(new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(dice.Roll(0, 240)).AndAtMost(dice.Roll(300, 600))), Basis.Scheduled, "a.minutes"),
                Rule(new AmountRequirement(Measure.Days, Window.EachWeek, Bounds.AtLeast(dice.Roll(0, 3))), id: "b.days"),
                Rule(new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtMost(dice.Roll(100, 300))), id: "c.daily"),
                Rule(new AmountRequirement(Measure.Sessions, Window.EachDay, Bounds.AtMost(dice.Roll(1, 3))), id: "d.sessions"),
                Rule(new AmountRequirement(Measure.Sessions, Window.EachWeek, Bounds.AtMost(2), SessionScope.Only(program.Sessions[0].Modality)), id: "e.modality"));
            var plan = Plan(7);
            var patient = new ProgramPatient(new PatientId("pt-42"), program.Patients[0].Level, rules.RequirementFor(plan, Monday)!.Requirement);
            var week = WeekSolver.Solve(Offering.Of(program), patient);
            if (week.Status == WeekStatus.Optimal && week.Sessions.Count > 0)
            {
                var attended = plan.WithSessions(program.Sessions.Where(session => week.Sessions.Contains(session.Id)).Select(session => new PlanSession(
                    session.Id, new CareMoment(Day((int)session.When.Day - 1), LocalTime.FromMinutesSinceMidnight(session.When.StartMinute)), session.Modality,
                    Duration.FromMinutes(session.When.Minutes), Attendance.Attended)));
                var findings = rules.Check(attended).Findings;
                Assert.True(findings.Count == 0, $"seed {seed}: {string.Join(", ", findings.Select(finding => $"{finding} {finding.Observed}"))}");
                found++;
                tight += rules.Check(attended.WithSessions(attended.Sessions.Skip(1))).Findings.Count > 0 ? 1 : 0;
            }
        }

        Assert.True(found > 100 && tight > 50, $"{found} {tight}");
    }

    [Fact]
    public void What_several_modalities_must_hold_together_is_a_floor_of_the_whole_week()
    {
        var counseling = SessionScope.Only(Modality.Group, Modality.Individual);
        var found = Set(
            Rule(new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(540).AndAtMost(900), counseling), Basis.Scheduled, "a.counseling"),
            Rule(new AmountRequirement(Measure.Days, Window.EachWeek.Within(1, 28), Bounds.MoreThan(2), SessionScope.AllBut(Modality.Peer)), id: "b.days"))
            .RequirementFor(Plan(60, prescribed: [Prescribed(180, 3), Prescribed(60, modality: Modality.Peer)]), Day(0))!;

        Assert.Equal(new Limit(3), Set(Rule(new AmountRequirement(Measure.Days, Window.EachWeek.Within(1, 28).OfStay(), Bounds.AtLeast(3), counseling)))
            .RequirementFor(Plan(prescribed: Prescribed(180, 3)), Day(0))!.Requirement.DaysPerWeek);
        Assert.Equal((new Limit(540), new Limit(3)), (found.Requirement.MinutesPerWeek, found.Requirement.DaysPerWeek));
        Assert.Equal(["daysPerWeek.min: b.days", "minutesPerWeek.min: a.counseling"], found.Sources.Where(source => source.Rule is not null).Select(source => source.ToString()));
    }

    [Fact]
    public void Why_a_patient_is_unserved_cites_the_rule_behind_a_limit()
    {
        var need = Set(Hours).RequirementFor(Plan(prescribed: [Prescribed(180, 3)]), Day(0))!.Requirement;
        Session[] twoHours = [.. new[] { IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday }
            .Select(day => new Session($"{day}", Modality.Group, new WeekInterval(day, 17 * 60, 19 * 60), 10, levels: [Intensive.Id]))];

        Assert.Equal("A week would exist without this: at least 9 hours a week (a.hours: own).", Why(need, twoHours));
        Assert.Equal(
            "A week would exist without this: at least 3 group sessions a week (the plan prescribes group).",
            Why(new WeekRequirement(modalities: need.Modalities, sources: need.Sources), twoHours[1..]));
        Assert.Equal("A week would exist without this: at least 9 hours a week.", Why(new WeekRequirement(need.MinutesPerWeek), twoHours));
    }

    [Fact]
    public void Where_no_single_limit_unlocks_a_week_all_of_them_are_named_with_their_rules()
    {
        var need = Set(Hours, Days).RequirementFor(Plan(prescribed: [Prescribed(180, 3)]), Day(0))!.Requirement;
        var reason = Assert.Single(Reasons(need, [new Session("m", Modality.Group, new WeekInterval(IsoDayOfWeek.Monday, 17 * 60, 19 * 60), 10, levels: [Intensive.Id])]));

        Assert.Equal("no-week", reason.Code);
        Assert.EndsWith(
            "Giving up no single limit would unlock one; the limits are: at least 3 days in each week (c.days: own); at least 9 h and below 20 h a week (a.hours: own); the plan prescribes group.",
            reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_cites_the_rule_that_asks_for_the_limit()
    {
        var need = Set(Hours).RequirementFor(Plan(prescribed: [Prescribed(180, 3)]), Day(0))!.Requirement;
        var program = ProgramWeek.Create(
            "p", DateTimeZone.Utc, Monday, [new Session("m", Modality.Group, new WeekInterval(IsoDayOfWeek.Monday, 17 * 60, 19 * 60), 10, levels: [Intensive.Id])], [new ProgramPatient(new PatientId("pt-42"), Intensive.Id, need)]);
        var conflict = WeekExplainer.Explain(Offering.Of(program), program.Patients[0]).Conflict!;
        var sources = conflict.Reasons.SelectMany(reason => reason.Sources).ToList();

        Assert.NotEmpty(sources);
        Assert.All(conflict.Reasons, reason => Assert.NotEmpty(reason.Sources));
        Assert.Contains(sources, source => source.Rule?.Id == "a.hours");
    }

    private static ValueList<UnservedReason> Reasons(WeekRequirement need, IEnumerable<Session> sessions) => ProgramSolver
        .Solve(ProgramWeek.Create("p", DateTimeZone.Utc, Monday, sessions, [new ProgramPatient(new PatientId("pt-42"), Intensive.Id, need)])).Schedule.Unserved[0].Reasons;

    private static string Why(WeekRequirement need, IEnumerable<Session> sessions) => ProgramSolver
        .Solve(ProgramWeek.Create("p", DateTimeZone.Utc, Monday, sessions, [new ProgramPatient(new PatientId("pt-42"), Intensive.Id, need)]))
        .Schedule.Unserved[0].Reasons.Single(reason => reason.Code == "would-unlock").Message;
}
