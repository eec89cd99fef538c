using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfStatesToNewJersey;

namespace Iop.Domain.Tests.Rules.Catalog;

public class NewJerseyResidentialTests
{
    // rule, program, ratio, counseling in all, days, individual, group
    public static TheoryData<string, string, int, int, int, int, int> Programs => new()
    {
        { "nj.res.short-term", "shortTermResidential", 8, 12 * 60, 6, 60, 10 * 60 },
        { "nj.res.long-term", "longTermResidential", 12, 8 * 60, 5, 60, 7 * 60 },
        { "nj.res.extended", "extendedCare", 15, 6 * 60, 3, 60, 0 },
        { "nj.res.halfway", "halfwayHouse", 20, 3 * 60, 0, 60, 0 },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void Each_figure_is_kept_by_itself(string rule, string program, int ratio, int total, int days, int individual, int group)
    {
        var family = total - individual - group;
        foreach (var (off, expected) in new[] { (-1, Verdict.Violated), (0, Verdict.Satisfied), (1, Verdict.Satisfied) })
        {
            // of long-term residential the parts make the whole
            Assert.Equal(family > 0 ? expected : Verdict.Satisfied, Judge(rule, Plan(program, ratio, individual, group, family + off, days)));
            Assert.Equal(expected, Judge(rule, Plan(program, ratio, individual + off, group, family + 60, days)));
            if (group > 0)
            {
                Assert.Equal(expected, Judge(rule, Plan(program, ratio, individual, group + off, family + 60, days)));
            }

            if (days > 0)
            {
                Assert.Equal(expected, Judge(rule, Plan(program, ratio, individual, group, family, days + off)));
            }

            Assert.Equal(expected, Judge(rule, Plan(program, ratio - off, individual, group, family, days)));
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void It_is_asked_of_that_program_alone(string rule, string program, int ratio, int total, int days, int individual, int group)
    {
        var plan = Plan(program, ratio + 1, individual, group, total, days);

        Assert.Equal(Verdict.Violated, Judge(rule, plan));
        Assert.Null(Judge(rule, plan.WithPrograms([])));
    }

    [Fact]
    public void Two_sessions_on_one_day_are_one_occasion()
    {
        var plan = Plan("extendedCare", 15, 60, 0, 300, days: 2);

        Assert.Equal(Verdict.Violated, Judge("nj.res.extended", plan.WithSessions([.. plan.Sessions, Held(0, 45)])));
        Assert.Equal(Verdict.Violated, Judge("nj.res.extended", plan.WithSessions([.. plan.Sessions, Held(2, 45, Modality.Education)])));
        Assert.Equal(Verdict.Satisfied, Judge("nj.res.extended", plan.WithSessions([.. plan.Sessions, Held(2, 45)])));
    }

    private static TreatmentPlan Plan(string program, int patients, int individual, int group, int family, int days)
    {
        var (level, dates) = (LevelOfCare.Parse("asam3:3.5"), new CarePeriod(Day(0), Day(27)));
        var sessions = new[] { (Modality.Individual, individual), (Modality.Group, group), (Modality.Family, family) }
            .Where(each => each.Item2 > 0).Select(each => new SessionPrescription(each.Item1, Duration.FromMinutes(each.Item2), timesPerWeek: 1));
        return APlan.Of(new PlanPhase(level, dates, sessions)).WithPopulation(Population.Adult).WithPrograms(ProgramKind.Of(program))
            .WithCaseloads(ProviderRole.Counselor.Of(patients)).WithSessions(HeldDaily(days, 60));
    }
}
