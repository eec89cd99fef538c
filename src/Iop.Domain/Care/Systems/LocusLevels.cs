using Iop.Domain.Foundation;
using static Iop.Domain.Care.CareSetting;
using static Iop.Domain.Care.MedicalManagement;

namespace Iop.Domain.Care.Systems;

internal static class LocusLevels
{
    public const string NoHours = "No hours of a week were read for any level.";

    public static LevelSystem Known { get; } = LevelSystem.Define(
        "locus", "LOCUS", "version 20 (adults), 2016", "the instrument's own numbering",
        [.. Levels(level => level with
        {
            Population = Population.Adult,
            Citation = level.Code == "0" ? Sources.LocusNames : Sources.LocusWorksheet,
            Evidence = EvidenceStatus.Secondary,
        })]).WithNote(
        $"Identifiers and names only. {NoHours} The manual permits no electronic form of the instrument without a license: neither its items nor its decision logic are carried. Rungs of levels 0 to 2 are our reading.");

    /// <summary>The seven levels that LOCUS and CALOCUS number and name alike.</summary>
    public static IEnumerable<LevelDefinition> Levels(Func<LevelDefinition, LevelDefinition> of) => new LevelDefinition[]
    {
        new("0", "Basic services", Outpatient, "rs") { Note = "Prevention and health maintenance." },
        new("1", "Recovery maintenance and health management", Outpatient, "cc", "0"),
        new("2", "Low-intensity community-based services", Outpatient, "op", "1"),
        new("3", "High-intensity community-based services", Outpatient, "iop", "2") { Note = "Contact several times a week, without daily supervision." },
        new("4", "Medically monitored non-residential services", Outpatient, "php", "3") { Management = MedicallyMonitored },
        new("5", "Medically monitored residential services", Residential, "res", "4") { Management = MedicallyMonitored },
        new("6", "Medically managed residential services", Inpatient, "inp", "5") { Management = MedicallyManaged },
    }.Select(of);
}
