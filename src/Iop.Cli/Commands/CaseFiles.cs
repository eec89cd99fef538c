using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Json;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;

namespace Iop.Cli.Commands;

/// <summary>Reads what is known of a patient with the levels and instruments that files may name; what cannot be read is refused with every problem.</summary>
internal sealed class CaseFiles(Terminal terminal, LevelCatalog levels, InstrumentCatalog instruments)
{
    /// <summary>The standard policy, or that of a file.</summary>
    public TransitionTable Table(string? word) => word is null or CaseOptions.Standard ? StepDown.Standard : InputFile.Require(
        terminal, word, path => TransitionTableJson.ReadFile(path, levels, instruments), (utf8, file) => TransitionTableJson.Read(utf8, file, levels, instruments));

    public CareRecord Episode(string path) => InputFile.Require(
        terminal, path, name => EpisodeJson.ReadFile(name, levels, instruments), (utf8, file) => EpisodeJson.Read(utf8, file, levels, instruments));

    public TreatmentPlan Plan(string path) =>
        InputFile.Require(terminal, path, name => PlanJson.ReadFile(name, levels), (utf8, file) => PlanJson.Read(utf8, file, levels));

    public PatientAssessment Assessment(string path) => InputFile.Require(
        terminal, path, name => AssessmentJson.ReadFile(name, instruments), (utf8, file) => AssessmentJson.Read(utf8, file, instruments));
}
