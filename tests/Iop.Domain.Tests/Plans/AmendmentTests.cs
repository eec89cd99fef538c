using Iop.Domain.Care;
using Iop.Domain.Plans;
using NodaTime;
using static Iop.Domain.Tests.Plans.RandomPlan;

namespace Iop.Domain.Tests.Plans;

public class AmendmentTests
{
    [Fact]
    public void Each_amendment_is_a_revision_with_number_day_and_reason()
    {
        var plan = Empty.Amend("review", Monday, plan => plan.WithPayer(Payer.Medicare)).Amend("relapse", Monday, plan => plan.WithPayer(null));

        Assert.Equal((1, 3), (Empty.Revision, plan.Revision));
        Assert.Equal([new(2, Monday, "review"), new(3, Monday, "relapse")], plan.Revisions);
        Assert.Null(plan.Payer);
        Assert.Equal(Empty, plan.WithRevisions());
    }

    [Theory]
    [InlineData(-1, "on")]
    [InlineData(0, null)]
    [InlineData(1, null)]
    public void None_is_before_the_former(int day, string? refused)
    {
        var once = Empty.Amend("review", Monday, same => same);

        Assert.Equal(refused, (Record.Exception(() => once.Amend("relapse", Monday.PlusDays(day), same => same)) as ArgumentException)?.ParamName);
        Assert.Equal(refused is null, Record.Exception(() => Empty.WithRevisions([once.Revisions[0], new(3, Monday.PlusDays(day), "relapse")])) is null);
    }

    [Fact]
    public void A_change_stays_within_the_plan_and_its_history()
    {
        var once = Empty.Amend("review", Monday, same => same);

        Assert.Equal("change", Refused(_ => TreatmentPlan.Create(new PlanId("other"), Empty.Patient, DateTimeZone.Utc)));
        Assert.Equal("change", Refused(_ => TreatmentPlan.Create(Empty.Id, new PatientId("other"), DateTimeZone.Utc)));
        Assert.Equal("change", Refused(plan => plan.WithRevisions()));
        Assert.Equal("change", Refused(plan => plan.Amend("again", Monday, same => same)));
        Assert.Equal("change", Refused(_ => null!));
        Assert.Equal("revisions", Assert.Throws<ArgumentException>(() => Empty.WithRevisions(new PlanRevision(3, Monday, "review"))).ParamName);

        string? Refused(Func<TreatmentPlan, TreatmentPlan> change) => (Record.Exception(() => once.Amend("x", Monday, change)) as ArgumentException)?.ParamName;
    }

    [Fact]
    public void Each_part_is_kept_where_others_change() => Props.Holds(Every, plan =>
        plan.Amend("none", Monday, same => same.WithPayer(Payer.Self).WithPayer(plan.Payer).WithPhases([.. plan.Phases])).WithRevisions().Equals(plan));
}
