using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Tests.Assessment;

public class EligibilityTests
{
    private static readonly bool?[] Values = [true, false, null];

    /// <summary>All 729 combinations of six facts that are true, false or not known.</summary>
    private static IEnumerable<Circumstances> All =>
        from diagnosis in Values
        from withdrawal in Values
        from supervision in Values
        from home in Values
        from discharged in Values
        from risk in Values
        select new Circumstances(diagnosis, withdrawal, supervision, home, discharged, risk);

    [Fact]
    public void The_answer_is_what_every_completion_of_the_unknown_facts_agrees_on()
    {
        var all = All.ToList();
        Assert.Equal(729, all.Count);
        Assert.All(all, circumstances =>
        {
            var possible = Completions(circumstances).Select(Eligible).Distinct().ToList();
            var expected = possible switch
            {
                [true] => EligibilityAnswer.Eligible,
                [false] => EligibilityAnswer.NotEligible,
                _ => EligibilityAnswer.Unknown,
            };

            Assert.Equal(expected, IopEligibility.Check(circumstances).Answer);
        });
    }

    [Fact]
    public void Each_criterion_is_what_every_completion_agrees_on() => Assert.All(All, circumstances =>
        Assert.All(IopEligibility.Check(circumstances).Results, result =>
        {
            var possible = Completions(circumstances).Select(known => Meets(result.Criterion.Code, known)).Distinct().ToList();
            Assert.Equal(possible.Count > 1 ? CriterionAnswer.Unknown : possible[0] ? CriterionAnswer.Met : CriterionAnswer.Unmet, result.Answer);
        }));

    [Theory]
    [InlineData(true, true, CriterionAnswer.Met)]
    [InlineData(true, false, CriterionAnswer.Met)]
    [InlineData(true, null, CriterionAnswer.Met)]
    [InlineData(false, true, CriterionAnswer.Met)]
    [InlineData(false, false, CriterionAnswer.Unmet)]
    [InlineData(false, null, CriterionAnswer.Unknown)]
    [InlineData(null, true, CriterionAnswer.Met)]
    [InlineData(null, false, CriterionAnswer.Unknown)]
    [InlineData(null, null, CriterionAnswer.Unknown)]
    public void Recently_discharged_or_at_risk_is_an_or_of_three_values(bool? discharged, bool? risk, CriterionAnswer expected)
    {
        var result = IopEligibility.Check(new(recentlyDischarged: discharged, atRiskOfHospitalization: risk)).Results[4];

        Assert.Equal(("recent-discharge-or-risk", expected), (result.Criterion.Code, result.Answer));
        Assert.Equal([(Circumstance.RecentlyDischarged, discharged), (Circumstance.AtRiskOfHospitalization, risk)], result.Saw.Select(saw => (saw.Fact, saw.Holds)));
    }

    [Fact]
    public void The_result_names_every_criterion_in_the_sets_order()
    {
        var result = IopEligibility.Check(new(hasDiagnosis: true, needs24HourSupervision: true));

        Assert.Equal(["diagnosis", "no-withdrawal-management", "no-24-hour-supervision", "stable-home", "recent-discharge-or-risk"], result.Results.Select(each => each.Criterion.Code));
        Assert.Equal(["diagnosis"], result.ThatAre(CriterionAnswer.Met).Select(each => each.Criterion.Code));
        Assert.Equal(["no-24-hour-supervision"], result.ThatAre(CriterionAnswer.Unmet).Select(each => each.Criterion.Code));
        Assert.Equal(3, result.ThatAre(CriterionAnswer.Unknown).Count);
        Assert.Equal(EligibilityAnswer.NotEligible, result.Answer);
    }

    [Fact]
    public void Where_the_patient_lives_decides_no_criterion() => Assert.All(Enum.GetValues<LivingArrangement>(), arrangement =>
        Assert.All(IopEligibility.Check(new(livingArrangement: arrangement)).Results, result => Assert.Equal(CriterionAnswer.Unknown, result.Answer)));

    [Fact]
    public void Every_criterion_that_comes_with_the_library_cites_what_was_read() => Assert.All(EligibilityCriteria.Iop.Criteria, criterion =>
    {
        Assert.NotEqual(EvidenceStatus.Unverified, criterion.Evidence);
        Assert.StartsWith("http", criterion.Citation?.Url, StringComparison.Ordinal);
        Assert.EndsWith(".", criterion.Sentence, StringComparison.Ordinal);
    });

    [Fact]
    public void A_program_drops_and_adds_criteria_under_an_id_of_its_own()
    {
        var without = EligibilityCriteria.Iop.Without("acme", "recent-discharge-or-risk");
        var circumstances = new Circumstances(hasDiagnosis: true, needsWithdrawalManagement: false, needs24HourSupervision: false, hasStableHome: true);

        Assert.Equal(EligibilityAnswer.Unknown, EligibilityCriteria.Iop.Check(circumstances).Answer);
        Assert.Equal(EligibilityAnswer.Eligible, without.Check(circumstances).Answer);
        Assert.Equal("acme", without.Check(circumstances).Criteria);
        Assert.Equal(EligibilityAnswer.Unknown, without.With("acme2", EligibilityCriteria.Iop.Criteria[4]).Check(circumstances).Answer);
        Assert.Throws<ArgumentException>("code", () => without.Without("acme2", "recent-discharge-or-risk"));
        Assert.Throws<ArgumentException>("criteria", () => without.With("acme2", without.Criteria[0]));
        Assert.Throws<ArgumentException>("id", () => without.Without("acme", "diagnosis"));
        Assert.Throws<ArgumentException>("id", () => without.With("acme", EligibilityCriteria.Iop.Criteria[4]));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_set_has_1_to_64_criteria(int count, bool allowed) => Assert.Equal(allowed, Record.Exception(() => new EligibilityCriteria(
        "acme", "Acme", Enumerable.Range(0, count).Select(number => Criterion(FormattableString.Invariant($"c{number}"))))) is null);

    [Fact]
    public void A_criterion_has_facts_and_a_source_where_it_says_so()
    {
        Assert.Throws<ArgumentException>("anyOf", () => new EligibilityCriterion("c", "S.", [], EvidenceStatus.Unverified));
        Assert.Throws<ArgumentException>("anyOf", () => new EligibilityCriterion(
            "c", "S.", [new(Circumstance.HasDiagnosis, true), new(Circumstance.HasDiagnosis, false)], EvidenceStatus.Unverified));
        Assert.Throws<ArgumentException>("citation", () => new EligibilityCriterion("c", "S.", [new(Circumstance.HasDiagnosis, true)], EvidenceStatus.Secondary));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CriterionFact((Circumstance)6, true));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Circumstances()[(Circumstance)6]);
    }

    [Fact]
    public void Texts_show_nothing_of_the_patient()
    {
        var result = IopEligibility.Check(new(hasDiagnosis: true, livingArrangement: LivingArrangement.Shelter));

        Assert.Equal(
            "iop diagnosis has-diagnosis Circumstances not needs-24-hour-supervision",
            $"{result} {result.Results[0]} {result.Results[0].Saw[0]} {new Circumstances(hasDiagnosis: true)} {EligibilityCriteria.Iop.Criteria[2].AnyOf[0]}");
    }

    private static EligibilityCriterion Criterion(string code) => new(code, "Ours.", [new(Circumstance.HasDiagnosis, wanted: true)], EvidenceStatus.Unverified);

    private static bool Eligible(Circumstances known) =>
        new[] { "diagnosis", "no-withdrawal-management", "no-24-hour-supervision", "stable-home", "recent-discharge-or-risk" }.All(code => Meets(code, known));

    private static bool Meets(string code, Circumstances known) => code switch
    {
        "diagnosis" => known.HasDiagnosis!.Value,
        "no-withdrawal-management" => !known.NeedsWithdrawalManagement!.Value,
        "no-24-hour-supervision" => !known.Needs24HourSupervision!.Value,
        "stable-home" => known.HasStableHome!.Value,
        _ => known.RecentlyDischarged!.Value || known.AtRiskOfHospitalization!.Value,
    };

    private static IEnumerable<Circumstances> Completions(Circumstances circumstances) =>
        from diagnosis in Both(circumstances.HasDiagnosis)
        from withdrawal in Both(circumstances.NeedsWithdrawalManagement)
        from supervision in Both(circumstances.Needs24HourSupervision)
        from home in Both(circumstances.HasStableHome)
        from discharged in Both(circumstances.RecentlyDischarged)
        from risk in Both(circumstances.AtRiskOfHospitalization)
        select new Circumstances(diagnosis, withdrawal, supervision, home, discharged, risk);

    private static IEnumerable<bool> Both(bool? value) => value is { } known ? [known] : [true, false];
}
