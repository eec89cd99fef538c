using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Tests.Plans;

public class PlanPartsTests
{
    private static readonly LocalDate Day = new(2026, 1, 5);

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void Both_bounds_meet_a_measure(int value, bool met) => Assert.Equal(met, new ObjectiveMeasure("sessions", least: 9, most: 12).IsMetBy(value));

    [Theory]
    [InlineData(null, null, "least")]
    [InlineData(9, 8, "most")]
    [InlineData(9, 9, null)]
    [InlineData(9, 10, null)]
    [InlineData(null, 4, null)]
    [InlineData(4, null, null)]
    public void A_measure_has_a_bound_and_leaves_something(int? least, int? most, string? refused) =>
        Assert.Equal(refused, (Record.Exception(() => new ObjectiveMeasure("phq9", least, most)) as ArgumentException)?.ParamName);

    [Theory]
    [InlineData(60, 5, 2, "24")]
    [InlineData(0, 1, 1, "0")]
    [InlineData(70, 3, 1, "70/3")]
    public void Patients_for_each_full_time_member_of_staff_are_exact(int patients, int staff, int per, string ratio) =>
        Assert.Equal(ratio, new Caseload(ProviderRole.Counselor, patients, Ratio.Of(staff, per)).PatientsPerFullTime.ToString());

    [Theory]
    [InlineData(-1, 1, "patients")]
    [InlineData(0, 1, null)]
    [InlineData(0, 0, "fullTimeStaff")]
    public void A_caseload_needs_staff(int patients, int staff, string? refused) =>
        Assert.Equal(refused, (Record.Exception(() => new Caseload(ProviderRole.Counselor, patients, staff)) as ArgumentException)?.ParamName);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void The_first_amendment_makes_revision_two(int number, bool allowed) =>
        Assert.Equal(allowed ? null : "number", (Record.Exception(() => new PlanRevision(number, Day, "review")) as ArgumentException)?.ParamName);

    [Fact]
    public void What_is_none_of_a_closed_set_is_refused()
    {
        Assert.Equal("status", Name(() => new Goal("g", "sober", (GoalStatus)99)));
        Assert.Equal("status", Name(() => new Objective("o", "sober", (GoalStatus)99)));
        Assert.Equal("kind", Name(() => new Certification((CertificationKind)9, Day)));
        Assert.Equal("kind", Name(() => new PriorEvent((PriorEventKind)9, Day)));
        Assert.Equal("attendance", Name(() => new FollowUpAppointment(Day, "visit", (Attendance)9)));
        Assert.Equal("mode", Name(() => new FollowUpAppointment(Day, "visit", mode: (ContactMode)9)));
        Assert.Equal("mode", Name(() => new SessionPrescription(Modality.Group, Duration.FromHours(1), 1, mode: (ContactMode)9)));
        Assert.Equal("attendance", Name(() => new PlanSession("s", Day, Modality.Group, Duration.FromHours(1), (Attendance)9)));
        Assert.Equal("population", Name(() => RandomPlan.Empty.WithPopulation((Population)9)));
    }

    [Fact]
    public void What_is_empty_or_missing_is_refused()
    {
        Assert.Equal("id", Name(() => new Goal(" ", "sober")));
        Assert.Equal("code", Name(() => new CodedText("")));
        Assert.Equal("text", Name(() => new CodedText("a", " ")));
        Assert.Equal("objectives", Name(() => new Goal("g", "sober", objectives: [null!])));
        Assert.Equal("criteria", Name(() => new TransitionPlan(criteria: [null!])));
        Assert.Equal("instrument", Name(() => new AssessmentReference(AssessmentKind.Update, Day, "")));
        Assert.Equal("word", Name(() => ProviderRole.Of(" ")));
        Assert.Equal("goals", Name(() => new SessionPrescription(Modality.Group, Duration.FromHours(1), 1, goals: ["g", "g"])));
        Assert.Equal("goals", Name(() => new SessionPrescription(Modality.Group, Duration.FromHours(1), 1, goals: [""])));
        Assert.Equal("services", Name(() => new SessionPrescription(Modality.Group, Duration.FromHours(1), 1, services: 100)));
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_prescribed_session_fits_into_an_allowed_time(int minutes, bool fits)
    {
        var evenings = WeeklyAvailability.Of([new(IsoDayOfWeek.Monday, 1080, 1140), new(IsoDayOfWeek.Thursday, 1080, 1120)]);

        Assert.Equal(fits ? null : "allowed", Name(() => new SessionPrescription(Modality.Group, Duration.FromMinutes(minutes), 1, allowed: evenings)));
    }

    [Fact]
    public void Words_are_compared_exactly_and_printed()
    {
        Assert.Equal(ProviderRole.Counselor, ProviderRole.Of("counselor"));
        Assert.NotEqual(ProviderRole.Counselor, ProviderRole.Of("Counselor"));
        Assert.Equal("comprehensive", AssessmentKind.Comprehensive.ToString());
    }

    [Fact]
    public void No_text_form_shows_what_is_clinical() => Cultures.Each(() =>
    {
        object[] parts =
        [
            new CodedText("secret", "secret"), new Goal("g1", new("secret", "secret")), new Objective("o1", "secret", measure: new("secret", 1)), new ObjectiveMeasure("secret", 1),
            new PlanReview(Day), new Certification(CertificationKind.Initial, Day, statements: ["secret"]), new AssessmentReference(AssessmentKind.Initial, Day, "secret"),
            new TransitionPlan(LevelOfCare.Parse("asam3:1"), ["secret"]), new FollowUpAppointment(Day, "secret"), new PriorEvent(PriorEventKind.EmergencyVisit, Day), new PlanRevision(12, Day, "secret"),
        ];
        Assert.Equal(
            "coded text|g1|o1|measure|plan review|initial certification|initial|transition plan|follow-up appointment|prior event|revision 12",
            string.Join('|', parts));
    });

    private static string? Name(Func<object> make) => (Record.Exception(make) as ArgumentException)?.ParamName;
}
