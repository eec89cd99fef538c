using Iop.Domain.Care;

namespace Iop.Domain.Rules.Catalog;

internal static class ColoradoRules
{
    private static readonly StateText Text = new(
        "CO",
        new("2 CCR 502-1-4.6", "https://regulations.justia.com/states/colorado/500/502/rule-2-ccr-502-1/chapter-4/section-2-ccr-502-1-4-6", "copy of March 2025"),
        "As read 2025; no date given.");

    public static RuleSet Set { get; } = new(
        "co",
        "Colorado",
        [
            Text.Asks(
                "co.iop.group-size", "Colorado, intensive outpatient: at most 12 in a treatment group", Basis.Scheduled, StateLevels.IntensiveOutpatient,
                new SessionRequirement(SessionScope.Only(Modality.Group), groupSize: Bounds.AtMost(12)),
                "One figure for mental health, substance use and co-occurring programs. Only group sessions are asked, and each by itself: an average does not help."),
            Text.Describes(
                "co.iop.modality", "Colorado, intensive outpatient: in person, by sound and picture or by sound alone", Basis.Scheduled, StateLevels.IntensiveOutpatient,
                "sessions in person, by video or by audio alone", "It permits every way of meeting that a plan can state, so that no plan can break it."),
        ]);
}
