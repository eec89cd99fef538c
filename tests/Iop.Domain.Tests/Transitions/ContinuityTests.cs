using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using Iop.Domain.Transitions;
using NodaTime;
using static Iop.Domain.Transitions.ContinuityAnswer;

namespace Iop.Domain.Tests.Transitions;

public class ContinuityTests
{
    private static readonly LevelOfCare Op = LevelSystem.Ladder["op"];
    private static readonly LevelOfCare Iop = LevelSystem.Ladder["iop"];
    private static readonly LevelOfCare Php = LevelSystem.Ladder["php"];
    private static readonly LevelOfCare Res = LevelSystem.Ladder["res"];
    private static readonly LevelOfCare Inp = LevelSystem.Ladder["inp"];

    [Theory]
    [InlineData("hedis.fua.7", 0, Yes)]
    [InlineData("hedis.fua.7", 6, Yes)]
    [InlineData("hedis.fua.7", 7, Yes)]
    [InlineData("hedis.fua.7", 8, No)]
    [InlineData("hedis.fua.30", 29, Yes)]
    [InlineData("hedis.fua.30", 30, Yes)]
    [InlineData("hedis.fua.30", 31, No)]
    [InlineData("hedis.fum.7", 0, NotApplicable)]
    [InlineData("hedis.fum.30", 30, NotApplicable)]
    public void After_an_emergency_visit_day_zero_counts(string rule, int day, ContinuityAnswer expected) =>
        Assert.Equal(expected, Follow(rule, CareEvent.EmergencyVisit(Day(0), TreatedCondition.SubstanceUse), CareEvent.AppointmentKept(Day(day))));

    [Theory]
    [InlineData("hedis.fum.7", 7, Yes)]
    [InlineData("hedis.fum.7", 8, No)]
    [InlineData("hedis.fum.30", 30, Yes)]
    [InlineData("hedis.fum.30", 31, No)]
    [InlineData("hedis.fua.7", 7, NotApplicable)]
    public void After_one_for_mental_illness_another_measure_asks(string rule, int day, ContinuityAnswer expected) =>
        Assert.Equal(expected, Follow(rule, CareEvent.EmergencyVisit(Day(0), TreatedCondition.MentalIllness), CareEvent.AppointmentKept(Day(day))));

    [Theory]
    [InlineData("hedis.fui.7", 0, Unknown)]
    [InlineData("hedis.fui.7", 1, Yes)]
    [InlineData("hedis.fui.7", 6, Yes)]
    [InlineData("hedis.fui.7", 7, Yes)]
    [InlineData("hedis.fui.7", 8, No)]
    [InlineData("hedis.fui.30", 30, Yes)]
    [InlineData("hedis.fui.30", 31, No)]
    [InlineData("hedis.fui.same-day", 0, No)]
    [InlineData("hedis.fui.same-day", 1, Yes)]
    public void After_high_intensity_care_the_same_day_is_left_open_unless_a_rule_says(string rule, int day, ContinuityAnswer expected)
    {
        CareEvent[] before = [CareEvent.Admission(Day(-20), Res, TreatedCondition.SubstanceUse), CareEvent.Discharge(Day(0), Res, DischargeReason.SteppedDown)];

        Assert.Equal(expected, Follow(rule, [.. before, CareEvent.AppointmentKept(Day(day), Iop)]));
        Assert.Equal(expected, Follow(rule, [.. before, CareEvent.Admission(Day(day), Iop)]));
        Assert.NotEqual(Yes, Follow(rule, [.. before, CareEvent.AppointmentKept(Day(day), Res)]));
    }

    [Theory]
    [InlineData("hedis.fuh.7", 7, Yes)]
    [InlineData("hedis.fuh.7", 8, No)]
    [InlineData("hedis.fuh.30", 29, Yes)]
    [InlineData("hedis.fuh.30", 30, Yes)]
    [InlineData("hedis.fuh.30", 31, No)]
    [InlineData("hedis.fui.7", 7, NotApplicable)]
    public void After_a_psychiatric_discharge(string rule, int day, ContinuityAnswer expected) => Assert.Equal(expected, Follow(
        rule, CareEvent.Admission(Day(-9), Inp, TreatedCondition.MentalIllness), CareEvent.Discharge(Day(0), Inp, DischargeReason.Completed), CareEvent.AppointmentKept(Day(day))));

    [Theory]
    [InlineData(29, NotApplicable)]
    [InlineData(30, NotApplicable)]
    [InlineData(31, No)]
    public void A_readmission_moves_the_psychiatric_discharge_that_is_followed(int day, ContinuityAnswer expected) => Assert.Equal(expected, Follow(
        "hedis.fuh.7",
        CareEvent.Admission(Day(-9), Inp, TreatedCondition.MentalIllness), CareEvent.Discharge(Day(0), Inp, DischargeReason.Completed),
        CareEvent.Admission(Day(day), Inp, TreatedCondition.MentalIllness)));

    [Fact]
    public void The_days_in_which_it_moves_are_those_of_the_rule()
    {
        CareEvent[] events =
        [
            CareEvent.Admission(Day(-9), Inp, TreatedCondition.MentalIllness), CareEvent.Discharge(Day(0), Inp, DischargeReason.Completed), CareEvent.Admission(Day(10), Inp, TreatedCondition.MentalIllness),
            CareEvent.EmergencyVisit(Day(100)), CareEvent.EmergencyVisit(Day(110)),
        ];

        Assert.True(RuleCatalog.TryFind("hedis.iet.initiation", out var always));
        Assert.Equal([No], Own(PriorEventKind.PsychiatricDischarge, null));
        Assert.Equal([No], Own(PriorEventKind.PsychiatricDischarge, 9));
        Assert.Equal([NotApplicable], Own(PriorEventKind.PsychiatricDischarge, 10));
        Assert.Equal([No, No], Own(PriorEventKind.EmergencyVisit, null));
        Assert.Equal([No, No], Own(PriorEventKind.EmergencyVisit, 9));
        Assert.Equal([NotApplicable, No], Own(PriorEventKind.EmergencyVisit, 10));

        IEnumerable<ContinuityAnswer> Own(PriorEventKind after, int? days) => Continuity.Of(
            Episode(events),
            Day(500),
            new([new(always, new(after, 7, SameDay.Counts, readmissionDays: days))], [])).FollowUps.Select(told => told.Answer);
    }

    [Fact]
    public void Thousands_of_stays_are_measured_in_no_time()
    {
        foreach (var days in new[] { 0, 2 })
        {
            var events = Enumerable.Range(0, 20_000).SelectMany(i => new[]
            {
                CareEvent.Admission(Day(i * days), Inp, TreatedCondition.MentalIllness), CareEvent.Discharge(Day(i * days), Inp, DischargeReason.Completed),
            });
            var counts = ContinuityCounts.Of([Episode([.. events])], Day(60_000));

            Assert.Equal(20_000, counts.MissedFirstAppointments.Denominator + counts.MissedFirstAppointments.NotApplicable);
            Assert.Equal(days == 0 ? 0 : 19_999, counts.ReadmittedWithin30Days.Yes);
        }
    }

    [Theory]
    [InlineData(0, NotApplicable)]
    [InlineData(1, NotApplicable)]
    [InlineData(2, No)]
    public void A_direct_transfer_is_no_end_of_high_intensity_care(int day, ContinuityAnswer expected) => Assert.Equal(expected, Follow(
        "hedis.fui.7",
        CareEvent.Admission(Day(-5), LevelSystem.Ladder["wm"]), CareEvent.Discharge(Day(0), LevelSystem.Ladder["wm"], DischargeReason.Transferred),
        CareEvent.Admission(Day(day), Res, TreatedCondition.SubstanceUse)));

    [Theory]
    [InlineData(0, Yes)]
    [InlineData(12, Yes)]
    [InlineData(13, Yes)]
    [InlineData(14, No)]
    public void Treatment_is_initiated_within_fourteen_days_the_first_of_them_counted(int day, ContinuityAnswer expected) =>
        Assert.Equal(expected, Follow("hedis.iet.initiation", CareEvent.Diagnosis(Day(0)), CareEvent.AppointmentKept(Day(day))));

    [Theory]
    [InlineData(13, 46, Yes)]
    [InlineData(13, 47, Yes)]
    [InlineData(13, 48, No)]
    [InlineData(14, 20, No)]
    [InlineData(5, 5, Unknown)]
    public void Engagement_is_two_more_visits_within_thirty_four_days_of_the_first(int first, int second, ContinuityAnswer expected) => Assert.Equal(expected, Follow(
        "hedis.iet.engagement", CareEvent.Diagnosis(Day(0)), CareEvent.AppointmentKept(Day(first)), CareEvent.AppointmentKept(Day(second)), CareEvent.AppointmentKept(Day(second))));

    [Fact]
    public void A_discharge_from_the_inpatient_stay_of_the_diagnosis_begins_treatment()
    {
        CareEvent[] stay = [CareEvent.Admission(Day(-1), Inp), CareEvent.Diagnosis(Day(0)), CareEvent.Discharge(Day(20), Inp, DischargeReason.Completed)];

        Assert.Equal(Yes, Follow("hedis.iet.initiation", stay));
        Assert.Equal(Yes, Follow("hedis.iet.engagement", [.. stay, CareEvent.AppointmentKept(Day(30)), CareEvent.AppointmentKept(Day(54))]));
        Assert.Equal(No, Follow("hedis.iet.engagement", [.. stay, CareEvent.AppointmentKept(Day(30)), CareEvent.AppointmentKept(Day(55))]));
    }

    [Theory]
    [InlineData(6, NotYetKnown)]
    [InlineData(7, NotYetKnown)]
    [InlineData(8, No)]
    public void A_window_is_open_until_its_last_day_is_over(int asOf, ContinuityAnswer expected) =>
        Assert.Equal(expected, Follow("hedis.fua.7", Day(asOf), CareEvent.EmergencyVisit(Day(0), TreatedCondition.SubstanceUse)));

    [Fact]
    public void What_is_not_stated_is_unknown_and_who_died_is_not_asked_about()
    {
        Assert.Equal(Unknown, Follow("hedis.fua.7", CareEvent.EmergencyVisit(Day(0))));
        Assert.Equal(NotApplicable, Follow("hedis.fua.7", CareEvent.EmergencyVisit(Day(0), TreatedCondition.SubstanceUse), CareEvent.Death(Day(7))));
        Assert.Equal(No, Follow("hedis.fua.7", CareEvent.EmergencyVisit(Day(0), TreatedCondition.SubstanceUse), CareEvent.Death(Day(8))));
        Assert.Equal(NotApplicable, Follow("hedis.fua.7", CareEvent.EmergencyVisit(Day(-400).PlusYears(-1), TreatedCondition.SubstanceUse)));
    }

    [Theory]
    [InlineData(0, NotApplicable, NotApplicable, NotApplicable)]
    [InlineData(1, Yes, Yes, Yes)]
    [InlineData(29, Yes, Yes, Yes)]
    [InlineData(30, Yes, Yes, Yes)]
    [InlineData(31, No, Yes, Yes)]
    [InlineData(60, No, Yes, Yes)]
    [InlineData(61, No, No, Yes)]
    [InlineData(90, No, No, Yes)]
    [InlineData(91, No, No, No)]
    public void Readmission_counts_from_the_day_after_discharge_to_the_last_day(int day, ContinuityAnswer thirty, ContinuityAnswer sixty, ContinuityAnswer ninety)
    {
        foreach (var level in new[] { Php, Res, LevelSystem.Asam4["3.7"] })
        {
            var told = Measure(CareEvent.Admission(Day(-9), Php), CareEvent.Discharge(Day(0), Php, DischargeReason.Completed), CareEvent.Admission(Day(day), level)).Readmissions[0];
            Assert.Equal((thirty, sixty, ninety), (told.Within30Days, told.Within60Days, told.Within90Days));
            Assert.Equal(ninety == Yes ? day : null, told.Days);
        }
    }

    [Theory]
    [InlineData(DischargeReason.Completed, No)]
    [InlineData(DischargeReason.SteppedUp, NotApplicable)]
    [InlineData(DischargeReason.Transferred, NotApplicable)]
    [InlineData(DischargeReason.Deceased, NotApplicable)]
    public void A_lower_level_is_no_readmission_and_some_discharges_are_not_asked_about(DischargeReason reason, ContinuityAnswer expected)
    {
        CareEvent[] events = [CareEvent.Admission(Day(-9), Php), CareEvent.Discharge(Day(0), Php, reason)];

        Assert.Equal(expected, Measure(reason == DischargeReason.Deceased ? events : [.. events, CareEvent.Admission(Day(3), Iop)]).Readmissions[0].Within30Days);
    }

    [Theory]
    [InlineData(29, NotYetKnown)]
    [InlineData(30, NotYetKnown)]
    [InlineData(31, No)]
    public void A_readmission_window_is_open_until_its_last_day_is_over(int asOf, ContinuityAnswer expected) => Assert.Equal(
        expected, Continuity.Of(Episode(CareEvent.Admission(Day(-9), Php), CareEvent.Discharge(Day(0), Php, DischargeReason.Completed)), Day(asOf)).Readmissions[0].Within30Days);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(200, 200)]
    [InlineData(-3, 0)]
    public void Days_between_levels_are_never_negative(int day, int between)
    {
        var seam = Assert.Single(Measure(CareEvent.Admission(Day(-9), Php), CareEvent.Discharge(Day(0), Php, DischargeReason.SteppedDown), CareEvent.Admission(Day(day), Iop)).Seams);

        Assert.Equal((between, day < 0, Php, Iop), (seam.Days, seam.IsOverlapping, seam.From.Level, seam.To.Level));
    }

    [Theory]
    [InlineData(null, Unknown)]
    [InlineData(HandoverContact.None, No)]
    [InlineData(HandoverContact.PapersSent, No)]
    [InlineData(HandoverContact.CliniciansSpoke, No)]
    [InlineData(HandoverContact.MetTogether, Yes)]
    [InlineData(HandoverContact.Accompanied, Yes)]
    public void A_handover_is_warm_where_the_patient_took_part(HandoverContact? contact, ContinuityAnswer expected)
    {
        CareEvent[] events = [CareEvent.Admission(Day(-9), Php), CareEvent.Discharge(Day(0), Php, DischargeReason.SteppedDown), CareEvent.Admission(Day(3), Iop)];
        var seam = Measure(contact is { } told ? [.. events, CareEvent.Handover(Day(0), Iop, told), CareEvent.Handover(Day(0), Op, HandoverContact.MetTogether)] : events).Seams[0];

        Assert.Equal((expected, contact), (seam.HandedOverWarmly, seam.Contact));
    }

    [Fact]
    public void The_first_appointment_after_a_discharge_decides()
    {
        Assert.Equal(NotApplicable, Missed());
        Assert.Equal(Yes, Missed(CareEvent.AppointmentMissed(Day(3)), CareEvent.AppointmentKept(Day(4))));
        Assert.Equal(No, Missed(CareEvent.AppointmentKept(Day(3)), CareEvent.AppointmentMissed(Day(4))));
        Assert.Equal(No, Missed(CareEvent.AppointmentKept(Day(3)), CareEvent.AppointmentMissed(Day(3))));
        Assert.Equal(No, Missed(CareEvent.Admission(Day(3), Iop), CareEvent.AppointmentMissed(Day(4))));
        Assert.Equal(NotApplicable, Missed(CareEvent.AppointmentMissed(Day(0), Php)));
        Assert.Equal(Yes, Missed(CareEvent.AppointmentMissed(Day(0), Iop)));
        Assert.Equal(Yes, Missed(CareEvent.AppointmentExcused(Day(2)), CareEvent.AppointmentMissed(Day(3))));
        Assert.Equal(Unknown, Missed(CareEvent.AppointmentMade(Day(-1), Day(499))));
        Assert.Equal(NotYetKnown, Missed(CareEvent.AppointmentMade(Day(-1), Day(500))));
        Assert.Equal(NotYetKnown, Missed(CareEvent.AppointmentMade(Day(-1), Day(501))));

        static ContinuityAnswer Missed(params CareEvent[] after) =>
            Assert.Single(Measure([CareEvent.Admission(Day(-9), Php), CareEvent.Discharge(Day(0), Php, DischargeReason.Completed), .. after]).FirstAppointments).Missed;
    }

    [Theory]
    [InlineData(-2, 10)]
    [InlineData(0, 8)]
    [InlineData(6, 2)]
    [InlineData(7, 1)]
    [InlineData(8, 0)]
    public void Care_is_refused_for_seven_days_after_partial_hospitalization(int day, int days)
    {
        var refused = Measure(
            CareEvent.Admission(Day(-9), Php), CareEvent.Discharge(Day(0), Php, DischargeReason.SteppedDown), CareEvent.Admission(Day(day), LevelSystem.Asam4["2.1"])).RefusedOverlaps;

        Assert.Equal(days, refused.Sum(overlap => Period.DaysBetween(overlap.First, overlap.Last) + 1));
        Assert.All(refused, overlap => Assert.Equal("cms.iop.no-php-overlap", overlap.Rule.Id));
    }

    [Fact]
    public void Nothing_is_known_before_it_happens() => Props.Holds(RandomEpisodes.Episodes, static episode =>
    {
        foreach (var day in new[] { 0, 5, 20, 60, 150 }.Select(RandomEpisodes.Start.PlusDays))
        {
            var until = CareEpisode.Of(episode.Patient, episode.Events.Where(told => told.On <= day));
            Assert.Equal(Answers(Continuity.Of(until, day)), Answers(Continuity.Of(episode, day)));
        }
    });

    private static IEnumerable<string> Answers(Continuity known) =>
    [
        .. known.Seams.Select(seam => $"{seam.From.Level} {seam.To.Level} {seam.Days} {seam.IsOverlapping} {seam.HandedOverWarmly}"),
        .. known.FollowUps.Select(told => $"{told.Measure} {told.After} {told.Answer} {told.MetOn}"),
        .. known.FirstAppointments.Select(told => $"{told.After} {told.Missed}"),
        .. known.Readmissions.Select(told => $"{told.After} {told.Days} {told.Within30Days} {told.Within60Days} {told.Within90Days}"),
        .. known.RefusedOverlaps.Select(told => $"{told.Rule} {told.First} {told.Last}"),
    ];

    private static ContinuityAnswer Follow(string rule, params CareEvent[] events) => Follow(rule, Day(500), events);

    private static ContinuityAnswer Follow(string rule, LocalDate asOf, params CareEvent[] events)
    {
        Assert.True(RuleCatalog.TryFind(rule, out var found));
        return Continuity.Of(Episode(events), asOf, ContinuityMeasures.Of([found])).FollowUps[0].Answer;
    }

    private static Continuity Measure(params CareEvent[] events) => Continuity.Of(Episode(events), Day(500));

    private static CareEpisode Episode(params CareEvent[] events) => CareEpisode.Of(new("p"), events);

    private static LocalDate Day(int day) => new LocalDate(2025, 3, 1).PlusDays(day);
}
