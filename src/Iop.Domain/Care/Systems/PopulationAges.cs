using Iop.Domain.Foundation;

namespace Iop.Domain.Care.Systems;

/// <summary>The ages of adolescence by jurisdiction, as their texts were read.</summary>
internal static class PopulationAges
{
    public static ValueList<PopulationDefinition> Known { get; } =
    [
        Ages(
            Jurisdiction.Kansas, null,
            new("Kansas standards training tool, R03-704", "http://www.aging.ks.gov/WebCourses/StandardsTrainingTool/section_7/R03704.html", "under 18; as read, undated")),
        Ages(
            Jurisdiction.Massachusetts, 13,
            new(
                "105 CMR 164.005",
                "https://regulations.justia.com/states/massachusetts/105-cmr/title-105-cmr-164-000/section-164-005",
                "13 to 17; copy, undated")),
        Ages(
            Jurisdiction.Maryland, null,
            new("COMAR 10.63.03.03", "http://www.dsd.state.md.us/comar/SubtitleSearch.aspx?search=10.63.03.*", "under 18; as read, undated")),
        Ages(
            Jurisdiction.NewJersey, 11,
            new(
                "N.J.A.C. 10:161B-1.3",
                "https://regulations.justia.com/states/new-jersey/title-10/chapter-161b/subchapter-1/section-10-161b-1-3",
                "11 to under 18; copy of September 2024")),
    ];

    private static PopulationDefinition Ages(Jurisdiction jurisdiction, int? adolescentFrom, Citation citation) =>
        new(jurisdiction, adolescentFrom, 18, citation, EvidenceStatus.Primary);
}
