using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;

namespace Iop.Domain.Tests.Rules;

public class CaseloadRequirementTests
{
    [Fact]
    public void Each_caseload_is_asked_or_all_of_them_together()
    {
        Caseload[] caseloads = [Of(ProviderRole.Counselor, 30), Of(ProviderRole.Counselor, 10), Of(ProviderRole.LicensedClinician, 50), Of(ProviderRole.Nurse, 90)];

        Assert.Equal(["caseloads[0]", "caseloads[2]"], Violated(new CaseloadRequirement(29, ProviderRole.Counselor, ProviderRole.LicensedClinician), caseloads));
        Assert.Equal(["caseloads[3]"], Violated(new CaseloadRequirement(50), caseloads));
        Assert.Equal([], Violated(CaseloadRequirement.OnAverage(20, ProviderRole.Counselor), caseloads));
        Assert.Equal(["caseloads"], Violated(CaseloadRequirement.OnAverage(19, ProviderRole.Counselor), caseloads));
        Assert.Equal(["caseloads"], Violated(CaseloadRequirement.OnAverage(44), caseloads));
    }

    [Fact]
    public void It_says_whose_and_how()
    {
        Assert.Equal("at most 25 patients for each full-time counselor or nurse", new CaseloadRequirement(25, ProviderRole.Counselor, ProviderRole.Nurse).Text);
        Assert.Equal("at most 25 patients for each full-time member of the staff on average", CaseloadRequirement.OnAverage(25).Text);
        Assert.NotEqual(new CaseloadRequirement(25), CaseloadRequirement.OnAverage(25));
        Assert.Equal(new CaseloadRequirement(25, ProviderRole.Nurse), new CaseloadRequirement(25, ProviderRole.Of("nurse")));
    }

    [Fact]
    public void Part_time_staff_counts_as_a_fraction() => Assert.Equal(
        "121/6",
        Assert.Single(Check(CaseloadRequirement.OnAverage(20), new Caseload(ProviderRole.Counselor, Ratio.Of(121, 2), 2), new Caseload(ProviderRole.Counselor, 0, 1))
            .FindingsThatAre(Verdict.Violated)).Observed);

    private static Caseload Of(ProviderRole role, long patients) => new(role, patients, 1);

    private static IEnumerable<string> Violated(Requirement asked, params Caseload[] caseloads) =>
        Check(asked, caseloads).FindingsThatAre(Verdict.Violated).Select(finding => finding.Path);

    private static PlanReport Check(Requirement asked, params Caseload[] caseloads) =>
        new RuleSet("own", "Own", [new Rule(
            "own.caseload", "Own", Basis.Planned, asked, LevelScope.Every, EffectiveDates.Always, Severity.Mandatory, EvidenceStatus.Primary, new Citation("Own"))])
            .Check(APlan.Of(APlan.Phase("asam3:1", 0, 7, 0)).WithCaseloads(caseloads));
}
