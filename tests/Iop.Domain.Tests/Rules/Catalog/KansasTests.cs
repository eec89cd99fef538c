using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfStatesToNewJersey;

namespace Iop.Domain.Tests.Rules.Catalog;

public class KansasTests
{
    private const string Adult = "ks.iop.weekly-hours.adult";
    private const string Youth = "ks.iop.weekly-hours.youth";

    [Theory]
    [InlineData(Adult, Population.Adult, 539, Verdict.Violated)]
    [InlineData(Adult, Population.Adult, 540, Verdict.Satisfied)]
    [InlineData(Adult, Population.Adult, 541, Verdict.Satisfied)]
    [InlineData(Youth, Population.Adolescent, 359, Verdict.Violated)]
    [InlineData(Youth, Population.Adolescent, 360, Verdict.Satisfied)]
    [InlineData(Youth, Population.Adolescent, 361, Verdict.Satisfied)]
    [InlineData($"{Youth}.child", Population.Child, 359, Verdict.Violated)]
    [InlineData($"{Youth}.child", Population.Child, 360, Verdict.Satisfied)]
    [InlineData($"{Youth}.child", Population.Child, 361, Verdict.Satisfied)]
    public void Hours_of_scheduled_counseling(string rule, Population population, int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge(rule, Stay("asam3:2.1").WithPopulation(population).WithSessions(Held(0, minutes - 50), Held(2, 50, Modality.Individual))));

    [Fact]
    public void Education_is_no_counseling_and_a_missed_session_was_scheduled()
    {
        var plan = Stay("asam3:2.1").WithPopulation(Population.Adult);

        Assert.Equal(Verdict.Violated, Judge(Adult, plan.WithSessions(Held(0, 480), Held(2, 60, Modality.Education))));
        Assert.Equal(Verdict.Satisfied, Judge(Adult, plan.WithSessions(Held(0, 480), Held(2, 60, attendance: Attendance.NoShow))));
        Assert.Equal(Verdict.Violated, Judge(Adult, plan.WithSessions(Held(0, 480), Held(2, 60, attendance: Attendance.Cancelled))));
    }

    [Fact]
    public void Hours_that_are_only_prescribed_are_not_scheduled_yet() =>
        Assert.Equal(Verdict.Indeterminate, Judge(Adult, Weekly("asam3:2.1", 600, Population.Adult)));

    [Fact]
    public void Who_is_seventeen_is_asked_for_six_hours_and_who_turns_eighteen_for_nine()
    {
        Assert.True(PopulationDefinition.TryFind(Jurisdiction.Kansas, out var ages));
        var (birth, plan) = (new LocalDate(2008, 1, 6), Stay("asam3:2.1").WithSessions(Held(0, 400)));

        Assert.Equal(Verdict.Satisfied, Judge(Youth, plan.WithPopulation(ages.At(birth, Day(0)))));
        Assert.Equal(Verdict.Violated, Judge(Adult, plan.WithPopulation(ages.At(birth, Day(1)))));
    }
}
