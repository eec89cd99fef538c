using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Scheduling.Weeks.Explanations;
using NodaTime;

namespace Iop.Domain.Tests.Scheduling.Weeks.Explanations;

/// <summary>Explanations of awkward weeks, as a person reads them.</summary>
public sealed class ExplanationWordsTests
{
    private const IsoDayOfWeek Monday = IsoDayOfWeek.Monday;

    [Fact]
    public void Minutes_are_told_in_hours_and_what_is_loosened_beside_what_it_was()
    {
        Session[] sessions = [Of("group", "a", Monday, 540, 600), Of("group", "b", Monday, 1140, 1200)];
        var why = Explain(sessions, new WeekRequirement(new Limit(120), spanPerDay: new Limit(max: 600)));

        Assert.Equal(["at least 2 hours a week", "at most 10 hours from first start to last end on each day attended"], Reasons(why));
        Assert.Equal(
            ["Allow 11 hours from first start to last end on each day attended instead of 10 hours: 1 hour more.", "Accept 1 hour a week instead of 2 hours: 1 hour short."],
            Ways(why).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void A_modality_that_misses_some_minutes_is_told_by_its_name()
    {
        var requirement = new WeekRequirement(modalities: [new ModalityLimit(Modality.Of("caseManagement"), minutes: new Limit(60))]);
        var why = Explain([Of("caseManagement", "a", Monday, 540, 595)], requirement);

        Assert.Equal(["at least 1 hour in case management sessions a week"], Reasons(why));
        Assert.Equal("The program offers 1 case management session, 55 minutes in all.", why.Conflict!.Facts[0].Text);
        Assert.Equal("These reasons leave open 1 case management session (Monday), at most 55 minutes without overlap.", why.Conflict.Facts[1].Text);
        Assert.Equal(["Accept 55 minutes in case management sessions a week instead of 1 hour: 5 minutes short."], Ways(why));
    }

    [Fact]
    public void A_most_of_zero_is_told_as_none()
    {
        var family = Modality.Of("family");
        var why = Explain(
            [Of("family", "a", Monday, 540, 600)], new WeekRequirement(new Limit(60), modalities: [new ModalityLimit(family, new Limit(max: 0), new Limit(max: 0))]));

        Assert.Equal(2, why.Conflict!.Reasons.Count);
        Assert.Equal("no family session a week", Explain([Of("family", "a", Monday, 540, 600)], new WeekRequirement(new Limit(60), modalities: [new ModalityLimit(family, new Limit(max: 0))])).Conflict!.Reasons[1].Text);
        Assert.Equal("no time in family sessions a week", Explain([Of("family", "a", Monday, 540, 600)], new WeekRequirement(new Limit(60), modalities: [new ModalityLimit(family, minutes: new Limit(max: 0))])).Conflict!.Reasons[1].Text);
        Assert.Contains("Allow 1 family session a week instead of none: 1 session more.", Ways(Explain([Of("family", "a", Monday, 540, 600)], new WeekRequirement(new Limit(60), modalities: [new ModalityLimit(family, new Limit(max: 0))]))));
    }

    [Fact]
    public void Pinned_sessions_that_clash_are_named()
    {
        Session[] sessions = [Of("group", "a", Monday, 540, 600), Of("individual", "b", Monday, 570, 630)];
        var why = Explain(sessions, new WeekRequirement(), pinned: ["a", "b"]);

        Assert.Equal(["pinned: the Monday 09:00–10:00 group session (a)", "pinned: the Monday 09:30–10:30 individual session (b)"], Reasons(why));
        Assert.Equal(
            ["Without the Monday 09:00–10:00 group session (a), which is pinned.", "Without the Monday 09:30–10:30 individual session (b), which is pinned."],
            Ways(why).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_closed_group_that_work_touches_once_is_attended_in_part_or_the_hour_is_freed()
    {
        Session[] sessions = [Of("group", "a", Monday, 540, 600, series: "skills"), Of("group", "b", IsoDayOfWeek.Tuesday, 540, 600, series: "skills")];
        var why = Explain(sessions, new WeekRequirement(new Limit(60)), unavailable: [new(new(IsoDayOfWeek.Tuesday, 510, 720), "court")]);

        Assert.Equal(
            ["skills is a closed group: all of its 2 sessions or none", "at least 1 hour a week", "court, Tuesday 08:30–12:00; in the way of the Tuesday 09:00–10:00 group session (b)"], Reasons(why));
        Assert.Equal(["Free Tuesday 09:00–10:00 (court, Tuesday 08:30–12:00): 1 hour.", "Attend only a part of the closed group skills."], Ways(why));
    }

    [Fact]
    public void Windows_without_a_word_are_one_reason_however_nothing_is_said()
    {
        Obligation[] unavailable = [new(new(Monday, 540, 1020)), new(new(IsoDayOfWeek.Tuesday, 540, 1020), ""), new(new(Monday, 540, 1020), " ")];
        Session[] sessions = [Of("group", "a", Monday, 540, 600), Of("group", "b", IsoDayOfWeek.Tuesday, 540, 600)];
        var why = Explain(sessions, new WeekRequirement(new Limit(60)), unavailable: unavailable);

        Assert.Equal(["at least 1 hour a week", "not free, Monday and Tuesday 09:00–17:00; in the way of 2 sessions"], Reasons(why));
        Assert.DoesNotContain(why.WaysOut[0].Patient.Unavailable, window => window.When.Day == sessions.Single(session => session.Id == why.WaysOut[0].Sessions[0]).When.Day && window.When.StartMinute == 540);
    }

    [Theory]
    [InlineData(33, 15, 18)]
    [InlineData(35, 15, 20)]
    [InlineData(16, 15, 1)]
    public void Travel_is_shortened_to_what_lies_between_and_no_further(int travel, int left, int less)
    {
        Obligation[] unavailable = [new(new(Monday, 480, 525), "work"), new(new(Monday, 615, 700), "school")];
        var why = Explain([Of("group", "a", Monday, 540, 600)], new WeekRequirement(new Limit(60)), unavailable: unavailable, travel: travel);

        Assert.Contains(FormattableString.Invariant($"{left} minutes of travel instead of {travel} minutes: {less} minute{(less == 1 ? "" : "s")} less."), Ways(why));
        Assert.Equal(2 * less, why.WaysOut.Single(way => way.Changes[0].Code == "shorten-travel").Effort);
    }

    [Fact]
    public void Each_trait_and_level_is_told_apart()
    {
        Session[] sessions = [new("a", Modality.Of("group"), new(Monday, 540, 600), 8, levels: ["other"], requires: ["trauma", "women"])];
        var why = Explain(sessions, new WeekRequirement(new Limit(60)));

        Assert.Equal("the Monday 09:00–10:00 group session (a) admits only other, not any", Reasons(why)[0]);
        Assert.Equal(
            "Admission to the Monday 09:00–10:00 group session (a) at any. And: Admission to the Monday 09:00–10:00 group session (a) without \"trauma\". "
            + "And: Admission to the Monday 09:00–10:00 group session (a) without \"women\".",
            Assert.Single(Ways(why)));
    }

    [Fact]
    public void Alternatives_of_one_offer_are_told_as_such()
    {
        Session[] sessions = [new("a", Modality.Of("group"), new(Monday, 540, 600), 8, offer: "o"), new("b", Modality.Of("group"), new(Monday, 600, 660), 8, offer: "o")];
        var why = Explain(sessions, new WeekRequirement(new Limit(120)));

        Assert.Equal(
            "These reasons leave open 2 sessions (Monday), at most 2 hours without overlap; of alternatives in one offer only one can be attended.", why.Conflict!.Facts[1].Text);
    }

    [Fact]
    public void A_night_away_is_two_reasons_and_only_what_bars_is_blamed()
    {
        Obligation[] unavailable = [new(new(Monday, 1320, 1440), "night shift"), new(new(IsoDayOfWeek.Tuesday, 0, 480), "night shift")];
        var why = Explain([Of("group", "a", IsoDayOfWeek.Tuesday, 450, 510)], new WeekRequirement(new Limit(60)), unavailable: unavailable);

        Assert.Equal(["at least 1 hour a week", "night shift, Tuesday 00:00–08:00; in the way of the Tuesday 07:30–08:30 group session (a)"], Reasons(why));
        Assert.Contains("Free Tuesday from 07:30 (night shift, Tuesday 00:00–08:00): 30 minutes.", Ways(why));
    }

    [Fact]
    public void A_clinician_without_time_is_named()
    {
        Clinician[] clinicians = [new("c1", "Dr. Lee", 0), new("c2", maxMinutesPerWeek: 30)];
        Session[] sessions = [Of("individual", "a", Monday, 540, 600, clinician: "c1"), Of("individual", "b", Monday, 600, 660, clinician: "c2")];
        var why = Explain(sessions, new WeekRequirement(new Limit(60)), clinicians: clinicians);

        Assert.Equal(["Dr. Lee (c1) has no time left this week for further sessions", "c2 has 30 minutes left this week for further sessions", "at least 1 hour a week"], Reasons(why));
        Assert.Equal("30 minutes more a week from c2.", Ways(why)[0]);
        Assert.Contains("1 hour more a week from Dr. Lee (c1).", Ways(why));
    }

    [Fact]
    public void Several_seats_are_listed_so_that_each_can_be_asked_for()
    {
        Session[] sessions = [Of("group", "a", Monday, 540, 600), Of("group", "b", IsoDayOfWeek.Tuesday, 540, 600), Of("group", "c", IsoDayOfWeek.Friday, 540, 600)];
        var why = Explain(sessions, new WeekRequirement(new Limit(180)), full: ["a", "b", "c"]);

        Assert.Equal("3 group sessions are full", Reasons(why)[0]);
        Assert.Equal(
            "One seat each in the Monday 09:00–10:00 group session (a), the Tuesday 09:00–10:00 group session (b) and the Friday 09:00–10:00 group session (c).", Ways(why)[0]);
    }

    [Fact]
    public void A_program_without_sessions_has_no_way_out()
    {
        var why = Explain([], new WeekRequirement(new Limit(60), new Limit(3)));

        Assert.Single(why.Conflict!.Reasons);
        Assert.Equal("The program offers no session.", why.Conflict.Facts[0].Text);
        Assert.Empty(why.WaysOut);
        Assert.Equal(WeekExplanationStatus.Explained, why.Status);
    }

    private static List<string> Reasons(WeekExplanation why) => [.. why.Conflict!.Reasons.Select(reason => reason.Text)];

    private static List<string> Ways(WeekExplanation why) => [.. why.WaysOut.Select(way => string.Join(" And: ", way.Changes.Select(change => change.Text)))];

    private static Session Of(string modality, string id, IsoDayOfWeek day, int from, int to, string? clinician = null, string? series = null) =>
        new(id, Modality.Of(modality), new WeekInterval(day, from, to), 8, clinician: clinician, series: series);

    private static WeekExplanation Explain(
        Session[] sessions, WeekRequirement requirement, Obligation[]? unavailable = null, string[]? pinned = null, Clinician[]? clinicians = null, string[]? full = null, int travel = 0)
    {
        var patient = new ProgramPatient(new PatientId("p"), "any", requirement, unavailable: unavailable ?? [], travelMinutes: travel, pinned: pinned ?? []);
        var program = ProgramWeek.Create("n", DateTimeZone.Utc, new LocalDate(2026, 2, 2), sessions, [patient], clinicians ?? []);
        return WeekExplainer.Explain(Offering.Of(program), patient, RemainingSeats.Without(full ?? []));
    }
}
