using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;
using static Iop.Domain.Care.Population;
using static Iop.Domain.Rules.Catalog.StateAmounts;

namespace Iop.Domain.Rules.Catalog;

internal static class CaliforniaRules
{
    private const string CountyPage = "A county's summary: the state's own text was not read.";

    // the week of Drug Medi-Cal; the county page does not repeat it
    private static readonly Citation Regulation = new(
        "22 CCR 51341.1", "https://fdocuments.net/document/original-signed-a-providers-a-qa-a-docs-a-aod-a-dmcregsfinalapprovedpdf.html", "emergency text DHCS-14-006E of 2014");

    private static readonly StateText County = new(
        "CA",
        new(
            "Orange County, DMC-ODS page",
            "https://www.ochealthinfo.com/providers-partners/authority-quality-improvement-services-division-aqis/quality-assurance-18",
            "county page; as read, undated"),
        "As read; no date given.")
    {
        Evidence = EvidenceStatus.Secondary, Payer = Payer.Medicaid, Week = WeekDefinition.SundayToSaturday, Further = Regulation,
    };

    private static readonly StateText DrugMediCal = new("CA", Regulation, "The emergency text is of 2014: the first day of that year stands for it.")
    {
        InForce = new(new LocalDate(2014, 1, 1)), Payer = Payer.Medicaid, Week = WeekDefinition.SundayToSaturday,
    };

    private static readonly StateText NotRead = DrugMediCal with { Evidence = EvidenceStatus.Unverified };

    private static readonly StateText NarcoticTreatment = new(
        "CA",
        new("9 CCR 10345", "https://regulations.justia.com/states/california/title-9/division-4/chapter-4/subchapter-5/article-3/section-10345", "copy of September 2024"),
        "As read 2024; no date given.")
    { Program = ProgramKind.OpioidTreatment };

    public static RuleSet Set { get; } = new(
        "ca",
        "California",
        [
            County.Asks(
                "ca.dmc-ods.iot.weekly-hours.adult", "California, Drug Medi-Cal, intensive outpatient, adults: 9 to 19 hours a week", Basis.Planned,
                StateLevels.TwoOne, FromBelow(9, 20), $"{CountyPage} The hours between 19 and 20 are read as intensive outpatient until 20 exactly.", Adult),
            County.Asks(
                "ca.dmc-ods.iot.weekly-hours.adolescent", "California, Drug Medi-Cal, intensive outpatient, adolescents: 6 to 19 hours a week", Basis.Planned,
                StateLevels.TwoOne, FromBelow(6, 20), $"{CountyPage} The hours between 19 and 20 are read as intensive outpatient until 20 exactly.", Adolescent),
            County.Asks(
                "ca.dmc-ods.odf.weekly-hours.adult", "California, Drug Medi-Cal, outpatient, adults: up to 9 hours a week", Basis.Planned,
                StateLevels.One, AtMost(9), $"{CountyPage} Nine hours exactly are lawful here and in intensive outpatient too: the two overlap at that point.", Adult),
            County.Asks(
                "ca.dmc-ods.odf.weekly-hours.adolescent", "California, Drug Medi-Cal, outpatient, adolescents: below 6 hours a week", Basis.Planned,
                StateLevels.One, Below(6), $"{CountyPage} Unlike the adult figure it leaves its upper end out: 6 hours exactly are intensive outpatient alone.", Adolescent),
            DrugMediCal.Describes(
                "ca.dmc.calendar-week", "California, Drug Medi-Cal: a week runs from Sunday to Saturday", Basis.Planned, LevelScope.Every,
                "weeks counted from Sunday to Saturday",
                "It defines how others count: the weekly rules of this set carry it. The week is fixed, so an admission on a Thursday begins with a short one."),
            DrugMediCal.Describes(
                "ca.dmc.admission-date", "California, Drug Medi-Cal: care begins with the first treatment service face to face", Basis.Delivered, LevelScope.Every,
                "the admission dated on the first treatment service given face to face",
                "A definition of day zero: intervals run from the first service and not from the day on which papers were signed. A plan may hold the sessions of a later time alone, so that its first one is not known to be the first of care: the date of admission is taken as it stands."),
            NarcoticTreatment.Asks(
                "ca.ntp.counseling-minutes", "California, narcotic treatment, adults: at least 50 minutes of counseling in each calendar month", Basis.Delivered,
                LevelScope.Every, new AmountRequirement(Measure.Minutes, Window.EachMonth, Bounds.AtLeast(50), SessionScope.Counseling),
                "Of a month in which care begins or ends the text says nothing: only whole months are held to it. A medical director may waive it by an order on file, which a plan does not show.",
                Adult),
            NarcoticTreatment.Describes(
                "ca.ntp.note-deadline", "California, narcotic treatment: a counseling session is documented within 14 days", Basis.Delivered, LevelScope.Every,
                "a note of each counseling session within 14 calendar days of it", "A plan holds no progress notes.", Adult),
        ],
        [
            NotRead.Asks(
                "ca.dmc.iot.pattern", "California, Drug Medi-Cal, intensive outpatient: at least 3 hours a day on at least 3 days a week", Basis.Planned,
                StateLevels.IntensiveOutpatient, CombinedRequirement.All(HoursADay(3), DaysAWeek(3)),
                "Not read: the paragraph was not in the copy at hand, the figures are background knowledge."),
            NotRead.Asks(
                "ca.dmc.group-size", "California, Drug Medi-Cal: groups of 2 to 12", Basis.Scheduled, StateLevels.OutpatientOrIntensive,
                new SessionRequirement(SessionScope.Only(Modality.Group), groupSize: Bounds.AtLeast(2).AndAtMost(12)),
                "Not read: the figures are background knowledge, to be confirmed."),
        ]);
}
