using Iop.Domain.Assessment;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Criteria;
using Iop.Domain.Transitions.Facts;
using NodaTime;
using static Iop.Domain.Assessment.CriterionAnswer;
using static Iop.Domain.Tests.Transitions.Decisions.Given;

namespace Iop.Domain.Tests.Transitions.Decisions;

public class CriterionTests
{
    [Theory]
    [InlineData(8, Met)]
    [InlineData(9, Met)]
    [InlineData(10, Unmet)]
    public void A_score_is_held_to_its_line(int total, CriterionAnswer expected) => Answers(expected, Criterion.ScoreAtMost(Instrument.Phq9, 9), Scores(Phq9(total)), observed: total);

    [Theory]
    [InlineData(13, Met)]
    [InlineData(14, Met)]
    [InlineData(15, Unknown)]
    public void A_score_grows_too_old(int daysAgo, CriterionAnswer expected)
    {
        var outcome = Answers(expected, Criterion.ScoreAtMost(Instrument.Phq9, 9, withinDays: 14), Scores(Phq9(5, daysAgo)));

        Assert.Equal(expected == Met ? Day.PlusDays(15 - daysAgo) : null, outcome.ChangesOn);
        Assert.Equal(expected == Met ? null : "a score of phq-9", outcome.Missing?.Text);
    }

    [Theory]
    [InlineData(8, Unmet)]
    [InlineData(9, Unmet)]
    [InlineData(10, Met)]
    public void A_band_is_held_to_its_bounds(int total, CriterionAnswer expected) => Answers(expected, Criterion.BandAtLeast(Instrument.Phq9, "moderate"), Scores(Phq9(total)));

    [Theory]
    [InlineData(11, Unmet)]
    [InlineData(10, Met)]
    [InlineData(9, Met)]
    public void A_response_is_counted_from_admission(int later, CriterionAnswer expected) =>
        Answers(expected, Criterion.Changed(Instrument.Phq9, SoughtChange.Response), Scores(Phq9(24, 40), Phq9(20, 21), Phq9(later)), observed: later - 20);

    [Theory]
    [InlineData(16, Unmet)]
    [InlineData(15, Met)]
    [InlineData(14, Met)]
    public void Points_count_where_the_threshold_is_named(int later, CriterionAnswer expected) =>
        Answers(expected, Criterion.Changed(Instrument.Phq9, SoughtChange.Improved, threshold: "five-points"), Scores(Phq9(20, 20), Phq9(later)));

    [Fact]
    public void One_score_is_no_change() => Answers(Unknown, Criterion.Changed(Instrument.Phq9, SoughtChange.Response), Scores(Phq9(20)));

    [Fact]
    public void Of_two_scores_of_a_day_the_worse_counts() =>
        Answers(Unmet, Criterion.ScoreAtMost(Instrument.Phq9, 9), Scores(Phq9(10), Phq9(3)), observed: 10);

    [Fact]
    public void A_later_day_is_not_looked_at() => Answers(Unmet, Criterion.ScoreAtMost(Instrument.Phq9, 9), Scores(Phq9(10), Phq9(3, -1)));

    [Theory]
    [InlineData(1, Met)]
    [InlineData(2, Met)]
    [InlineData(3, Unmet)]
    public void A_severity_is_held_to_its_line(int severity, CriterionAnswer expected) =>
        Answers(expected, Criterion.SeverityAtMost(DimensionSet.Asam4[3], 2), Rated(3, null, null, severity, null, null, null), observed: severity);

    [Fact]
    public void A_dimension_of_the_other_edition_is_not_the_same() =>
        Answers(Unknown, Criterion.SeverityAtMost(DimensionSet.Asam3[3], 2), Rated(3, 0, 0, 0, 0, 0, 0));

    [Theory]
    [InlineData(179, Unmet)]
    [InlineData(180, Met)]
    [InlineData(181, Met)]
    public void Hours_are_counted_to_the_minute(int minutes, CriterionAnswer expected) => Answers(
        expected, Criterion.HoursAtLeast(9, 7), new(sessions: [Session("a", 1, Attendance.Attended), Session("b", 7, Attendance.Attended), Session("c", 3, Attendance.Attended, minutes)]), observed: 360 + minutes);

    [Theory]
    [InlineData(0, Unmet)]
    [InlineData(1, Met)]
    [InlineData(7, Met)]
    [InlineData(8, Unmet)]
    public void The_window_ends_the_day_before(int daysAgo, CriterionAnswer expected) =>
        Answers(expected, Criterion.HoursAtLeast(3, 7), new(sessions: [Session("a", daysAgo, Attendance.Attended)]));

    [Fact]
    public void What_nobody_has_said_leaves_hours_open() =>
        Answers(Unknown, Criterion.HoursAtLeast(3, 7), new(sessions: [Session("a", 2, Attendance.Scheduled)]));

    [Theory]
    [InlineData(3, Unmet)]
    [InlineData(4, Met)]
    [InlineData(5, Met)]
    public void Attendance_is_an_exact_share(int attended, CriterionAnswer expected) => Answers(
        expected,
        Criterion.AttendanceAtLeast(80, 14),
        new(sessions: Enumerable.Range(0, 5).Select(at => Session($"s{at}", at + 1, at < attended ? Attendance.Attended : Attendance.NoShow)).Append(Session("e", 9, Attendance.Excused))));

    [Theory]
    [InlineData(2, Unknown)]
    [InlineData(3, Met)]
    [InlineData(4, Met)]
    public void Attendance_speaks_from_so_many_sessions_on(int sessions, CriterionAnswer expected) => Answers(
        expected, Criterion.AttendanceAtLeast(80, 14, leastSessions: 3), new(sessions: Enumerable.Range(1, sessions).Select(at => Session($"s{at}", at, Attendance.Attended))));

    [Theory]
    [InlineData(19, Met)]
    [InlineData(20, Met)]
    [InlineData(21, Unmet)]
    public void Days_at_the_level_are_counted_from_zero(int asked, CriterionAnswer expected)
    {
        var outcome = Answers(expected, Criterion.DaysAtLevelAtLeast(asked), PatientFacts.None, observed: 20);

        Assert.Equal(expected == Unmet ? Day.PlusDays(1) : null, outcome.ChangesOn);
    }

    [Theory]
    [InlineData(2026, 2, 2, Unmet)]
    [InlineData(2026, 2, 1, Met)]
    [InlineData(2026, 1, 31, Met)]
    public void Negative_screens_span_calendar_months(int year, int month, int day, CriterionAnswer expected) => Answers(
        expected, Criterion.NegativeScreens(2, months: 1), new(screens: [new(new(year, month, day), ScreenResult.Negative), new(new(2026, 3, 1), ScreenResult.Negative)]));

    [Theory]
    [InlineData(ScreenResult.Negative, Met)]
    [InlineData(ScreenResult.Pending, Unknown)]
    [InlineData(ScreenResult.Missed, Unmet)]
    [InlineData(ScreenResult.Positive, Unmet)]
    public void The_last_screen_makes_or_breaks_the_row(ScreenResult last, CriterionAnswer expected) =>
        Answers(expected, Criterion.NegativeScreens(3), Screened((20, ScreenResult.Negative), (10, ScreenResult.Negative), (1, last)));

    [Theory]
    [InlineData(88, Met)]
    [InlineData(89, Met)]
    [InlineData(90, Unmet)]
    public void A_positive_screen_leaves_the_window(int daysAgo, CriterionAnswer expected) =>
        Answers(expected, Criterion.PositiveScreens(2, 90), Screened((daysAgo, ScreenResult.Positive), (3, ScreenResult.Positive)));

    [Theory]
    [InlineData(GoalStatus.Active, Unmet)]
    [InlineData(GoalStatus.Met, Met)]
    [InlineData(GoalStatus.PartlyMet, Unmet)]
    public void Objectives_are_met_by_their_newest_word(GoalStatus status, CriterionAnswer expected) => Answers(
        expected, Criterion.ObjectivesMet, new(objectives: [new("a", Day.PlusDays(-9), GoalStatus.Met), new("b", Day.PlusDays(-9), GoalStatus.Active), new("b", Day, status), new("c", Day, GoalStatus.Dropped)]));

    [Fact]
    public void An_objective_of_which_nothing_is_known_stays_open()
    {
        var facts = new PatientFacts(objectives: [new("a", Day, GoalStatus.Met)]);

        Answers(Unknown, Criterion.MetObjectives(["a", "b"]), facts);
        Answers(Met, Criterion.MetObjectives(["a", "b"], atLeast: 1), facts);
    }

    [Theory]
    [InlineData(6, Met)]
    [InlineData(7, Met)]
    [InlineData(8, Unmet)]
    public void A_certification_runs_out(int daysLeft, CriterionAnswer expected)
    {
        var certification = new Certification(CertificationKind.Initial, Day.PlusDays(-10), new(Day.PlusDays(-10), Day.PlusDays(daysLeft)));
        var outcome = Answers(expected, Criterion.CertificationRunsOut(7), new(certifications: [certification]), observed: daysLeft);

        Assert.Equal(expected == Unmet ? Day.PlusDays(1) : null, outcome.ChangesOn);
    }

    [Fact]
    public void A_recertification_without_a_break_counts_on() => Answers(
        Unmet,
        Criterion.CertificationRunsOut(7),
        new(certifications: [
            new(CertificationKind.Initial, Day.PlusDays(-10), new(Day.PlusDays(-10), Day.PlusDays(3))),
            new(CertificationKind.Recertification, Day, new(Day.PlusDays(4), Day.PlusDays(60)))]));

    [Theory]
    [InlineData(true, Met)]
    [InlineData(false, Unmet)]
    [InlineData(null, Unknown)]
    public void A_circumstance_holds_or_not(bool? holds, CriterionAnswer expected) =>
        Answers(expected, Criterion.That(Circumstance.HasStableHome), Circumstanced(new(hasStableHome: holds)));

    [Fact]
    public void What_is_left_out_later_stays_known() => Answers(
        Met, Criterion.That(Circumstance.HasStableHome), Circumstanced(new(hasStableHome: true), 5) + Circumstanced(new(hasDiagnosis: true)));

    [Theory]
    [InlineData(true, Met)]
    [InlineData(false, Unmet)]
    public void A_patient_accepts_the_move_or_declines(bool accepts, CriterionAnswer expected)
    {
        var move = new Transition(Php, Intensive, TransitionKind.StepDown);

        Assert.Equal(expected, Criterion.PatientAccepts.Answer(At(Php), new(preferences: [new(Day, LevelSystem.Asam4["2.1"], accepts)]), Day, move).Answer);
        Assert.Equal(Unknown, Criterion.PatientAccepts.Answer(At(Php), new(preferences: [new(Day, Op, accepts)]), Day, move).Answer);
    }

    [Theory]
    [InlineData(-1, Unmet)]
    [InlineData(0, Met)]
    [InlineData(1, Met)]
    public void An_appointment_stands_until_its_day_has_passed(int due, CriterionAnswer expected)
    {
        var episode = At(Php).With(CareEvent.AppointmentMade(Day.PlusDays(-5), Day.PlusDays(due), Intensive));
        var outcome = Criterion.NextLevelArranged.Answer(episode, PatientFacts.None, Day, new(Php, Intensive, TransitionKind.StepDown));

        Assert.Equal(expected, outcome.Answer);
        Assert.Equal(expected == Met ? Day.PlusDays(due + 1) : null, outcome.ChangesOn);
    }

    [Theory]
    [InlineData("made+3 referral", Met)]
    [InlineData("made+3 papers-none", Met)]
    [InlineData("made+3 missed", Met)]
    [InlineData("made+0 missed", Unmet)]
    [InlineData("made+0 kept", Met)]
    [InlineData("made+3 made-1", Met)]
    [InlineData("made-1", Unmet)]
    [InlineData("made-1 handover", Met)]
    [InlineData("handover missed", Unmet)]
    [InlineData("handover referral", Met)]
    [InlineData("missed kept", Met)]
    [InlineData("referral", Unmet)]
    [InlineData("papers-none", Unmet)]
    [InlineData("", Unknown)]
    public void Something_that_stands_is_not_undone_by_a_weaker_word(string course, CriterionAnswer expected)
    {
        var episode = course.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(At(Php), (before, word) => before.With(word switch
        {
            "referral" => CareEvent.Referral(Day, Intensive),
            "missed" => CareEvent.AppointmentMissed(Day, Intensive),
            "kept" => CareEvent.AppointmentKept(Day, Intensive),
            "handover" => CareEvent.Handover(Day.PlusDays(-1), Intensive, HandoverContact.MetTogether),
            "papers-none" => CareEvent.Handover(Day, Intensive, HandoverContact.None),
            "made-1" => CareEvent.AppointmentMade(Day.PlusDays(-4), Day.PlusDays(-1), Intensive),
            _ => CareEvent.AppointmentMade(Day.PlusDays(-5), Day.PlusDays(word[^1] - '0'), Intensive),
        }));

        Assert.Equal(expected, Criterion.NextLevelArranged.Answer(episode, PatientFacts.None, Day, new(Php, Intensive, TransitionKind.StepDown)).Answer);
    }

    [Fact]
    public void An_appointment_of_the_plan_that_was_kept_stands()
    {
        var plan = TreatmentPlan.Create(new("plan"), Patient, DateTimeZone.Utc).WithTransition(new(
            Intensive, followUps: [new(new CareMoment(Day.PlusDays(-2)), new CodedText("intake"), Attendance.Attended)]));

        Assert.Equal(Met, Criterion.NextLevelArranged.Answer(At(Php), PatientFacts.From(plan, Day), Day, new(Php, Intensive, TransitionKind.StepDown)).Answer);
    }

    [Fact]
    public void What_a_plan_holds_is_about_its_patient()
    {
        var facts = PatientFacts.From(TreatmentPlan.Create(new("plan"), new("pt-2"), DateTimeZone.Utc), Day);

        Assert.Throws<ArgumentException>("facts", () => Criterion.Safe.Answer(At(Php), facts, Day));
        Assert.Throws<ArgumentException>("right", () => facts + Scores(Phq9(3)));
        Assert.Equal("pt-2", (facts + Cleared).Patient!.Value);
    }

    [Fact]
    public void Who_leaves_a_concern_open_resolves_nothing()
    {
        var raised = Scores(Score.FromItems(Instrument.Phq9, Day.PlusDays(-3), new ItemResponse(9, 1)));

        Answers(Unmet, Criterion.Safe, raised + Scores(Phq9(2, 1)));
        Answers(Unmet, Criterion.Safe, raised + new PatientFacts(safety: [new(Day, SafetyState.Unknown)]));
        Answers(Unmet, Criterion.Safe, new(safety: [new(Day.PlusDays(-1), SafetyState.Raised), new(Day, SafetyState.Unknown)]));
        Answers(Met, Criterion.Safe, raised + Scores(Phq9(2, 1)) + new PatientFacts(safety: [new(Day, SafetyState.None)]));
        Answers(Met, Criterion.Safe, raised + Scores(Score.FromItems(Instrument.Phq9, Day, [.. Enumerable.Range(1, 9).Select(item => new ItemResponse(item, 0))])));
    }

    [Fact]
    public void Days_that_are_covered_later_on_change_the_answer_when_they_begin()
    {
        Certification Covers(int from, int to) => new(CertificationKind.Initial, Day.PlusDays(-10), new(Day.PlusDays(from), Day.PlusDays(to)));

        Assert.Equal(Day.PlusDays(20), Answers(Met, Criterion.CertificationRunsOut(7), new(certifications: [Covers(-9, 5), Covers(20, 60)])).ChangesOn);
        Assert.Equal(Day.PlusDays(20), Answers(Unknown, Criterion.CertificationRunsOut(7), new(certifications: [Covers(20, 60)])).ChangesOn);
    }

    [Fact]
    public void A_programs_own_statement_counts()
    {
        Answers(Met, Criterion.Stated("voucher"), Says(("voucher", true)));
        Answers(Unmet, Criterion.Stated("voucher", holds: false), Says(("voucher", true)));
        Answers(Unknown, Criterion.Stated("voucher"), Says(("other", true)));
    }

    [Fact]
    public void Safety_is_the_worst_that_is_known()
    {
        Answers(Unknown, Criterion.Safe, PatientFacts.None);
        Answers(Met, Criterion.Safe, Cleared);
        Answers(Unmet, Criterion.Safe, Cleared + Concern);
        Answers(Unmet, Criterion.Safe, Cleared + Scores(Score.FromItems(Instrument.Phq9, Day.PlusDays(-3), new ItemResponse(9, 1))));
        Answers(Met, Criterion.Safe, Scores(Score.FromItems(Instrument.Phq9, Day.PlusDays(-3), new ItemResponse(9, 1))) + new PatientFacts(safety: [new(Day, SafetyState.None)]));
    }

    [Theory]
    [InlineData(1, "mmu", Met)]
    [InlineData(2, "mmu", Met)]
    [InlineData(3, "mmu", Unmet)]
    [InlineData(2, "m?u", Unknown)]
    [InlineData(1, "m??", Met)]
    [InlineData(3, "?mu", Unmet)]
    public void So_many_of_several(int count, string parts, CriterionAnswer expected)
    {
        var facts = Says([.. parts.Index().Where(part => part.Item != '?').Select(part => ($"s{part.Index}", part.Item == 'm'))]);
        var criteria = Enumerable.Range(0, 3).Select(at => Criterion.Stated($"s{at}")).ToArray();

        Answers(expected, Criterion.AtLeast(count, criteria), facts);
        if (count == 1)
        {
            Answers(expected, Criterion.Any(criteria), facts);
        }
        else if (count == 3)
        {
            Answers(expected, Criterion.All(criteria), facts);
        }
    }

    [Fact]
    public void A_sentence_names_value_threshold_and_what_is_missing() => Cultures.Each(() =>
    {
        Assert.Equal(
            "phq-9 total at most 9, at most 14 days old: 12 on 2026-03-02; not met.",
            Criterion.ScoreAtMost(Instrument.Phq9, 9, withinDays: 14).Answer(At(Intensive), Scores(Phq9(12)), Day).Text);
        Assert.Equal(
            "gad-7 total at most 9; not known: needs a score of gad-7.",
            Criterion.ScoreAtMost(Instrument.Gad7, 9).Answer(At(Intensive), PatientFacts.None, Day).Text);
        Assert.Equal("at least 80 % of sessions attended in 14 days", Criterion.AttendanceAtLeast(80, 14).Text);
    });

    [Fact]
    public void Equality_is_structural_and_a_usual_code_is_no_other()
    {
        var one = Criterion.All(Criterion.ScoreAtMost(Instrument.Phq9, 9), Criterion.Safe);

        Assert.Equal(one, Criterion.All(Criterion.ScoreAtMost(Instrument.Phq9, 9), Criterion.Safe));
        Assert.Equal(one, one.Named(one.Code, one.Name));
        Assert.NotEqual(one, one.Named("own"));
        Assert.Equal("own", one.Named("own").Answer(At(Intensive), PatientFacts.None, Day).ToString());
    }

    private static CriterionOutcome Answers(CriterionAnswer expected, Criterion criterion, PatientFacts facts, int? observed = null)
    {
        var outcome = criterion.Answer(At(Intensive), facts, Day);
        Assert.Equal(expected, outcome.Answer);
        if (observed is { } value)
        {
            Assert.Equal(value, outcome.Observed);
        }

        return outcome;
    }
}
