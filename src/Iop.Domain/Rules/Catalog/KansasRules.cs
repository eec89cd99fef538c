using static Iop.Domain.Care.Population;

namespace Iop.Domain.Rules.Catalog;

internal static class KansasRules
{
    private const string CounselingAlone =
        "Counted is counseling as it stands in the calendar: education, medication visits and testing add nothing, and a missed session still counts here. Surveyors look at the notes for what was given.";

    private static readonly StateText Text = new(
        "KS", new("Kansas standards training tool, R03-704", "http://www.aging.ks.gov/WebCourses/StandardsTrainingTool/section_7/R03704.html", "as read, undated"),
        "As read; no date given.");

    public static RuleSet Set { get; } = new(
        "ks",
        "Kansas",
        [
            Text.Asks(
                "ks.iop.weekly-hours.adult", "Kansas, intensive outpatient, adults: at least 9 hours of scheduled counseling a week", Basis.Scheduled,
                StateLevels.IntensiveOutpatient, StateAmounts.Counseling(9), CounselingAlone, Adult),
            Text.Asks(
                "ks.iop.weekly-hours.youth", "Kansas, intensive outpatient, below 18 years: at least 6 hours of scheduled counseling a week", Basis.Scheduled,
                StateLevels.IntensiveOutpatient, StateAmounts.Counseling(6), $"{CounselingAlone} Youth are all below 18: the state names no lower age.", Adolescent),
            Text.Asks(
                "ks.iop.weekly-hours.youth.child", "Kansas, intensive outpatient, children: at least 6 hours of scheduled counseling a week", Basis.Scheduled,
                StateLevels.IntensiveOutpatient, StateAmounts.Counseling(6),
                $"{CounselingAlone} The state's youth are all below 18 and no lower age is named: what is asked of adolescents is asked of a plan for a child too.", Child),
        ]);
}
