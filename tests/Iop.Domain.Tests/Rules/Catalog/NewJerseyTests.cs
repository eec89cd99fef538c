using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfStatesToNewJersey;

namespace Iop.Domain.Tests.Rules.Catalog;

public class NewJerseyTests
{
    private const string Driving = "nj.idrc.op.sessions";

    [Theory]
    [InlineData("nj.iop.counselor-ratio", "asam3:2.1", 24)]
    [InlineData("nj.pc.counselor-ratio", "asam3:2.5", 12)]
    [InlineData("nj.op.counselor-ratio", "asam3:1", 35)]
    public void Patients_for_each_counselor_on_average(string rule, string level, int most)
    {
        Assert.Equal(Verdict.Satisfied, Caseloads(rule, level, ProviderRole.Counselor.Of(Ratio.Of((most * 10) - 1, 10))));
        Assert.Equal(Verdict.Satisfied, Caseloads(rule, level, ProviderRole.Counselor.Of(most)));
        Assert.Equal(Verdict.Violated, Caseloads(rule, level, ProviderRole.Counselor.Of(Ratio.Of((most * 10) + 1, 10))));
    }

    [Fact]
    public void One_caseload_may_lie_above_an_average_and_others_do_not_count()
    {
        const string Rule = "nj.iop.counselor-ratio";

        Assert.Equal(Verdict.Satisfied, Caseloads(Rule, "asam3:2.1", ProviderRole.Counselor.Of(28), ProviderRole.Counselor.Of(40, staff: 2)));
        Assert.Equal(Verdict.Violated, Caseloads(Rule, "asam3:2.1", ProviderRole.Counselor.Of(28), ProviderRole.Counselor.Of(45, staff: 2)));
        Assert.Equal(Verdict.Satisfied, Caseloads(Rule, "asam3:2.1", ProviderRole.Counselor.Of(24), ProviderRole.Nurse.Of(200)));
        Assert.Equal(Verdict.Indeterminate, Caseloads(Rule, "asam3:2.1", ProviderRole.Nurse.Of(10)));
    }

    [Theory]
    [InlineData(new[] { 34 }, 0)]
    [InlineData(new[] { 35 }, 0)]
    [InlineData(new[] { 36 }, 1)]
    [InlineData(new[] { 10, 36 }, 1)]
    [InlineData(new[] { 50 }, 1)]
    [InlineData(new[] { 51 }, 2)]
    public void Opioid_treatment_has_two_limits_at_once(int[] caseloads, int violated)
    {
        var plan = Stay("asam3:OTP").WithPrograms(ProgramKind.OpioidTreatment).WithCaseloads(caseloads.Select(patients => ProviderRole.Counselor.Of(patients)));

        Assert.Equal(violated, Findings("nj.otp.counselor-ratio", plan).Count(finding => finding.Verdict == Verdict.Violated));
    }

    [Theory]
    [InlineData(14, Verdict.Satisfied)]
    [InlineData(15, Verdict.Satisfied)]
    [InlineData(16, Verdict.Violated)]
    public void Partial_care_for_mental_illness_counts_the_staff_as_a_whole(int patients, Verdict expected)
    {
        var plan = Stay("asam3:2.5").WithPopulation(Population.Adult).WithPrograms(ProgramKind.PartialCare);

        Assert.Equal(expected, Judge("nj.mh-pc.staff-ratio", plan.WithCaseloads(ProviderRole.Of("staff").Of(patients * 4, staff: 4), ProviderRole.Nurse.Of(60))));
        Assert.Equal(Verdict.Indeterminate, Judge("nj.mh-pc.staff-ratio", plan.WithCaseloads(ProviderRole.Nurse.Of(patients))));
    }

    [Theory]
    [InlineData(0, Verdict.Violated)]
    [InlineData(1, Verdict.Satisfied)]
    [InlineData(2, Verdict.Satisfied)]
    public void A_family_session_a_month(int sessions, Verdict expected) =>
        Assert.Equal(expected, Judge("nj.iop.family-session", January(Family(sessions))));

    [Fact]
    public void A_family_session_that_nobody_came_to_was_scheduled_and_a_cancelled_one_was_not()
    {
        Assert.Equal(Verdict.Satisfied, Judge("nj.iop.family-session", January([Held(5, modality: Modality.Family, attendance: Attendance.NoShow)])));
        Assert.Equal(Verdict.Violated, Judge("nj.iop.family-session", January([Held(5, modality: Modality.Family, attendance: Attendance.Cancelled), Held(6)])));
    }

    [Fact]
    public void A_month_in_which_care_begins_is_not_held_to_it() => Assert.Equal(
        Verdict.Satisfied, Judge("nj.iop.family-session", Stay("asam3:2.1", days: 55).WithSessions(Held(1), Held(30, modality: Modality.Family))));

    [Theory]
    [InlineData(0, Verdict.Violated)]
    [InlineData(1, Verdict.Satisfied)]
    [InlineData(2, Verdict.Satisfied)]
    public void A_family_session_a_week_in_partial_care(int sessions, Verdict expected) =>
        Assert.Equal(expected, Judge("nj.pc.family-session", Stay("asam3:2.5").WithSessions(Family(sessions))));

    [Theory]
    [InlineData("nj.otp.step-up-on-positive")]
    [InlineData("nj.otp.phase1-to-2")]
    public void Steps_between_the_phases_of_opioid_treatment_are_described(string rule)
    {
        Assert.True(RuleCatalog.TryFind(rule, out var found) && !found.IsDecidable);
        Assert.Null(Judge(rule, Stay("asam3:OTP").WithPrograms(ProgramKind.OpioidTreatment).WithSessions(Held(0))));
    }

    [Theory]
    [InlineData(new[] { -3, 4, 11 }, new[] { 18 }, Verdict.Satisfied)]
    [InlineData(new[] { -3, 4, 11, 12 }, new[] { 18 }, Verdict.Satisfied)]
    [InlineData(new[] { -3, 4, 11, 18 }, new int[0], Verdict.Violated)]
    [InlineData(new[] { -3, 4 }, new[] { 18, 19 }, Verdict.Violated)]
    [InlineData(new[] { 4, 11 }, new[] { 18 }, Verdict.Violated)]
    [InlineData(new[] { 4, 11 }, new[] { 18, 19 }, Verdict.Satisfied)]
    public void Phase_I_of_opioid_treatment_has_a_session_a_week_4_a_month_and_1_individual(int[] groups, int[] individual, Verdict expected)
    {
        // January 2026 alone, whose whole weeks begin on days 0, 7 and 14
        var plan = Stay("asam3:OTP", days: 31, firstDay: -4).WithSessions([.. HeldOn(groups), .. individual.Select(day => Held(day, modality: Modality.Individual))]);

        Assert.Equal(expected, Judge("nj.otp.phase1-counseling", plan.WithPrograms(ProgramKind.OpioidTreatment, ProgramKind.Of("otpPhase1")), AsOf(26)));
        Assert.Null(Judge("nj.otp.phase1-counseling", plan.WithPrograms(ProgramKind.OpioidTreatment), AsOf(26)));
    }

    [Theory]
    [InlineData(15, Verdict.Violated)]
    [InlineData(16, Verdict.Satisfied)]
    [InlineData(17, Verdict.Satisfied)]
    public void Sixteen_weekly_sessions_after_driving_under_the_influence(int weeks, Verdict expected) =>
        Assert.Equal(expected, Judge(Driving, Weeks(weeks, 60), AsOf((weeks * 7) - 1)));

    [Theory]
    [InlineData(59, Verdict.Violated)]
    [InlineData(60, Verdict.Satisfied)]
    [InlineData(61, Verdict.Satisfied)]
    public void Of_an_hour_each_in_which_the_patient_takes_part(int minutes, Verdict expected)
    {
        Assert.Equal(expected, Judge(Driving, Weeks(16, minutes), AsOf(111)));
        Assert.Equal(expected, Judge(Driving, Weeks(16, 90, present: minutes), AsOf(111)));
    }

    [Fact]
    public void A_week_without_one_breaks_it_though_two_follow()
    {
        var plan = Weeks(16, 60);

        Assert.Equal(Verdict.Violated, Judge(Driving, plan.WithSessions([.. plan.Sessions.Where(session => session.Start.Date != Day(28)), Held(37)]), AsOf(111)));
    }

    [Theory]
    [InlineData(15, Verdict.Violated)]
    [InlineData(16, Verdict.Satisfied)]
    [InlineData(17, Verdict.Satisfied)]
    public void The_sixteen_are_of_the_stay_whatever_phases_it_is_planned_in(int weeks, Verdict expected)
    {
        var plan = APlan.Of(APlan.Phase("asam3:1", 0, 56, 0), APlan.Phase("asam3:1", 56, (weeks * 7) - 56, 0)).WithPrograms(ProgramKind.DrivingUnderInfluence);

        Assert.Equal(expected, Judge(Driving, plan.WithSessions(Weeks(weeks, 60).Sessions), AsOf((weeks * 7) - 1)));
    }

    [Fact]
    public void What_a_blog_copied_is_secondary_evidence()
    {
        Assert.True(RuleCatalog.TryFind(Driving, out var rule));
        Assert.Equal(EvidenceStatus.Secondary, rule.Evidence);
    }

    private static PlanSession[] Family(int sessions) => [.. Enumerable.Range(1, sessions).Select(day => Held(day, modality: Modality.Family)), Held(0)];

    private static TreatmentPlan January(PlanSession[] sessions) => Stay("asam3:2.1", days: 31, firstDay: -4).WithSessions(sessions);

    private static TreatmentPlan Weeks(int weeks, int minutes, int? present = null) => Stay("asam3:1", days: weeks * 7)
        .WithPrograms(ProgramKind.DrivingUnderInfluence).WithSessions(Enumerable.Range(0, weeks).Select(week => Held(week * 7, minutes, present: present)));

    private static Verdict? Caseloads(string rule, string level, params Caseload[] caseloads) => Judge(rule, Stay(level).WithCaseloads(caseloads));
}
