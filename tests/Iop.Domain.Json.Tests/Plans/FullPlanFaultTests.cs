namespace Iop.Domain.Json.Tests.Plans;

public class FullPlanFaultTests
{
    [Fact]
    public void The_unspoilt_text_is_sound() => Assert.Empty(Problems(FullPlan.Text));

    [Theory]
    [InlineData("jurisdiction", "\"us-md\"", "jurisdiction")]
    [InlineData("jurisdiction", "\"US-MDXX\"", "jurisdiction")]
    [InlineData("jurisdiction", "\"US-MD\\n\"", "jurisdiction")]
    [InlineData("diagnoses", "\"F10.20\"", "diagnoses")]
    [InlineData("diagnoses[0]", "\"F1\"", "diagnoses[0]")]
    [InlineData("diagnoses[0]", "\"F10.\"", "diagnoses[0]")]
    [InlineData("diagnoses[0]", "\"F10.20000\"", "diagnoses[0]")]
    [InlineData("diagnoses[1]", "\"f1020\"", "diagnoses[1]")]
    [InlineData("admission", "\"2026-01-05T09:30:00\"", "admission")]
    [InlineData("admission", "\"2026-01-05T24:00\"", "admission")]
    [InlineData("admission", "\"2026-01-05T09:60\"", "admission")]
    [InlineData("admission", "\"2026-01-05T9:30\"", "admission")]
    [InlineData("admission", "\"2026-02-29T09:30\"", "admission")]
    [InlineData("admission", "\"2026-01-05T09:30Z\"", "admission")]
    [InlineData("admission", "\"2026-03-28\"", "discharge")]
    [InlineData("discharge", "\"2026-01-05T09:29\"", "discharge")]
    [InlineData("discharge", "20260327", "discharge")]
    [InlineData("establishedOn", "\"2026-01-20\"", "revisions[0].on")]
    public void Each_fault_of_the_plan_itself_is_reported_at_its_place(string place, string value, params string[] reported) => IsReported(place, value, reported);

    [Theory]
    [InlineData("allowed", "[]", "allowed")]
    [InlineData("allowed", """[ { "day": "monday", "start": "09:00", "end": "11:59" } ]""", "allowed")]
    [InlineData("allowed", """[ { "day": "monday", "start": "09:00", "end": "12:00" }, { "day": "tuesday", "start": "09:00", "end": "14:59" } ]""", "timesPerWeek")]
    [InlineData("allowed[0].day", "\"Monday\"", "allowed[0].day")]
    [InlineData("allowed[0].start", "\"24:00\"", "allowed[0].start")]
    [InlineData("allowed[0].end", "\"09:01\"", "allowed[0].end")]
    [InlineData("allowed[0].end", "\"24:01\"", "allowed[0].end")]
    [InlineData("allowed[0].why", "\"work\"", "allowed[0].why")]
    [InlineData("mode", "\"InPerson\"", "mode")]
    [InlineData("provider", "\" \"", "provider")]
    [InlineData("services", "-1", "services")]
    [InlineData("services", "100", "services")]
    [InlineData("goals", """["g1", "g9", "g1"]""", "goals[2]", "goals[1]")]
    [InlineData("goals[1]", "\"g1.3\"", "goals[1]")]
    [InlineData("goals[1]", "7", "goals[1]")]
    public void Each_fault_of_a_prescription_is_reported_at_its_place(string place, string value, params string[] reported) =>
        IsReported($"phases[1].sessions[0].{place}", value, [.. reported.Select(path => $"phases[1].sessions[0].{path}")]);

    [Theory]
    [InlineData("goals[0].id", "\"\"", "goals[0].id", "phases[1].sessions[0].goals[0]")]
    [InlineData("goals[1].id", "\"g1.2\"", "goals[1].id")]
    [InlineData("goals[0].objectives[1].id", "\"g1\"", "goals[0].objectives[1].id")]
    [InlineData("goals[0].statement", "\"Live without alcohol.\"", "goals[0].statement")]
    [InlineData("goals[0].statement.code", "", "goals[0].statement.code")]
    [InlineData("goals[0].statement.text", "\"\"", "goals[0].statement.text")]
    [InlineData("goals[0].status", "\"done\"", "goals[0].status")]
    [InlineData("goals[0].target", "\"soon\"", "goals[0].target")]
    [InlineData("goals[0].objectives[0].status", "null", "goals[0].objectives[0].status")]
    [InlineData("goals[0].objectives[0].measure.min", "3", "goals[0].objectives[0].measure.min")]
    [InlineData("goals[0].objectives[0].measure", "{ \"quantity\": { \"code\": \"x\" } }", "goals[0].objectives[0].measure")]
    [InlineData("goals[0].objectives[0].measure.quantity", "", "goals[0].objectives[0].measure.quantity")]
    [InlineData("goals[0].objectives[0].measure.max", "1000000001", "goals[0].objectives[0].measure.max")]
    [InlineData("goals", "{}", "goals")]
    [InlineData("goals", "", "phases[1].sessions[0].goals[0]", "phases[1].sessions[0].goals[1]")]
    public void Each_fault_of_a_goal_is_reported_at_its_place(string place, string value, params string[] reported) => IsReported(place, value, reported);

    [Theory]
    [InlineData("certifications[0].kind", "\"first\"", "certifications[0].kind")]
    [InlineData("certifications[0].signedOn", "", "certifications[0].signedOn")]
    [InlineData("certifications[0].covers.end", "\"2026-01-04\"", "certifications[0].covers.end")]
    [InlineData("certifications[0].covers.start", "", "certifications[0].covers.start")]
    [InlineData("certifications[0].level", "\"asam4:9\"", "certifications[0].level")]
    [InlineData("certifications[0].minutesPerWeek", "-1", "certifications[0].minutesPerWeek")]
    [InlineData("certifications[0].statements[0]", "null", "certifications[0].statements[0]")]
    [InlineData("reviews[0].on", "\"2026-01-19T10:00\"", "reviews[0].on")]
    [InlineData("reviews[0].by[1]", "\"\"", "reviews[0].by[1]")]
    [InlineData("assessments[0].kind", "1", "assessments[0].kind")]
    [InlineData("assessments[0].at", "", "assessments[0].at")]
    [InlineData("assessments[0].instrument", "\"\"", "assessments[0].instrument")]
    [InlineData("assessments[0].cosignedOn", "\"\"", "assessments[0].cosignedOn")]
    [InlineData("transition.next", "\"op\"", "transition.next")]
    [InlineData("transition.criteria[0].code", "\"\"", "transition.criteria[0].code")]
    [InlineData("transition.followUps[0].service", "", "transition.followUps[0].service")]
    [InlineData("transition.followUps[0].attendance", "\"missed\"", "transition.followUps[0].attendance")]
    [InlineData("transition.referredOn", "\"2026-3-20\"", "transition.referredOn")]
    [InlineData("priorEvents[0].kind", "\"visit\"", "priorEvents[0].kind")]
    [InlineData("priorEvents[0].on", "", "priorEvents[0].on")]
    [InlineData("caseloads[0].role", "", "caseloads[0].role")]
    [InlineData("caseloads[0].patients", "-1", "caseloads[0].patients")]
    [InlineData("caseloads[0].patients", "1.5", "caseloads[0].patients")]
    [InlineData("caseloads[0].fullTimeStaff", "0", "caseloads[0].fullTimeStaff")]
    [InlineData("caseloads[0].fullTimeStaff", "\"0/2\"", "caseloads[0].fullTimeStaff")]
    [InlineData("caseloads[0].fullTimeStaff", "\"5/0\"", "caseloads[0].fullTimeStaff")]
    [InlineData("caseloads[0].fullTimeStaff", "\"5/2/1\"", "caseloads[0].fullTimeStaff")]
    [InlineData("caseloads[0].fullTimeStaff", "\"05/2\"", "caseloads[0].fullTimeStaff")]
    [InlineData("caseloads[0].fullTimeStaff", "\"5/-2\"", "caseloads[0].fullTimeStaff")]
    [InlineData("caseloads[0].fullTimeStaff", "\"5\"", "caseloads[0].fullTimeStaff")]
    [InlineData("caseloads[0].fullTimeStaff", "\"5/1000000001\"", "caseloads[0].fullTimeStaff")]
    [InlineData("caseloads[0].fullTimeStaff", "[5, 2]", "caseloads[0].fullTimeStaff")]
    [InlineData("revisions[0].number", "2", "revisions[0].number")]
    [InlineData("revisions[0].reason", "", "revisions[0].reason")]
    [InlineData("revisions[1].on", "\"2026-01-18\"", "revisions[1].on")]
    public void Each_fault_around_the_care_is_reported_at_its_place(string place, string value, params string[] reported) => IsReported(place, value, reported);

    [Theory]
    [InlineData("id", "\"s2\"", "sessions[1].id")]
    [InlineData("start", "\"2026-01-05T09:01:30\"", "sessions[0].start")]
    [InlineData("modality", "\"\"", "sessions[0].modality")]
    [InlineData("minutes", "1441", "sessions[0].minutes")]
    [InlineData("minutes", "30", "sessions[0].breakMinutes")]
    [InlineData("minutes", "229", "sessions[0].deliveredMinutes")]
    [InlineData("breakMinutes", "-1", "sessions[0].breakMinutes")]
    [InlineData("attendance", "\"present\"", "sessions[0].attendance")]
    [InlineData("attendance", "\"noShow\"", "sessions[0].deliveredMinutes")]
    [InlineData("attendance", "", "sessions[0].deliveredMinutes")]
    [InlineData("deliveredMinutes", "0", "sessions[0].deliveredMinutes")]
    [InlineData("deliveredMinutes", "211", "sessions[0].deliveredMinutes")]
    [InlineData("groupSize", "0", "sessions[0].groupSize")]
    [InlineData("services", "100", "sessions[0].services")]
    [InlineData("mode", "\"phone\"", "sessions[0].mode")]
    [InlineData("providers", "\"counselor\"", "sessions[0].providers")]
    [InlineData("level", "\"2.5\"", "sessions[0].level")]
    public void Each_fault_of_a_dated_session_is_reported_at_its_place(string place, string value, params string[] reported) => IsReported($"sessions[0].{place}", value, reported);

    [Theory]
    [InlineData("diagnoses[0]", "\"z3a\"")]
    [InlineData("admission", "\"2026-01-05T00:00\"")]
    [InlineData("admission", "\"2026-03-27T23:59\"")]
    [InlineData("admission", "\"2026-03-27\"")]
    [InlineData("establishedOn", "\"2026-01-19\"")]
    [InlineData("phases[1].sessions[0].allowed", """[ { "day": "monday", "start": "09:00", "end": "18:00" } ]""")]
    [InlineData("phases[1].sessions[0].allowed", """[ { "day": "monday", "start": "15:00", "end": "24:00" }, { "day": "monday", "start": "15:01", "end": "15:02" } ]""")]
    [InlineData("phases[1].sessions[0].services", "0")]
    [InlineData("phases[1].sessions[0].services", "99")]
    [InlineData("phases[1].sessions[0].goals", """["g2"]""")]
    [InlineData("goals[0].objectives[0].measure.min", "2")]
    [InlineData("goals[0].objectives[0].measure.min", "")]
    [InlineData("goals[0].objectives[0].measure.min", "-1000000000")]
    [InlineData("goals[0].objectives[0].target", "\"2026-03-28\"")]
    [InlineData("certifications[0].covers.end", "\"2026-01-05\"")]
    [InlineData("certifications[0].minutesPerWeek", "0")]
    [InlineData("sessions[0].minutes", "230")]
    [InlineData("sessions[0].deliveredMinutes", "1")]
    [InlineData("sessions[0].deliveredMinutes", "210")]
    [InlineData("sessions[0].groupSize", "1")]
    [InlineData("sessions[0].attendance", "\"\\u0061ttended\"")]
    [InlineData("sessions[0].start", "\"2026-01-05\\u005409:01\"")]
    [InlineData("sessions[0].start", "\"2030-01-05\"")]
    [InlineData("sessions[0].id", "\"g1\"")]
    [InlineData("transition", "{}")]
    [InlineData("caseloads[0].patients", "0")]
    [InlineData("caseloads[0].patients", "\"0/7\"")]
    [InlineData("caseloads[0].fullTimeStaff", "\"10/4\"")]
    [InlineData("caseloads[0].fullTimeStaff", "\"1000000000/1000000000\"")]
    [InlineData("revisions[1].on", "\"2026-01-19\"")]
    public void What_lies_just_within_is_sound(string place, string value) => Assert.Empty(Problems(Data.With(FullPlan.Text, place, value)));

    [Fact]
    public void All_faults_are_reported_at_once_also_what_does_not_fit_together()
    {
        var json = Data.With(Data.With(FullPlan.Faulty, "phases[1].sessions[0].goals[0]", "\"g9\""), "goals[0].id", "\"g2\"");

        Assert.Equal(
            [
                "$.diagnoses[1]", "$.admission", "$.discharge", "$.phases[1].sessions[0].allowed[0].end", "$.phases[1].sessions[1].minutes",
                "$.goals[0].objectives[0].measure.min", "$.goals[1].status", "$.certifications[0].minutesPerWeek", "$.reviews[1].on", "$.sessions[0].deliveredMinutes",
                "$.transition.next", "$.caseloads[0].fullTimeStaff", "$.revisions[1].on", "$.goals[1].id", "$.sessions[2].id",
                "$.phases[1].sessions[0].goals[0]",
            ],
            Problems(json).Paths());
    }

    [Fact]
    public void A_goal_with_a_fault_of_its_own_is_still_known()
    {
        var json = Data.With(Data.With(FullPlan.Text, "goals[0].status", "\"done\""), "phases[1].sessions[0].goals[0]", "\"g9\"");

        Assert.Equal(["$.goals[0].status", "$.phases[1].sessions[0].goals[0]"], Problems(json).Paths());
    }

    [Fact]
    public void What_is_odd_is_sound()
    {
        var plan = PlanJson.Read(Data.Utf8(Data.With(FullPlan.Text, "phases[0].sessions[0].timesPerWeek", "99"))).Require();

        Assert.Contains("plan.too-often", plan.FindProblems().Select(problem => problem.Code));
    }

    [Fact]
    public void A_problem_says_what_was_found_and_what_is_allowed() => Assert.Equal(
        [
            """input: $.phases[1].sessions[0].goals[1]: found "g9"; allowed: the id of a goal or objective of this plan""",
        ],
        Problems(Data.With(FullPlan.Text, "phases[1].sessions[0].goals[1]", "\"g9\"")).Select(problem => problem.ToString()));

    private static void IsReported(string place, string value, string[] reported) =>
        Assert.Equal(reported.Select(path => $"$.{path}"), Problems(Data.With(FullPlan.Text, place, value)).Paths());

    private static Foundation.ValueList<FormatProblem> Problems(string json) => PlanJson.Read(Data.Utf8(json)).Problems;
}
