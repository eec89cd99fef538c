using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Json;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Cli.Commands;

/// <summary>What commands that ask a policy know of a patient beside the episode's own file, and in which levels and instruments.</summary>
internal sealed class CaseOptions
{
    /// <summary>The word that stands for the standard step-down policy.</summary>
    public const string Standard = "policy";

    private readonly Option<string?> plan;
    private readonly Option<string[]> assessments;
    private readonly Option<string[]> levels = LevelOptions.With();
    private readonly Option<string[]> instruments = InstrumentOptions.Several("An instrument in iop-instrument/1 that files may name too; may be given several times.");

    public CaseOptions(Command command, string planned, string assessed)
    {
        plan = new("--plan") { Description = planned, HelpName = "FILE" };
        assessments = new("--assessment") { Description = assessed, HelpName = "FILE", DefaultValueFactory = static _ => [] };
        levels.Description = "A level system in iop-levels/1 that files may name too; may be given several times.";
        levels.Recursive = false;
        command.Add(plan);
        command.Add(assessments);
        command.Add(levels);
        command.Add(instruments);
    }

    /// <summary>Whether a plan or an assessment is given.</summary>
    public bool HasFacts(ParseResult result) => result.GetValue(plan) is not null || result.GetValue(assessments) is { Length: > 0 };

    /// <summary>The catalogs that the files may name; refused where standard input is named more than once.</summary>
    public CaseFiles Files(Terminal terminal, ParseResult result, params string?[] others)
    {
        var (with, measured) = (result.GetValue(levels)!, result.GetValue(instruments)!);
        string?[] named = [.. others, result.GetValue(plan), .. result.GetValue(assessments)!, .. with, .. measured];
        return named.Count(file => file == InputFile.StandardInput) > 1
            ? throw new Refusal("Standard input (-) is named twice; it can be read once.")
            : new(terminal, LevelOptions.Catalog(terminal, with), InstrumentOptions.Catalog(terminal, measured));
    }

    /// <summary>The episode with all that its own file, the plan and the assessments know on a day.</summary>
    public CareRecord Record(CaseFiles files, ParseResult result, string episode, LocalDate on)
    {
        var record = files.Episode(episode);
        var facts = record.Facts;
        if (result.GetValue(plan) is { } planned)
        {
            var read = files.Plan(planned);
            Same(record, read.Patient, planned);
            facts = Sum(facts, PatientFacts.From(read, on), planned);
        }

        foreach (var assessed in result.GetValue(assessments)!)
        {
            var read = files.Assessment(assessed);
            Same(record, read.Patient, assessed);
            facts += new PatientFacts(assessments: [read]);
        }

        return new(record.Episode, facts);
    }

    private static void Same(CareRecord record, PatientId patient, string file) =>
        _ = patient == record.Episode.Patient ? 0 : throw new Refusal($"{InputFile.NameOf(file)} is about another patient than the episode.");

    private static PatientFacts Sum(PatientFacts facts, PatientFacts planned, string file)
    {
        var stated = facts.Sessions.ToDictionary(session => session.Id, StringComparer.Ordinal);
        var other = planned.Sessions.FirstOrDefault(session => stated.TryGetValue(session.Id, out var same) && same != session);
        return other is null ? facts + planned : throw new Refusal(
            Printable.Of($"{InputFile.NameOf(file)}: found a session {other.Id} that differs from the one in the episode's file; allowed: the same session, or another id."));
    }
}
