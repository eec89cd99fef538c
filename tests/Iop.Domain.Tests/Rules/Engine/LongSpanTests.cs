using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Tests.Rules.Engine;

public class LongSpanTests
{
    [Theory]
    [InlineData(3_650, true)]
    [InlineData(3_660, true)]
    [InlineData(3_661, false)]
    public void Weeks_of_more_than_ten_years_are_not_looked_at_one_by_one(int lastDay, bool isLookedAt)
    {
        var first = APlan.Monday;
        var plan = APlan.Of(new PlanPhase(LevelSystem.Asam4["2.1"], new CarePeriod(first, null), []))
            .WithSessions(
                new PlanSession("first", first, Modality.Group, Duration.FromHours(1), Attendance.Attended),
                new PlanSession("last", first.PlusDays(lastDay), Modality.Group, Duration.FromHours(1), Attendance.Attended));
        var rule = new Rule(
            "own.weekly", "Weekly", Basis.Delivered, new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(540)), LevelScope.Every, EffectiveDates.Always,
            Severity.Mandatory, EvidenceStatus.Unverified, new Citation("own"));

        var findings = new RuleSet("own", "Own", [rule]).Check(plan, new() { AsOf = first.PlusDays(lastDay) }).Findings;

        Assert.Equal(isLookedAt, findings.Count > 1);
        Assert.Equal(!isLookedAt, findings[0].Verdict == Verdict.Indeterminate);
    }
}
