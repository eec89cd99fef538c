using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Rules;

namespace Iop.Domain.Tests.Rules.Catalog;

public class CatalogOfNewYorkToZTests
{
    /// <summary>Set, id, how it was read, severity, and what becomes of it: asked, described, off (asked once switched on).</summary>
    public static TheoryData<string, string, EvidenceStatus, Severity, string> Rules { get; } = [];

    private static readonly List<(string Set, string Id)> Ids = Read(
        """
        ny ny.placement-tool V2 mandatory described
        ny ny.omh.occupancy V1 mandatory described
        ny ny.oasas.ios U mandatory off
        nc nc.saiop.hours-per-day V2 mandatory described
        nc nc.saiop.days-per-week V2 mandatory described
        nc nc.saiop.max-gap V2 mandatory asked
        nc nc.saiop.max-weekly-hours V2 mandatory asked
        nc nc.saiop.billing-attendance V2 mandatory asked
        nc nc.saiop.group-each-day V2 mandatory described
        nc nc.sacot.min-weekly-hours V1 mandatory asked
        nc nc.sacot.hours-per-day V1 mandatory described
        nc nc.sacot.days-per-week V1 mandatory described
        nc nc.sacot.max-gap V1 mandatory asked
        nc nc.sacot.group-each-day V1 mandatory described
        nc nc.sacot.crisis-response V1 mandatory described
        nc nc.sacot.discharge-referral V1 mandatory asked
        oh oh.transition-communication V1 mandatory asked
        pa pa.php.weekly-hours V2 mandatory asked
        pa pa.php.days-per-week V2 mandatory asked
        pa pa.php.counselor-ratio V2 mandatory asked
        pa pa.php.individual-per-week V2 mandatory asked
        pa pa.php.group-per-week V2 mandatory asked
        pa pa.php.group-size V2 guidance asked
        pa pa.php.plan-review V2 mandatory asked
        pa pa.ratio.residential.adult V1 mandatory asked
        pa pa.ratio.residential.adolescent V1 mandatory asked
        pa pa.ratio.residential.hospital.adult V1 mandatory asked
        pa pa.ratio.residential.hospital.adolescent V1 mandatory asked
        pa pa.ratio.detox V1 mandatory asked
        pa pa.ratio.detox.hospital V1 mandatory asked
        pa pa.inpatient.plan-review V1 mandatory asked
        mi mi.medicaid.php.pattern V2 mandatory described
        tx tx.group-size.counseling V1 mandatory asked
        tx tx.group-size.education V1 mandatory asked
        tx tx.tdcj.iop.weekly-hours V1 mandatory asked
        tx tx.tdcj.op.weekly-hours V1 mandatory asked
        tx tx.tdcj.iop.assessment V1 mandatory asked
        tx tx.tdcj.op.assessment V1 mandatory asked
        tx tx.res.intensive.weekly-hours V1 mandatory asked
        tx tx.res.supportive.weekly-hours V1 mandatory asked
        tx tx.res.intensive.caseload V1 mandatory asked
        tx tx.res.staff-ratio V1 mandatory described
        tx tx.iop.weekly-hours U mandatory off
        va va.arts.iop.hours-per-day.adult V1 mandatory asked
        va va.arts.iop.weekly-hours.adult V1 mandatory asked
        va va.arts.iop.hours-per-day.youth V1 mandatory asked
        va va.arts.iop.hours-per-day.youth.child V1 mandatory asked
        va va.arts.iop.weekly-hours.youth V1 mandatory asked
        va va.arts.iop.weekly-hours.youth.child V1 mandatory asked
        va va.arts.iop.consult V1 mandatory described
        va va.dbhds.iop.weekly-hours V1 mandatory asked
        va va.arts.php.weekly-hours V1 mandatory asked
        va va.arts.php.hours-per-day V1 mandatory asked
        va va.arts.l3-1.weekly-hours V1 mandatory asked
        va va.arts.assessment-cosign V1 mandatory asked
        va va.arts.plan-at-admission V1 mandatory asked
        va va.arts.authorization V1 mandatory described
        wa wa.iop.deferred.total-hours V1 mandatory asked
        wa wa.iop.deferred.sessions-first-4-weeks V1 mandatory asked
        wa wa.iop.deferred.group-length V1 mandatory asked
        wa wa.iop.deferred.self-help V1 mandatory described
        wa wa.iop.deferred.exception V1 mandatory described
        wa wa.dui.frequency V1 mandatory asked
        wa wa.iop.individual-monthly V1 mandatory asked
        hedis hedis.iet.initiation V2 expected asked
        hedis hedis.iet.engagement V2 expected asked
        hedis hedis.fua.7 V2 expected asked
        hedis hedis.fua.30 V2 expected asked
        hedis hedis.fum.7 V2 expected asked
        hedis hedis.fum.30 V2 expected asked
        hedis hedis.fui.7 V2 expected asked
        hedis hedis.fui.30 V2 expected asked
        hedis hedis.fui.same-day U expected off
        hedis hedis.fuh.7 V2 expected asked
        hedis hedis.fuh.30 U expected off
        hedis hedis.fuh.readmission-window V2 expected described
        """);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_stands_in_its_set_as_it_was_read(string set, string id, EvidenceStatus evidence, Severity severity, string fate)
    {
        Assert.True(RuleCatalog.TryFindSet(set, out var known));
        Assert.True(RuleCatalog.TryFind(id, out var rule));
        Assert.Equal((evidence, severity), (rule.Evidence, rule.Severity));
        Assert.Contains(rule, fate == "off" ? known.SwitchedOff : known.Rules);
        Assert.Equal(fate == "asked" || (fate == "off" && id != "tx.iop.weekly-hours"), rule.IsDecidable);
    }

    [Fact]
    public void The_sets_hold_nothing_else() => Assert.All(
        Ids.GroupBy(row => row.Set, row => row.Id), ids =>
        {
            Assert.True(RuleCatalog.TryFindSet(ids.Key, out var set));
            Assert.Equal(ids.Order(StringComparer.Ordinal), set.Rules.Concat(set.SwitchedOff).Select(rule => rule.Id).Order(StringComparer.Ordinal));
        });

    [Fact]
    public void A_state_speaks_of_its_own_plans_alone_and_Medicaid_of_its_own() => Assert.All(Ids, row =>
    {
        Assert.True(RuleCatalog.TryFind(row.Id, out var rule));
        Assert.Equal(row.Set == "hedis" ? null : $"US-{row.Set.ToUpperInvariant()}", rule.Jurisdiction?.Code);
        var isMedicaid = row.Id.StartsWith("va.arts.", StringComparison.Ordinal) || row.Id is "ny.placement-tool" or "mi.medicaid.php.pattern";
        Assert.Equal(isMedicaid ? Payer.Medicaid : null, rule.Payer);
    });

    [Theory]
    [InlineData("ny.oasas.ios", "2016-01-01/")]
    [InlineData("nc.sacot.max-gap", "2006-04-01/")]
    [InlineData("oh.transition-communication", "2023-07-01/")]
    [InlineData("va.dbhds.iop.weekly-hours", "2023-02-17/")]
    [InlineData("va.arts.iop.weekly-hours.adult", "/")]
    [InlineData("wa.iop.deferred.total-hours", "2021-07-01/")]
    [InlineData("wa.dui.frequency", "/")]
    [InlineData("wa.iop.individual-monthly", "/2018-12-31")]
    [InlineData("hedis.fua.7", "2024-01-01/")]
    [InlineData("hedis.fum.30", "2021-01-01/")]
    [InlineData("hedis.fui.7", "2020-01-01/")]
    [InlineData("hedis.iet.initiation", "/")]
    public void Dates_are_those_that_were_read(string id, string dates)
    {
        Assert.True(RuleCatalog.TryFind(id, out var rule));
        Assert.Equal(dates, rule.InForce.ToString());
    }

    [Theory]
    [InlineData("asam3:2.1", true)]
    [InlineData("asam4:2.1", true)]
    [InlineData("asam3:2.5", false)]
    [InlineData("medicare:IOP", false)]
    public void A_level_that_a_state_writes_by_its_code_is_that_of_both_editions(string level, bool spoken)
    {
        Assert.True(RuleCatalog.TryFind("nc.saiop.max-gap", out var rule));
        Assert.Equal(spoken, rule.Levels.Includes(LevelOfCare.Parse(level)));
    }

    private static List<(string Set, string Id)> Read(string rows)
    {
        var ids = new List<(string, string)>();
        foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = row.Split(' ');
            var evidence = words[2] switch { "V1" => EvidenceStatus.Primary, "V2" => EvidenceStatus.Secondary, _ => EvidenceStatus.Unverified };
            Rules.Add(words[0], words[1], evidence, Enum.Parse<Severity>(words[3], ignoreCase: true), words[4]);
            ids.Add((words[0], words[1]));
        }

        return ids;
    }
}
