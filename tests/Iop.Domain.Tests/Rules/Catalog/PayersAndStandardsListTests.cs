using Iop.Domain.Foundation;
using Iop.Domain.Rules;
using static Iop.Domain.Foundation.EvidenceStatus;
using static Iop.Domain.Rules.Severity;

namespace Iop.Domain.Tests.Rules.Catalog;

/// <summary>Every rule of payers, standards and programs stands in its set, with its severity and as its text was read.</summary>
public class PayersAndStandardsListTests
{
    public static TheoryData<string, string, Severity, EvidenceStatus, bool> Rules => new()
    {
        { "medicare.iop", "cms.iop.min-weekly-hours", Mandatory, Secondary, true },
        { "medicare.iop", "cms.iop.recert-interval", Mandatory, Secondary, true },
        { "medicare.iop", "cms.iop.recert-interval-days", Mandatory, Unverified, true },
        { "medicare.iop", "cms.iop.initial-certification", Mandatory, Secondary, true },
        { "medicare.iop", "cms.iop.plan-of-care", Mandatory, Secondary, true },
        { "medicare.iop", "cms.iop.hours-band-mac", Guidance, Secondary, true },
        { "medicare.iop", "cms.iop.session-pattern-mac", Guidance, Secondary, true },
        { "medicare.iop", "cms.iop.apc-3-services", Mandatory, Secondary, false },
        { "medicare.iop", "cms.iop.apc-4-services", Mandatory, Secondary, false },
        { "medicare.iop", "cms.iop.apc-hospital-numbers", Mandatory, Unverified, false },
        { "medicare.iop", "cms.iop.primary-service-per-day", Mandatory, Unverified, false },
        { "medicare.iop", "cms.iop.settings", Mandatory, Secondary, false },
        { "medicare.iop", "cms.iop.condition-code", Mandatory, Secondary, false },
        { "medicare.iop", "cms.iop.no-php-overlap", Mandatory, Secondary, true },
        { "medicare.iop", "cms.iop.sequential-billing", Mandatory, Secondary, false },
        { "medicare.iop", "cms.iop.not-in-lieu", Mandatory, Secondary, false },
        { "medicare.iop", "cms.iop.remote", Mandatory, Unverified, true },
        { "medicare.otp", "cms.otp.iop-min-services", Mandatory, Secondary, true },
        { "medicare.otp", "cms.otp.week-definition", Mandatory, Secondary, false },
        { "medicare.otp", "cms.otp.one-bundle-per-week", Mandatory, Secondary, false },
        { "medicare.otp", "cms.otp.bundle-threshold", Mandatory, Secondary, true },
        { "medicare.php", "cms.php.min-weekly-hours", Mandatory, Primary, true },
        { "medicare.php", "cms.php.hours-edit-2016", Mandatory, Secondary, true },
        { "medicare.php", "cms.php.hours-message", Guidance, Secondary, true },
        { "medicare.php", "cms.php.first-recert", Mandatory, Primary, true },
        { "medicare.php", "cms.php.subsequent-recert", Mandatory, Primary, true },
        { "medicare.php", "cms.php.plan-content", Mandatory, Primary, true },
        { "medicare.php", "cms.php.plan-review", Mandatory, Primary, true },
        { "medicare.php", "cms.php.recert-content", Mandatory, Primary, false },
        { "medicare.php", "cms.php.not-24h", Mandatory, Primary, false },
        { "medicare.php", "cms.php.support-at-home", Mandatory, Primary, false },
        { "medicare.php", "cms.php.apc-services", Mandatory, Unverified, false },
        { "medicare.ipf", "cms.ipf.certification", Mandatory, Primary, true },
        { "medicare.ipf", "cms.ipf.first-recert", Mandatory, Primary, true },
        { "medicare.cmhc", "cms.cmhc.initial-evaluation", Mandatory, Primary, true },
        { "medicare.cmhc", "cms.cmhc.comprehensive-assessment", Mandatory, Primary, true },
        { "medicare.cmhc", "cms.cmhc.assessment-update", Mandatory, Primary, true },
        { "medicare.cmhc", "cms.cmhc.treatment-plan", Mandatory, Primary, true },
        { "medicare.cmhc", "cms.cmhc.plan-review", Mandatory, Primary, true },
        { "medicare.cmhc", "cms.cmhc.transfer-summary", Mandatory, Primary, true },
        { "asam3", "asam3.l1.max-weekly-hours.adult", Expected, Secondary, true },
        { "asam3", "asam3.l1.max-weekly-hours.adolescent", Expected, Secondary, true },
        { "asam3", "asam3.l2-1.weekly-hours.adult", Expected, Secondary, true },
        { "asam3", "asam3.l2-1.weekly-hours.adolescent", Expected, Secondary, true },
        { "asam3", "asam3.l2-1.taper-weeks", Expected, Secondary, true },
        { "asam3", "asam3.l2-5.min-weekly-hours", Expected, Secondary, true },
        { "asam3", "asam3.l3-1.min-weekly-hours", Expected, Secondary, true },
        { "asam3", "asam3.l2-1.outside-services-coordinated", Expected, Secondary, false },
        { "asam3", "asam3.dimension-rating", Expected, Secondary, false },
        { "asam3", "asam.no-fixed-los", Expected, Secondary, false },
        { "asam4", "asam4.l1-5.max-weekly-hours", Expected, Unverified, true },
        { "asam4", "asam4.l2-1.weekly-hours", Expected, Unverified, true },
        { "asam4", "asam4.l2-5.min-weekly-hours", Expected, Unverified, true },
        { "asam4", "asam4.l3-1.weekly-hours", Expected, Unverified, true },
        { "asam4", "asam4.l3-5.min-weekly-hours", Expected, Unverified, true },
        { "asam4", "asam4.placement.most-intensive", Expected, Secondary, false },
        { "asam4", "asam4.coe.floor", Expected, Secondary, false },
        { "asam4", "asam4.adult-only", Expected, Secondary, true },
        { "asam4", "asam.no-fixed-los", Expected, Secondary, false },
        { "samhsa", "samhsa.2021.iop.min-weekly-hours.adult", Guidance, Primary, true },
        { "samhsa", "samhsa.2021.iop.min-weekly-hours.adolescent", Guidance, Primary, true },
        { "samhsa", "samhsa.2021.iop.entry-modes", Guidance, Primary, false },
        { "samhsa", "samhsa.2021.group-size", Guidance, Primary, true },
        { "samhsa", "samhsa.tip47.weekly-hours", Guidance, Unverified, true },
        { "samhsa", "samhsa.tip47.duration", Guidance, Unverified, false },
        { "tricare", "tricare.iop.weekly-hours", Expected, Primary, true },
        { "tricare", "tricare.iop.min-hours-per-day", Mandatory, Primary, true },
        { "tricare", "tricare.iop.day-band", Expected, Secondary, true },
        { "tricare", "tricare.iop.accreditation", Mandatory, Primary, false },
        { "tricare", "tricare.iop.telehealth-2020", Mandatory, Secondary, true },
        { "tricare", "tricare.php.no-telehealth", Mandatory, Secondary, true },
        { "tricare", "tricare.no-quantity-limits", Mandatory, Primary, false },
        { "tricare", "tricare.iop.per-diem", Mandatory, Primary, false },
        { "hcpcs", "hcpcs.h0015.hours-per-day", Mandatory, Secondary, false },
        { "hcpcs", "hcpcs.h0015.days-per-week", Mandatory, Secondary, false },
        { "hcpcs", "hcpcs.h0015.individual-plan", Mandatory, Secondary, false },
        { "hcpcs", "hcpcs.h0015.unit", Guidance, Secondary, false },
        { "hcpcs", "hcpcs.h0035.duration", Mandatory, Secondary, true },
        { "hcpcs", "hcpcs.s0201.unit", Mandatory, Secondary, true },
        { "hcpcs", "hcpcs.s9480.unit", Mandatory, Secondary, false },
        { "payers", "payer.connectcare.php.pattern", Mandatory, Primary, true },
        { "payers", "payer.connectcare.php.psychiatrist", Mandatory, Primary, true },
        { "payers", "payer.connectcare.php.daily-contact", Mandatory, Primary, true },
        { "payers", "payer.example.iop.dose", Mandatory, Secondary, true },
        { "payers", "payer.example.iop.family", Mandatory, Secondary, true },
        { "payers", "payer.contract.iop.band", Mandatory, Secondary, true },
        { "programs", "tjc.measurement-based-care", Expected, Unverified, false },
        { "programs", "carf.person-centred-plan", Expected, Unverified, false },
        { "programs", "policy.prodigal.miss-2-groups", Expected, Primary, true },
        { "programs", "policy.deaconess.holidays", Guidance, Primary, false },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_rule_stands_in_its_set_as_binding_and_as_read_and_decidable_as_the_source_is(
        string set, string id, Severity severity, EvidenceStatus evidence, bool isDecidable)
    {
        Assert.True(RuleCatalog.TryFindSet(set, out var rules));
        var rule = Assert.Single(rules.Rules.Concat(rules.SwitchedOff), known => known.Id == id);

        Assert.Equal((severity, evidence, isDecidable), (rule.Severity, rule.Evidence, rule.IsDecidable));
        Assert.Equal(evidence == Unverified, rules.SwitchedOff.Contains(rule));
    }

    [Theory]
    [InlineData("medicare.iop", 17)]
    [InlineData("medicare.otp", 4)]
    [InlineData("medicare.php", 11)]
    [InlineData("medicare.ipf", 2)]
    [InlineData("medicare.cmhc", 6)]
    [InlineData("asam3", 10)]
    [InlineData("asam4", 9)]
    [InlineData("samhsa", 6)]
    [InlineData("tricare", 8)]
    [InlineData("hcpcs", 7)]
    [InlineData("payers", 6)]
    [InlineData("programs", 4)]
    public void The_set_has_no_other_rules(string id, int count)
    {
        Assert.True(RuleCatalog.TryFindSet(id, out var set));
        Assert.Equal(count, set.Rules.Count + set.SwitchedOff.Count);
        Assert.Equal(count, Rules.Count(row => (string)row[0] == id));
    }

    [Fact]
    public void The_sets_are_named_by_the_catalog() => Assert.Equal(
        ["asam3", "asam4", "medicare.cmhc", "medicare.iop", "medicare.ipf", "medicare.otp", "medicare.php", "samhsa", "tricare"],
        new[]
        {
            RuleCatalog.Asam3, RuleCatalog.Asam4, RuleCatalog.Medicare.CommunityMentalHealthCenters, RuleCatalog.Medicare.IntensiveOutpatient,
            RuleCatalog.Medicare.InpatientPsychiatric, RuleCatalog.Medicare.OpioidTreatment, RuleCatalog.Medicare.PartialHospitalization, RuleCatalog.Samhsa,
            RuleCatalog.Tricare,
        }.Select(set => set.Id));
}
