using Iop.Domain.Foundation;
using static Iop.Domain.Care.CrosswalkCertainty;

namespace Iop.Domain.Care.Systems;

/// <summary>The ASAM Criteria's 3rd edition beside the 4th: our reading of the two lists, no table of ASAM's.</summary>
internal static class EditionCrosswalk
{
    public static IEnumerable<CrosswalkPair> Pairs()
    {
        var pairs = Stems().ToList();
        var enhanced =
            from pair in pairs
            from variant in LevelSystem.Asam4.Levels
            where variant.VariantOf == pair.Second && pair.Second.CoOccurringEnhanced == variant
            select new CrosswalkPair(
                pair.First, variant, Partial, $"where co-occurring need is enhanced: the variant of {pair.Second.Code}, which answers {pair.First.Code}", EvidenceStatus.Unverified);
        return [.. pairs, .. enhanced];
    }

    public static IEnumerable<CrosswalkNote> Notes() =>
    [
        ToFourth("0.5", "None: prevention moves out of the levels."),
        ToFourth("1", "One level becomes three, by what is done: therapy, medical care or the monitoring of long-term remission. A person chooses."),
        ToFourth("OTP", "An opioid treatment program is a kind of service, not a level: the level is the one at which it is delivered."),
        ToFourth("2.1", "Where co-occurring need is enhanced, the 4th edition serves it at 2.5 COE: it has no 2.1 COE."),
        ToFourth("3.3", "The level was dropped: most of it is 3.5, some 3.1. A person chooses."),
        ToFourth("3.2-WM", "By need 3.5 or 3.7. A person chooses."),
        new(LevelSystem.Asam4["RR"], LevelSystem.Asam3, "None: the 3rd edition has no recovery residence among its levels; it is a kind of residence recorded beside a level."),
    ];

    private static IEnumerable<CrosswalkPair> Stems() =>
    [
        Pair("1", "1.0", Partial, "where the visits monitor long-term remission"),
        Pair("1", "1.5", Partial, "where they are therapy"),
        Pair("1", "1.7", Partial, "where they are medical"),
        Pair("OTP", "1.7", Partial, "delivered by an opioid treatment program: a kind of service, not a level"),
        Pair("OTP", "2.7", Partial, "delivered by an opioid treatment program: a kind of service, not a level"),
        Pair("1-WM", "1.7", Judged, "medically managed outpatient care carries it"),
        Pair("2.1", "2.1", Judged, "the same number and name"),
        Pair("2.5", "2.5", Stated, "renamed: the former partial hospitalization is high-intensity outpatient", Sources.Asam4Names),
        Pair("2-WM", "2.7", Judged, "medically managed intensive outpatient care carries it"),
        Pair("3.1", "3.1", Judged, "the same number and name; the least hours are believed to rise"),
        Pair("3.3", "3.1", Partial, "the level was dropped: some of it"),
        Pair("3.3", "3.5", Judged, "the level was dropped: most of it"),
        Pair("3.2-WM", "3.5", Partial, "by need"),
        Pair("3.2-WM", "3.7", Partial, "by need"),
        Pair("3.5", "3.5", Judged, "the same number and name"),
        Pair("3.7", "3.7", Stated, "renamed: from medically monitored inpatient to medically managed residential", Sources.Asam4Names),
        Pair("3.7", "3.7 BIO", Partial, "where biomedical need is enhanced"),
        Pair("3.7-WM", "3.7", Judged, "medically managed residential care carries it"),
        Pair("3.7-WM", "3.7 BIO", Partial, "where biomedical need is enhanced"),
        Pair("4", "4", Judged, "the same number; hospital care in both"),
        Pair("4", "4 Psych", Partial, "where the need is psychiatric"),
        Pair("4-WM", "4", Judged, "medically managed inpatient care carries it"),
        Pair("4-WM", "4 Psych", Partial, "where the need is psychiatric"),
    ];

    private static CrosswalkPair Pair(string third, string fourth, CrosswalkCertainty certainty, string why, Citation? citation = null) => new(
        LevelSystem.Asam3[third], LevelSystem.Asam4[fourth], certainty, why, citation is null ? EvidenceStatus.Unverified : EvidenceStatus.Secondary, citation);

    private static CrosswalkNote ToFourth(string third, string text) => new(LevelSystem.Asam3[third], LevelSystem.Asam4, text);
}
