using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules.Catalog;

internal static class WashingtonRules
{
    private const int Week = 7;

    private static readonly Jurisdiction Here = Jurisdiction.Of("US-WA");

    private static readonly SessionScope Treatment = SessionScope.AllBut(OtherModalities.MutualHelp, Modality.Peer);

    private static readonly SourceText Deferred = new(
        new("WAC 246-341-0740", "https://app.leg.wa.gov/WAC/default.aspx?cite=246-341-0740", "in effect from 2021-07-01"),
        EvidenceStatus.Primary,
        LevelScope.OnRung("iop"))
    {
        Jurisdiction = Here,
        Program = ProgramKind.DeferredProsecution,
        InForce = new(new LocalDate(2021, 7, 1)),
        Remark = "For deferred prosecution alone.",
    };

    private static readonly SourceText DrivingUnderInfluence = new(
        new(
            "WAC 246-341-0815 (2023 archive)",
            "https://lawfilesext.leg.wa.gov/Law/WACArchive/2023/htm/WAC%20246%20%20TITLE/WAC%20246%20-341%20%20CHAPTER/WAC%20246%20-341%20-0815.htm",
            "archive of 2023"),
        EvidenceStatus.Primary,
        LevelScope.OnRung("op"))
    {
        Jurisdiction = Here,
        Program = ProgramKind.DrivingUnderInfluence,
        Remark = "As read in the archive of 2023; no date given.",
    };

    private static readonly SourceText Superseded = new(
        new("WAC 388-877B-0350 (superseded)", "http://warules.elaws.us/wac/388-877b-0350", "superseded before 2019"),
        EvidenceStatus.Primary,
        LevelScope.OnRung("iop"))
    {
        Jurisdiction = Here,
        InForce = new(from: null, until: new LocalDate(2018, 12, 31)),
        Remark = "Superseded before 2019, on a day that was not read: the last day of 2018 stands for it.",
    };

    public static RuleSet Set { get; } = new(
        "wa",
        "Washington",
        [
            Deferred.Rule(
                "wa.iop.deferred.total-hours", "Washington deferred prosecution: at least 72 hours of treatment in 12 weeks", Basis.Delivered,
                new AmountRequirement(Measure.Minutes, Window.FirstDays(12 * Week).OfStay(), Bounds.AtLeast(72 * 60), Treatment),
                "A dose of the whole stay, 6 hours a week on average and in no week by itself. Mutual-help meetings and those of peers never count. Only a court may allow less."),
            Deferred.Rule(
                "wa.iop.deferred.sessions-first-4-weeks", "Washington deferred prosecution: on at least 3 days a week in the first 4 weeks", Basis.Delivered,
                new AmountRequirement(Measure.Days, Window.EachWeek.Within(1, 4 * Week).OfStay(), Bounds.AtLeast(3), Treatment),
                "Sessions on separate days: two of one day count once. The weeks run from the first day at the level."),
            Deferred.Rule(
                "wa.iop.deferred.group-length", "Washington deferred prosecution: group sessions of at least 1 hour", Basis.Scheduled,
                new SessionRequirement(SessionScope.Only(Modality.Group), minutes: Bounds.AtLeast(60)),
                "Each group session for itself, net of breaks."),
            Deferred.Described(
                "wa.iop.deferred.self-help", "Washington deferred prosecution: mutual-help meetings come on top of the 72 hours", Basis.Delivered,
                "mutual-help meetings in addition to the 72 h",
                "Says what counts: wa.iop.deferred.total-hours leaves such meetings out. How many there must be, the text read does not say."),
            Deferred.Described(
                "wa.iop.deferred.exception", "Washington deferred prosecution: an exception needs the court's approval in writing", Basis.Planned,
                "written approval of the court for any exception",
                "The one text read that says who may excuse a miss. A plan does not hold the approval, so what falls short is shown as falling short."),
            DrivingUnderInfluence.Rule(
                "wa.dui.frequency", "Washington, driving under the influence: weekly for 60 days, then every 2 weeks to day 180", Basis.Scheduled,
                CombinedRequirement.All(
                    new AmountRequirement(Measure.Sessions, Window.EachSpan(Week).Within(1, 60).OfStay(), Bounds.AtLeast(1), Treatment),
                    new AmountRequirement(Measure.Sessions, Window.EachSpan(2 * Week).Within(61, 180).OfStay(), Bounds.AtLeast(1), Treatment),
                    new AmountRequirement(Measure.Sessions, Window.EachSpan(60).Within(1, 180).OfStay(), Bounds.AtLeast(1), SessionScope.Only(Modality.Individual).OfAtLeast(30))),
                "The taper is written into the rule. Spans run from the first day at the level, and the days that are left before day 60 and day 180 are not held to it. The individual session of each 60 days lasts 30 minutes or more itself: shorter ones do not add up to it. For the sessions of each week the text names no length. Absences: the text is silent, so the calendar is asked."),
            Superseded.Rule(
                "wa.iop.individual-monthly", "Washington intensive outpatient until 2018: at least 1 individual session a month", Basis.Planned,
                new AmountRequirement(Measure.Sessions, Window.EachMonth, Bounds.AtLeast(1), SessionScope.Only(Modality.Individual)),
                "The session was to hold a review of the plan, which a plan does not tie to a session and which is not asked."),
        ]);
}
