using Iop.Domain.Care;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfStatesToNewJersey;

namespace Iop.Domain.Tests.Rules.Catalog;

public class ColoradoTests
{
    private const string Rule = "co.iop.group-size";

    [Theory]
    [InlineData(11, Verdict.Satisfied)]
    [InlineData(12, Verdict.Satisfied)]
    [InlineData(13, Verdict.Violated)]
    public void At_most_twelve_in_a_group(int size, Verdict expected) =>
        Assert.Equal(expected, Judge(Rule, Stay("medicare:IOP").WithSessions(Held(0, groupSize: size))));

    [Fact]
    public void Each_group_keeps_it_whatever_the_average() => Assert.Equal(
        Verdict.Violated, Judge(Rule, Stay("asam3:2.1").WithSessions(Held(0, groupSize: 13), Held(2, groupSize: 4))));

    [Fact]
    public void Groups_alone_are_asked_and_a_size_not_stated_is_open()
    {
        Assert.Equal(Verdict.Satisfied, Judge(Rule, Stay("asam3:2.1").WithSessions(Held(0, modality: Modality.Education, groupSize: 30))));
        Assert.Equal(Verdict.Indeterminate, Judge(Rule, Stay("asam3:2.1").WithSessions(Held(0))));
        Assert.Null(Judge(Rule, Stay("asam3:2.5").WithSessions(Held(0, groupSize: 30))));
    }

    [Fact]
    public void Another_state_has_other_rules() =>
        Assert.Null(Judge(Rule, Stay("asam3:2.1").WithJurisdiction(Jurisdiction.Kansas).WithSessions(Held(0, groupSize: 13))));
}
