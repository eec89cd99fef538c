using Iop.Domain.Care;
using Iop.Domain.Care.Systems;
using Iop.Domain.Foundation;

namespace Iop.Domain.Rules.Catalog;

/// <summary>What the rules of both editions of the ASAM Criteria have in common.</summary>
internal static class AsamSources
{
    public static Citation Illinois { get; } = new("77 IAC 2060.410", "https://ilga.gov/ftp/JCAR/AdminCode/077/077020600D04100R.html", "as read, undated");

    public static Citation Continuum { get; } = new(
        "ASAM Continuum knowledge base, severity of the dimensions",
        "http://asamcontinuum.org/knowledgebase/is-there-a-standard-way-to-rank-dimensional-severity-across-the-six-dimensions-of-asams-criteria/",
        "as read, undated");

    /// <summary>Stands in the sets of both editions.</summary>
    public static Rule NoFixedStay { get; } = new(
        "asam.no-fixed-los", "ASAM, both editions: the stay ends by reassessment, not after a set time", Basis.Needed,
        new DescribedRequirement("movement between levels by reassessment, not after a length of stay set before"),
        LevelScope.Exactly([.. LevelSystem.Asam3.Levels, .. LevelSystem.Asam4.Levels]), EffectiveDates.Always, Severity.Expected, EvidenceStatus.Secondary,
        new(
            "Therapeutic Justice Institute on the 4th edition",
            "https://therapeuticjusticeinstitute.com/post/using-the-asam-4th-edition-dimensions-for-enhanced-client-centered-treatment-planning",
            "as read, undated"),
        note: "How long a program runs belongs in its template and in no rule of discharge. Both editions; no first day is given.",
        furtherCitations: [Sources.Asam3StudyGuide]);
}
