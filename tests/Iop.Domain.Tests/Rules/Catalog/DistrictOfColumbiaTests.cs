using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfStatesToNewJersey;

namespace Iop.Domain.Tests.Rules.Catalog;

public class DistrictOfColumbiaTests
{
    private const string Rule = "dc.mhrs.idt.unit";

    [Theory]
    [InlineData(299, Verdict.Violated)]
    [InlineData(300, Verdict.Satisfied)]
    [InlineData(301, Verdict.Satisfied)]
    public void A_day_counts_from_five_hours(int minutes, Verdict expected) => Assert.Equal(expected, Judge(Rule, Day(Held(0, minutes))));

    [Fact]
    public void Hours_are_those_in_which_the_patient_took_part()
    {
        Assert.Equal(Verdict.Violated, Judge(Rule, Day(Held(0, 360, present: 299))));
        Assert.Equal(Verdict.Satisfied, Judge(Rule, Day(Held(0, 360, present: 300))));
        Assert.Equal(Verdict.Violated, Judge(Rule, Day(Held(0, 330, breaks: 31))));
    }

    [Theory]
    [InlineData(-1, Verdict.Satisfied)]
    [InlineData(0, Verdict.Indeterminate)]
    [InlineData(1, Verdict.Satisfied)]
    public void Other_care_on_the_same_day_is_open_because_it_may_be_a_listed_exception(int day, Verdict expected)
    {
        var plan = APlan.Of(APlan.Phase("asam3:2.5", 0, 7, 0), APlan.Phase("asam3:1", -7, 21, 0)).WithPrograms(ProgramKind.Of("intensiveDayTreatment")).WithSessions(
            At("asam3:2.5", 0, "a"), At("asam3:1", day, "b"));

        Assert.Equal(expected, Judge("dc.mhrs.idt.exclusive-day", plan));
        Assert.Null(Judge("dc.mhrs.idt.exclusive-day", plan.WithPrograms([])));
    }

    [Fact]
    public void It_is_asked_of_the_program_alone_and_since_2002()
    {
        Assert.Null(Judge(Rule, Day(Held(0, 60)).WithPrograms([])));
        Assert.True(RuleCatalog.TryFind(Rule, out var rule));
        Assert.Equal(new EffectiveDates(new LocalDate(2002, 1, 1)), rule.InForce);
    }

    private static PlanSession At(string level, int day, string id) => new(
        id, PlansOfStatesToNewJersey.Day(day), Modality.Group, Duration.FromHours(5), Attendance.Attended, level: LevelOfCare.Parse(level));

    private static TreatmentPlan Day(PlanSession session) => Stay("asam3:2.5").WithPrograms(ProgramKind.Of("intensiveDayTreatment")).WithSessions(session);
}
