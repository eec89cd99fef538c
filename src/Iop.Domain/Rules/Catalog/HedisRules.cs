using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules.Catalog;

internal static class HedisRules
{
    private const string From13 = "From 13 years of age; a plan states no age, so it is asked of every patient.";

    private const string From6 = "From 6 years of age; a plan states no age, so it is asked of every patient.";

    private const string Emergency = "What the emergency visit was for, a plan does not state: the measures for substance use and for mental illness are both asked.";

    private const string ByDischarge = "An inpatient discharge begins treatment too: a plan tells of discharges from inpatient, residential and withdrawal care as of one kind, and each of them within the days counts.";

    private const int Readmitted = 30;

    private static readonly PriorEventKind[] Discharge = [PriorEventKind.HighIntensityDischarge];

    private static readonly SessionScope Visits = SessionScope.AllBut(OtherModalities.MutualHelp);

    private static readonly Citation Specifications = new("NCQA technical specifications", "https://www.ncqa.org/hedis/measures/", "not read");

    private static readonly SourceText Initiation = Measure(
        new(
            "BCBSND, tip sheet on IET",
            "https://bcbsnd.com/providers/programs/bluealliance-and-bluealliance-care-plus/hedis-tip-sheets/hedis-tip-sheet-search/iet",
            "as read, 2025"),
        EffectiveDates.Always, $"{From13} As read in 2025; no date given.");

    private static readonly SourceText AfterEmergency = Measure(
        new(
            "BCBSND, tip sheet on FUA",
            "https://www.bcbsnd.com/providers/programs/bluealliance-and-bluealliance-care-plus/hedis-tip-sheets/hedis-tip-sheet-search/fua",
            "measurement year 2024"),
        new(new LocalDate(2024, 1, 1)), $"{Emergency} {From13} Read for the measurement year 2024: its first day stands for it.");

    private static readonly SourceText AfterEmergencyMental = Measure(
        new(
            "Anthem Kentucky on FUM and FUA",
            "https://providernews.anthem.com/kentucky/articles/hedis-measures-follow-up-after-ed-visits-for-mental-illness-and-alcohol-and-other-drug-abuse-or-dependence-9500/print",
            "measurement year 2021"),
        new(new LocalDate(2021, 1, 1)), $"{Emergency} {From6} Since the measurement year 2021: its first day stands for it.");

    private static readonly SourceText AfterHighIntensity = Measure(
        new(
            "NCQA on FUI",
            "https://www.ncqa.org/hedis/measures/follow-up-after-high-intensity-care-for-substance-use-disorder/",
            "measurement year 2020"),
        new(new LocalDate(2020, 1, 1)), $"{From13} Since the measurement year 2020: its first day stands for it.");

    private static readonly SourceText AfterPsychiatric = Measure(
        new(
            "NH Medicaid Quality on FUH",
            "https://medicaidquality.nh.gov/reports/follow-up-after-hospitalization-for-mental-illness-fuh-within-07-days-1",
            "as read, undated"),
        EffectiveDates.Always, $"{From6} Read without a date.");

    private static readonly SourceText Readmission = Measure(
        new("NCQA, frequent question on FUH", "https://ncqa.org/hedis/exchange-faqs-all/?faq=000016142&print=1", "December 2020"),
        new(new LocalDate(2020, 1, 1)), $"{From6} Read for the measurement year 2020: its first day stands for it.");

    private static readonly SourceText FromMemory = Measure(Specifications, EffectiveDates.Always, "From memory; the specifications were not read.") with
    {
        Evidence = EvidenceStatus.Unverified,
    };

    public static RuleSet Set { get; } = new(
        "hedis",
        "HEDIS quality measures",
        [
            Initiation.Rule(
                "hedis.iet.initiation", "HEDIS IET: treatment begins within 14 days of the episode date", Basis.Delivered,
                new FollowUpRequirement(PriorEventKind.NewEpisode, 13, SameDay.Counts, scope: Visits, beginWith: Discharge),
                $"The episode date is day 0 and counts, so the last of the 14 days is day 13. {ByDischarge}"),
            (Initiation with
            {
                Further = [new("Evernorth on IET", "https://providernewsroom.com/?p=1434", "May 2025")],
            }).Rule(
                "hedis.iet.engagement", "HEDIS IET: 2 more services within 34 days of the one that began treatment", Basis.Delivered,
                new FollowUpRequirement(PriorEventKind.NewEpisode, 34, SameDay.NotStated, visits: 2, firstVisitBy: 13, scope: Visits, beginWith: Discharge),
                $"{ByDischarge} The days run from the service that began treatment, itself by day 13. Intensive outpatient and partial hospitalization count. Of some kinds at most one counts, of which ones the page read breaks off; and of a second service on the first day it says nothing."),
            (AfterEmergency with
            {
                Further = [new("Lucet, bulletin on FUA", "https://lucethealth.com/providers/resources/pcp/ed-follow-up-fua/", "measurement year 2024")],
            }).Rule(
                "hedis.fua.7", "HEDIS FUA: a visit within 7 days of an emergency visit for substance use", Basis.Delivered,
                new FollowUpRequirement(PriorEventKind.EmergencyVisit, 7, SameDay.Counts, scope: Visits),
                "With the day of the emergency visit, which counts, these are 8 days. Medication and peer support count too."),
            AfterEmergency.Rule(
                "hedis.fua.30", "HEDIS FUA: a visit within 30 days of an emergency visit for substance use", Basis.Delivered,
                new FollowUpRequirement(PriorEventKind.EmergencyVisit, 30, SameDay.Counts, scope: Visits),
                "With the day of the emergency visit, which counts, these are 31 days. Medication and peer support count too."),
            AfterEmergencyMental.Rule(
                "hedis.fum.7", "HEDIS FUM: a visit within 7 days of an emergency visit for mental illness", Basis.Delivered,
                new FollowUpRequirement(PriorEventKind.EmergencyVisit, 7, SameDay.Counts, scope: Visits),
                "With the day of the emergency visit these are 8 days."),
            AfterEmergencyMental.Rule(
                "hedis.fum.30", "HEDIS FUM: a visit within 30 days of an emergency visit for mental illness", Basis.Delivered,
                new FollowUpRequirement(PriorEventKind.EmergencyVisit, 30, SameDay.Counts, scope: Visits),
                "With the day of the emergency visit these are 31 days."),
            AfterHighIntensity.Rule(
                "hedis.fui.7", "HEDIS FUI: a visit within 7 days of inpatient, residential or withdrawal care for substance use", Basis.Delivered,
                new FollowUpRequirement(PriorEventKind.HighIntensityDischarge, 7, SameDay.NotStated, scope: Visits),
                "Whether a visit on the day of discharge counts, the page read does not say: such a visit alone leaves it open."),
            AfterHighIntensity.Rule(
                "hedis.fui.30", "HEDIS FUI: a visit within 30 days of inpatient, residential or withdrawal care for substance use", Basis.Delivered,
                new FollowUpRequirement(PriorEventKind.HighIntensityDischarge, 30, SameDay.NotStated, scope: Visits),
                "Whether a visit on the day of discharge counts, the page read does not say: such a visit alone leaves it open."),
            AfterPsychiatric.Rule(
                "hedis.fuh.7", "HEDIS FUH: a visit within 7 days of a psychiatric discharge", Basis.Delivered,
                new FollowUpRequirement(PriorEventKind.PsychiatricDischarge, 7, SameDay.NotStated, scope: Visits, readmissionDays: Readmitted),
                "The visit is to a mental health practitioner, which is not asked: sessions need not state who gives them. Whether one on the day of discharge counts, the page read does not say. Of discharges within 30 days of each other only the last one counts (hedis.fuh.readmission-window)."),
            Readmission.Described(
                "hedis.fuh.readmission-window", "HEDIS FUH: a readmission within 30 days moves the discharge from which days are counted", Basis.Delivered,
                "readmissions and transfers within 30 days are one episode",
                "It says which discharge is the anchor, and hedis.fuh.7 keeps it: a discharge that another follows within 30 days is none. Readmissions themselves a plan does not state, so that one whose discharge came later moves nothing."),
        ],
        [
            (FromMemory with { InForce = new(new LocalDate(2020, 1, 1)) }).Rule(
                "hedis.fui.same-day", "HEDIS FUI: visits on the day of discharge do not count", Basis.Delivered,
                CombinedRequirement.All(
                    new FollowUpRequirement(PriorEventKind.HighIntensityDischarge, 7, SameDay.DoesNotCount, scope: Visits),
                    new FollowUpRequirement(PriorEventKind.HighIntensityDischarge, 30, SameDay.DoesNotCount, scope: Visits)),
                $"The opposite of FUA: both windows of FUI without day 0. {From13} Since the measurement year 2020: its first day stands for it."),
            FromMemory.Rule(
                "hedis.fuh.30", "HEDIS FUH: a visit within 30 days of a psychiatric discharge", Basis.Delivered,
                new FollowUpRequirement(PriorEventKind.PsychiatricDischarge, 30, SameDay.NotStated, scope: Visits, readmissionDays: Readmitted),
                $"Many pages name the rate; none that was read says what counts on the day of discharge. {From6}"),
        ]);

    private static SourceText Measure(Citation citation, EffectiveDates inForce, string remark) =>
        new(citation, EvidenceStatus.Secondary, LevelScope.Every) { InForce = inForce, Severity = Severity.Expected, Remark = remark };
}
