using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Rules.Catalog;

internal static class MichiganRules
{
    private static readonly SourceText PartialHospitalization = new(
        new(
            "Michigan Medicaid on partial hospitalization (copy in a blog)",
            "http://www.medicarepaymentandreimbursement.com/2011/08/partial-hospitalization-programs-phps.html",
            "copy of August 2011"),
        EvidenceStatus.Secondary,
        LevelScope.OnRung("php"))
    {
        Jurisdiction = Jurisdiction.Of("US-MI"),
        Payer = Payer.Medicaid,
        Population = Population.Adult,
        Remark = "As read in 2011; no date given. An old text.",
    };

    public static RuleSet Set { get; } = new(
        "mi",
        "Michigan",
        [
            PartialHospitalization.Described(
                "mi.medicaid.php.pattern", "Michigan Medicaid partial hospitalization: at least 6 hours a day on 5 days a week", Basis.Offered,
                "a program of at least 6 h a day on 5 days a week",
                "For adults with mental illness. Said of the program, which comes to 30 hours a week; how much of it a patient needs, the text does not say."),
        ]);
}
