using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Rules;

namespace Iop.Domain.Tests.Rules.Catalog;

public class StatesToNewJerseyTests
{
    private static readonly string[] Ids = ["ca", "co", "dc", "il", "in", "ks", "ky", "la", "md", "mn", "mt", "nj", "wi"];

    private static readonly RuleSet[] Sets = [.. RuleCatalog.Sets.Where(set => Ids.Contains(set.Id))];

    [Fact]
    public void Each_state_has_its_set() => Assert.Equal(Ids, Sets.Select(set => set.Id));

    [Fact]
    public void Every_rule_that_was_found_is_there_with_its_severity_and_status() => Assert.Equal(
        """
        ca.dmc-ods.iot.weekly-hours.adult mandatory secondary asked
        ca.dmc-ods.iot.weekly-hours.adolescent mandatory secondary asked
        ca.dmc-ods.odf.weekly-hours.adult mandatory secondary asked
        ca.dmc-ods.odf.weekly-hours.adolescent mandatory secondary asked
        ca.dmc.calendar-week mandatory primary described
        ca.dmc.admission-date mandatory primary described
        ca.ntp.counseling-minutes mandatory primary asked
        ca.ntp.note-deadline mandatory primary described
        ca.dmc.iot.pattern mandatory unverified off
        ca.dmc.group-size mandatory unverified off
        co.iop.group-size mandatory primary asked
        co.iop.modality mandatory primary described
        dc.mhrs.idt.unit mandatory primary asked
        dc.mhrs.idt.preauth mandatory primary described
        dc.mhrs.idt.exclusive-day mandatory primary asked
        il.l1.max-weekly-hours.adult expected primary asked
        il.l1.max-weekly-hours.adolescent expected primary asked
        il.l2.weekly-hours.adult expected primary asked
        il.l2.weekly-hours.adolescent expected primary asked
        in.medicaid.iot.hours-per-day mandatory primary asked
        in.medicaid.iot.days-per-week mandatory primary asked
        ks.iop.weekly-hours.adult mandatory primary asked
        ks.iop.weekly-hours.youth mandatory primary asked
        ks.iop.weekly-hours.youth.child mandatory primary asked
        ky.medicaid.unit-time mandatory primary described
        la.php.weekly-hours.adult mandatory primary asked
        la.php.weekly-hours.adolescent mandatory primary asked
        la.php.weekly-hours.child mandatory primary asked
        la.php.plan-review mandatory primary asked
        la.php.caseload mandatory primary asked
        la.php.supervisor-onsite mandatory primary described
        la.medicaid.iop.weekly-hours.adolescent mandatory primary asked
        la.medicaid.iop.weekly-hours.adolescent.soft-maximum guidance primary asked
        la.medicaid.op.weekly-hours mandatory primary asked
        la.medicaid.op.weekly-hours.soft-maximum guidance primary asked
        la.l3-3.weekly-hours mandatory primary asked
        la.l3-3.plan-review mandatory primary asked
        la.l3-3.caseload mandatory primary asked
        md.iop.weekly-hours.adult mandatory primary asked
        md.iop.weekly-hours.youth mandatory primary asked
        md.iop.weekly-hours.youth.child mandatory primary asked
        md.l1.max-weekly-hours.adult mandatory primary asked
        md.l1.max-weekly-hours.adolescent mandatory primary asked
        md.l1.caseload.adult mandatory primary asked
        md.l1.caseload.adolescent mandatory primary asked
        md.l1.assessment mandatory primary asked
        md.l1.plan-deadline mandatory primary asked
        md.l1.plan-review mandatory primary asked
        md.res.weekly-hours.l3-1 mandatory primary asked
        md.res.weekly-hours.l3-3 mandatory primary asked
        md.res.weekly-hours.l3-5 mandatory primary asked
        md.res.weekly-hours.l3-7 mandatory primary asked
        mn.plan-deadline.nonresidential mandatory primary asked
        mn.plan-deadline.residential mandatory primary asked
        mn.plan-deadline.otp mandatory primary asked
        mn.otp.counseling-minutes mandatory primary described
        mn.iddt.plan-deadline.residential mandatory primary asked
        mn.iddt.plan-deadline.outpatient mandatory primary asked
        mn.iddt.plan-review.residential mandatory primary asked
        mn.iddt.plan-review.outpatient mandatory primary asked
        mt.edc.iop.pattern mandatory primary described
        mt.edc.iop.group-staff mandatory primary asked
        mt.edc.iop.meal-support mandatory primary described
        nj.iop.counselor-ratio mandatory primary asked
        nj.pc.counselor-ratio mandatory primary asked
        nj.op.counselor-ratio mandatory primary asked
        nj.otp.counselor-ratio mandatory primary asked
        nj.iop.family-session mandatory primary asked
        nj.pc.family-session mandatory primary asked
        nj.otp.phase1-counseling mandatory primary asked
        nj.otp.step-up-on-positive mandatory primary described
        nj.otp.phase1-to-2 mandatory primary described
        nj.res.short-term mandatory primary asked
        nj.res.long-term mandatory primary asked
        nj.res.extended mandatory primary asked
        nj.res.halfway mandatory primary asked
        nj.idrc.op.sessions mandatory secondary asked
        nj.mh-pc.staff-ratio mandatory primary asked
        wi.res.preliminary-plan mandatory primary asked
        wi.res.preliminary-plan.full mandatory primary asked
        """.ReplaceLineEndings("\n").Split('\n'),
        Sets.SelectMany(set => set.Rules.Concat(set.SwitchedOff).Select(rule => Line(rule, isOff: set.SwitchedOff.Contains(rule)))));

    [Fact]
    public void Each_rule_says_where_it_was_read_and_what_the_trap_is() => Assert.All(All(), each =>
    {
        var (set, rule) = each;
        Assert.Equal($"US-{set.Id.ToUpperInvariant()}", rule.Jurisdiction?.Code);
        Assert.True(Uri.TryCreate(rule.Citation.Url, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp), rule.Id);
        Assert.NotNull(rule.Citation.Remark);
        Assert.NotNull(rule.Note);
        Assert.DoesNotContain("  ", rule.Note, StringComparison.Ordinal);
        Assert.Equal(set.SwitchedOff.Contains(rule), rule.Evidence == EvidenceStatus.Unverified);
    });

    [Fact]
    public void What_has_no_date_is_always_in_force_and_says_so() => Assert.All(All().Select(each => each.Rule), rule =>
        Assert.Equal(rule.InForce == EffectiveDates.Always, rule.Note!.Contains("no date given", StringComparison.Ordinal)));

    [Theory]
    [InlineData("ca.dmc-ods.iot.weekly-hours.adult", "sunday to saturday")]
    [InlineData("ca.dmc.iot.pattern", "sunday to saturday")]
    [InlineData("ks.iop.weekly-hours.adult", null)]
    public void Only_California_says_what_a_week_is(string id, string? week)
    {
        Assert.True(RuleCatalog.TryFind(id, out var rule));
        Assert.Equal(week, rule.Week?.ToString());
    }

    [Fact]
    public void Rules_of_Medicaid_say_so() => Assert.Equal(
        ["ca.dmc", "ca.dmc-ods", "in.medicaid", "ky.medicaid", "la.medicaid", "md.res"],
        All().Where(each => each.Rule.Payer == Payer.Medicaid).Select(each => string.Join('.', each.Rule.Id.Split('.').Take(2))).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<(RuleSet Set, Rule Rule)> All() => Sets.SelectMany(set => set.Rules.Concat(set.SwitchedOff).Select(rule => (set, rule)));

    private static string Line(Rule rule, bool isOff) =>
        $"{rule.Id} {rule.Severity} {rule.Evidence} {(isOff ? "off" : rule.IsDecidable ? "asked" : "described")}".ToLowerInvariant();
}
