using Iop.Domain.Foundation;
using static Iop.Domain.Care.CareSetting;
using static Iop.Domain.Care.MedicalManagement;

namespace Iop.Domain.Care.Systems;

internal static class Asam4Levels
{
    private const string Enhanced = "co-occurring enhanced";

    public static LevelSystem Known { get; } = LevelSystem.Define(
        "asam4", "ASAM Criteria", "4th edition, volume 1 (adults), 2023", "the edition's own numbering, read as a partial order: our reading",
        Level("RR", "Recovery residence", RecoveryResidence, "rr") with { Citation = Sources.Asam4Guide, Note = "An add-on recorded beside a level, not a rung." },
        Level("1.0", "Long-term remission monitoring", Outpatient, "cc"),
        Level("1.5", "Outpatient therapy", Outpatient, "op", "1.0") with { CoOccurringEnhanced = "1.5 COE" },
        Variant("1.5 COE", "1.5", $"Outpatient therapy, {Enhanced}", Outpatient, "op", "1.5"),
        Level("1.7", "Medically managed outpatient", Outpatient, "op", "1.5") with { Management = MedicallyManaged, CoOccurringEnhanced = "1.7 COE" },
        Variant("1.7 COE", "1.7", $"Medically managed outpatient, {Enhanced}", Outpatient, "op", "1.7", "1.5 COE") with { Management = MedicallyManaged },
        Level("2.1", "Intensive outpatient", Outpatient, "iop", "1.5") with
        {
            CoOccurringEnhanced = "2.5 COE",
            Note = "There is no 2.1 COE: co-occurring enhanced need at this level is served at 2.5 COE.",
        },
        Level("2.5", "High-intensity outpatient", Outpatient, "php", "2.1") with
        {
            CoOccurringEnhanced = "2.5 COE",
            Note = "The former partial hospitalization.",
        },
        Variant("2.5 COE", "2.5", $"High-intensity outpatient, {Enhanced}", Outpatient, "php", "2.5", "1.5 COE"),
        Level("2.7", "Medically managed intensive outpatient", Outpatient, "php", "2.5", "1.7") with
        {
            Management = MedicallyManaged,
            CoOccurringEnhanced = "2.7 COE",
        },
        Variant("2.7 COE", "2.7", $"Medically managed intensive outpatient, {Enhanced}", Outpatient, "php", "2.7", "2.5 COE", "1.7 COE") with { Management = MedicallyManaged },
        Level("3.1", "Clinically managed low-intensity residential", Residential, "res", "2.5") with { Management = ClinicallyManaged },
        Level("3.5", "Clinically managed high-intensity residential", Residential, "res", "3.1") with
        {
            Management = ClinicallyManaged,
            CoOccurringEnhanced = "3.5 COE",
        },
        Variant("3.5 COE", "3.5", $"Clinically managed high-intensity residential, {Enhanced}", Residential, "res", "3.5", "2.5 COE") with { Management = ClinicallyManaged },
        Level("3.7", "Medically managed residential", Residential, "res", "3.5", "2.7") with { Management = MedicallyManaged, CoOccurringEnhanced = "3.7 COE" },
        Variant("3.7 COE", "3.7", $"Medically managed residential, {Enhanced}", Residential, "res", "3.7", "3.5 COE", "2.7 COE") with { Management = MedicallyManaged },
        Variant("3.7 BIO", "3.7", "Medically managed residential, biomedically enhanced", Residential, "res", "3.7") with { Management = MedicallyManaged },
        Level("4", "Medically managed inpatient", Inpatient, "inp", "3.7", "3.7 COE", "3.7 BIO") with { Management = MedicallyManaged },
        Variant("4 Psych", "4", "Medically managed inpatient, psychiatric", Inpatient, "inp", "3.7", "3.7 COE", "3.7 BIO") with
        {
            Management = MedicallyManaged,
            Note = "Beside level 4: which of the two is a matter of need, not of intensity.",
        }).WithNote(
        "The book was not read. Names come from public code; the weekly hours of the edition were read nowhere, so no level carries any. Volume 1 is for adults: adolescents remain on the 3rd edition. "
        + "There are no withdrawal management levels of their own. ASAM is a registered trademark; the criteria's text and decision logic are not carried.");

    private static LevelDefinition Level(string code, string name, CareSetting setting, string rung, params ReadOnlySpan<string> below) =>
        new(code, name, setting, rung, below) { Population = Population.Adult, Citation = Sources.Asam4Names, Evidence = EvidenceStatus.Secondary };

    private static LevelDefinition Variant(string code, string of, string name, CareSetting setting, string rung, params ReadOnlySpan<string> below) =>
        Level(code, name, setting, rung, below) with { VariantOf = of, Citation = Sources.Asam4Guide };
}
