using System.Text;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Json.Tests.Fhir;

/// <summary>What a plan in FHIR comes to.</summary>
public sealed class FhirPlanTests
{
    [Fact]
    public void Care_plans_that_are_part_of_one_are_its_phases_and_the_plan_is_that_of_the_other_format()
    {
        var same = PlanJson.ReadFile(Data.PlanFile("step-down")).Require();
        var document = FhirPlanJson.ReadFile(FhirFiles.Path("step-down.bundle")).Require();

        Assert.Equal(same, document.Plan);
        Assert.Empty(document.Notes);
        var options = CheckOptions.WithSatisfied;
        Assert.Equal(RuleCatalog.Sets.SelectMany(set => set.Check(same, options).Findings), RuleCatalog.Sets.SelectMany(set => set.Check(document.Plan, options).Findings));
    }

    [Fact]
    public void An_export_gives_the_plan_that_stands_beside_it()
    {
        var document = FhirPlanJson.ReadFile(FhirFiles.Path("ehr-export.bundle")).Require();

        Assert.Equal(Encoding.UTF8.GetString(PlanJson.Write(PlanJson.ReadFile(Data.PlanFile("ehr-export")).Require())), Encoding.UTF8.GetString(PlanJson.Write(document.Plan)));
        Assert.Equal(
            [
                "a coverage that does not pay first; it is not read", "an activity of the kind MedicationRequest; it is not read",
                "an activity of which neither the code (no code of a system) nor a timing is known; it is not read",
                "an episode of care at another time than the plan; it is not read",
                "of no known kind of session (http://snomed.info/sct|185349003); it is not counted",
            ],
            document.Notes.Select(note => note.Text));
    }

    [Fact]
    public void A_plan_in_the_other_format_is_read_as_it_always_was()
    {
        var document = PlanDocumentJson.ReadFile(Data.PlanFile("whole-course")).Require();

        Assert.Equal(PlanJson.ReadFile(Data.PlanFile("whole-course")).Require(), document.Plan);
        Assert.False(document.IsFhir);
        Assert.Null(document.ElementOf("phases[0]"));
        Assert.True(PlanDocumentJson.ReadFile(FhirFiles.Path("ehr-export.bundle")).Require().IsFhir);
    }

    [Fact]
    public void Parts_of_the_plan_lead_to_elements_of_the_file()
    {
        var document = FhirPlanJson.ReadFile(FhirFiles.Path("ehr-export.bundle")).Require();

        Assert.Equal("Bundle.entry[1].resource", document.ElementOf("phases[0]"));
        Assert.Equal("Bundle.entry[1].resource.activity[1]", document.ElementOf("phases[0].sessions[0].minutes"));
        Assert.Equal("Bundle.entry[1].resource.activity[2]", document.ElementOf("phases[1].sessions[1]"));
        Assert.Equal("Bundle.entry[1].resource", document.ElementOf("certifications"));
        Assert.Equal("Bundle.entry[4].resource", document.ElementOf("goals[0].objectives[0]"));
        Assert.Equal("Bundle.entry[15].resource", document.ElementOf("sessions[0].start"));
        Assert.Equal("Bundle.entry[19].resource", document.ElementOf($"sessions[{document.Plan.Sessions.Count - 1}]"));
    }

    [Fact]
    public void A_care_plan_alone_brings_what_it_contains()
    {
        var plan = FhirFiles.Plan(FhirFiles.Text("alone.careplan"));

        Assert.Equal(["F11.20"], plan.Diagnoses.Select(code => code.Value));
        Assert.Equal(["cmhc"], plan.Programs.Select(kind => kind.Word));
        var goal = Assert.Single(plan.Goals);
        Assert.Equal(("g1", GoalStatus.Met, "uncoded", null), (goal.Id, goal.Status, goal.Statement.Code, goal.Statement.Text));
        var session = Assert.Single(Assert.Single(plan.Phases).Sessions);
        Assert.Equal((4, Duration.FromHours(2), Modality.Group, "g1"), (session.TimesPerWeek, session.Length, session.Modality, Assert.Single(session.Goals)));
    }

    [Fact]
    public void What_a_week_holds_is_open_where_an_activity_does_not_say_it()
    {
        Assert.Contains(FhirFiles.Problems(FhirFiles.Text("bare.careplan")), problem => problem.Path == "CarePlan.category" && problem.Allowed.Contains("H0015", StringComparison.Ordinal));
        var read = FhirPlanJson.Read(Data.Utf8(FhirFiles.Text("bare.careplan")), "f", new() { Zone = DateTimeZone.Utc, Level = LevelCatalog.Standard.TryFind("medicare:IOP", out var level) ? level : null }).Require();

        Assert.Empty(Assert.Single(read.Plan.Phases).Sessions);
        Assert.Equal("0c7e", read.Plan.Id.Value);
        Assert.Equal(["CarePlan", "CarePlan.activity[0]"], read.Notes.Select(note => note.Path));
    }

    [Theory]
    [InlineData("S9480", "1", "medicare:IOP")]
    [InlineData("S9480", "5", "ladder:iop")]
    [InlineData("H0035", "1", "medicare:PHP")]
    [InlineData("H0035", "2", "ladder:php")]
    public void A_billing_code_names_a_rung_and_Medicare_its_own_level(string code, string payer, string level)
    {
        var text = FhirFiles.Text("ehr-export.bundle").Replace("S9480", code, StringComparison.Ordinal);
        var plan = FhirFiles.Plan(Data.With(text, "entry[9].resource.type.coding[0].code", $"\"{payer}\""));

        Assert.All(plan.Phases, phase => Assert.Equal(level, phase.Level.Id));
    }

    [Fact]
    public void A_program_code_with_a_timing_is_the_week_unless_its_sessions_are_stated()
    {
        var program = Data.With(FhirFiles.Small, "activity[0].detail.code.coding[0]", """{ "system": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "code": "H0015" }""");
        var alone = FhirFiles.Read(program).Require();
        var both = FhirFiles.Read(Data.With(
            FhirFiles.Small, "activity", $"[{Activity(FhirFiles.Small)},{Activity(program)}]").Replace("urn:iop:levels", "urn:other", StringComparison.Ordinal)).Require();

        Assert.Equal("program", Assert.Single(alone.Plan.Phases.SelectMany(phase => phase.Sessions)).Modality.Word);
        Assert.Contains("names no kind of session", Assert.Single(alone.Notes).Text);
        Assert.Equal("group", Assert.Single(both.Plan.Phases.SelectMany(phase => phase.Sessions).DistinctBy(session => session.Modality)).Modality.Word);
    }

    [Fact]
    public void A_user_says_what_a_code_means()
    {
        var text = Data.With(FhirFiles.Small, "activity[0].detail.code.coding[0]", """{ "system": "https://example.org/services", "code": "YOGA" }""");
        var map = FhirCodeMap.Standard.With("http://example.org/services", "YOGA", Modality.Of("yoga"));

        Assert.Contains("https", FhirFiles.Text("ehr-export.bundle"));
        Assert.Contains("http://example.org/services|YOGA", Assert.Single(FhirFiles.Problems(text)).Found);
        Assert.Equal("yoga", FhirPlanJson.Read(Data.Utf8(text), "f", FhirFiles.InNewYork with { Codes = map }).Require().Plan.Phases[0].Sessions[0].Modality.Word);
        Assert.Throws<ArgumentException>(() => map.With("x", " ", Modality.Group));
    }

    private static string Activity(string plan) => System.Text.Json.Nodes.JsonNode.Parse(plan)!["activity"]![0]!.ToJsonString();
}
