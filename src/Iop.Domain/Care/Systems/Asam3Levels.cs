using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Care.CareSetting;
using static Iop.Domain.Care.MedicalManagement;
using static Iop.Domain.Care.Population;

namespace Iop.Domain.Care.Systems;

internal static class Asam3Levels
{
    private const string StateFigures = "No national figure of hours was read; states set their own.";
    private const string AdultTrack = "The pages read describe withdrawal management for adults.";

    public static LevelSystem Known { get; } = LevelSystem.Define(
        "asam3", "ASAM Criteria", "3rd edition, 2013", "the edition's own numbering; withdrawal management is a track of its own",
        Level("0.5", "Early intervention", Outpatient, "rs", [], Sources.Asam3Glossary) with { Note = "No hours are set." },
        Level("1", "Outpatient services", Outpatient, "op", ["0.5"], Sources.Asam3Glossary) with
        {
            NominalHours = [Hours(Adult, 0, Sources.Asam3Glossary, below: 9), Hours(Adolescent, 0, Sources.Asam3Glossary, below: 6)],
            Note = "Half-open: 9 hours exactly, 6 for adolescents, belong to Level 2.1.",
        },
        Level("OTP", "Opioid treatment program", Outpatient, "op", ["0.5"], Sources.Asam3Glossary) with
        {
            Note = "Level 1 by a medication schedule; no hours are set.",
        },
        Level("2.1", "Intensive outpatient", Outpatient, "iop", ["1"], Sources.Asam3PayerPage) with
        {
            NominalHours =
            [
                Hours(Adult, 9, Sources.Asam3PayerPage, below: 20, statedUpTo: 19),
                Hours(Adolescent, 6, Sources.Asam3PayerPage, below: 20, statedUpTo: 19),
            ],
            Note = "It ends at 19 hours and Level 2.5 begins at 20; of the hours between the edition says nothing. One or two lighter weeks may wind it down into Level 1.",
        },
        Level("2.5", "Partial hospitalization", Outpatient, "php", ["2.1"], Sources.Asam3Glossary) with
        {
            NominalHours = [Hours(Adult, 20, Sources.Asam3Glossary), Hours(Adolescent, 20, Sources.LouisianaYouth)],
            Note = "The figure for adolescents was read in Louisiana's law on the level.",
        },
        Level("3.1", "Clinically managed low-intensity residential", Residential, "res", ["2.5"], Sources.Asam3Glossary) with
        {
            Management = ClinicallyManaged,
            NominalHours = [Hours(Adult, 5, Sources.Asam3Glossary), Hours(Adolescent, 5, Sources.Asam3Glossary)],
            Note = "Clinical hours only; the 24-hour living support of the level comes on top.",
        },
        Level("3.3", "Clinically managed population-specific high-intensity residential", Residential, "res", ["3.1"], Sources.LouisianaPopulationSpecific) with
        {
            Management = ClinicallyManaged,
            Population = Adult,
            Note = StateFigures,
        },
        Level("3.5", "Clinically managed high-intensity residential", Residential, "res", ["3.3"], Sources.MarylandMedicaid) with
        {
            Management = ClinicallyManaged,
            Note = StateFigures,
        },
        Level("3.7", "Medically monitored intensive inpatient", Inpatient, "inp", ["3.5"], Sources.Asam3StudyGuide) with
        {
            Management = MedicallyMonitored,
            Note = StateFigures,
        },
        Level("4", "Medically managed intensive inpatient", Inpatient, "inp", ["3.7"], Sources.Asam3StudyGuide) with
        {
            Management = MedicallyManaged,
            Note = "24-hour hospital care; no floor of hours.",
        },
        Level("1-WM", "Ambulatory withdrawal management without extended on-site monitoring", Outpatient, "wm", [], Sources.EarlierEdition) with { Note = AdultTrack },
        Level("2-WM", "Ambulatory withdrawal management with extended on-site monitoring", Outpatient, "wm", ["1-WM"], Sources.Colorado) with
        {
            Note = $"May run beside outpatient treatment. {AdultTrack}",
        },
        Level("3.2-WM", "Clinically managed residential withdrawal management", Residential, "wm", ["2-WM"], Sources.EarlierEdition) with
        {
            Management = ClinicallyManaged,
            Note = AdultTrack,
        },
        Level("3.7-WM", "Medically monitored inpatient withdrawal management", Inpatient, "wm", ["3.2-WM"], Sources.EarlierEdition) with
        {
            Management = MedicallyMonitored,
            Note = AdultTrack,
        },
        Level("4-WM", "Medically managed intensive inpatient withdrawal management", Inpatient, "wm", ["3.7-WM"], Sources.EarlierEdition) with
        {
            Management = MedicallyManaged,
            Note = AdultTrack,
        }).WithNote(
        "Names and hours were read in pages about the edition and in the law of states, not in the book. ASAM is a registered trademark; the criteria's text and decision logic are not carried.");

    private static LevelDefinition Level(string code, string name, CareSetting setting, string rung, string[] below, Citation citation) =>
        new(code, name, setting, rung, below) { Citation = citation, Evidence = EvidenceStatus.Secondary };

    private static NominalHours Hours(Population population, int atLeast, Citation citation, int? below = null, int? statedUpTo = null) => new(
        population,
        Duration.FromHours(atLeast),
        below is { } end ? Duration.FromHours(end) : null,
        statedUpTo is { } last ? Duration.FromHours(last) : null,
        citation,
        EvidenceStatus.Secondary);
}
