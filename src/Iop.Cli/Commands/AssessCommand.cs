using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Json;

namespace Iop.Cli.Commands;

/// <summary><c>iop assess</c>: what scores, ratings and facts say of a patient.</summary>
internal static class AssessCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = CommonOptions.File("FILE", "An assessment in iop-assessment/1; - reads standard input.");
        var policy = new Option<string?>("--policy") { Description = "A placement table in iop-placement-policy/1; by default a neutral policy of our own, no clinical instrument.", HelpName = "FILE" };
        var instruments = InstrumentOptions.Several("An instrument in iop-instrument/1 that scores may name too; may be given several times.");
        var with = LevelOptions.With();
        with.Description = "A level system in iop-levels/1 that the policy may place in; may be given several times.";
        var sex = new Option<string?>("--sex") { Description = "By which cut points that differ by sex are asked: female or male.", HelpName = "female|male" };
        sex.AcceptOnlyFromAmong("female", "male");
        var format = CommonOptions.Format("text", "json");
        var strict = new Option<bool>("--strict") { Description = "Exit with 3 when eligibility or the level is not to be told from what the file says." };
        var command = new Command("assess", "Says what the scores of a patient mean, whether an intensive outpatient program may admit, and which level a policy recommends.")
        {
            file, policy, instruments, with, sex, format, strict,
        };
        command.SetAction(result => Run(
            terminal,
            Answer(terminal, result.GetValue(file)!, result.GetValue(policy), result.GetValue(instruments)!, result.GetValue(with)!, result.GetValue(sex)),
            result.GetValue(format) == "json",
            result.GetValue(strict)));
        return command;
    }

    private static int Run(Terminal terminal, AssessmentAnswer answer, bool asJson, bool strict)
    {
        if (asJson)
        {
            JsonText.Write(terminal.Out, to => AssessmentAnswerJson.Write(to, answer));
        }
        else
        {
            new AssessmentAnswerText(terminal).Write(answer);
        }

        var isOpen = answer.Eligibility.Answer == EligibilityAnswer.Unknown || answer.Placement.Outcome == PlacementOutcome.Indeterminate;
        return answer.Eligibility.Answer == EligibilityAnswer.NotEligible ? Exit.No : strict && isOpen ? Exit.Undecided : Exit.Fine;
    }

    private static AssessmentAnswer Answer(Terminal terminal, string file, string? policy, string[] instruments, string[] with, string? sex)
    {
        if (instruments.Concat(with).Append(policy).Append(file).Count(name => name == InputFile.StandardInput) > 1)
        {
            throw new Refusal("Standard input (-) is named twice; it can be read once.");
        }

        var levels = LevelOptions.Catalog(terminal, with);
        var catalog = InstrumentOptions.Catalog(terminal, instruments);
        var assessment = InputFile.Require(terminal, file, path => AssessmentJson.ReadFile(path, catalog), (utf8, name) => AssessmentJson.Read(utf8, name, catalog));
        var table = policy is null
            ? Neutral(assessment)
            : InputFile.Require(terminal, policy, path => PlacementPolicyJson.ReadFile(path, levels, catalog), (utf8, name) => PlacementPolicyJson.Read(utf8, name, levels, catalog));
        if (assessment.Dimensions is { } rated && rated.Set != table.Dimensions)
        {
            throw new Refusal($"--policy: found a table that reads dimensions of {table.Dimensions}; allowed: one of {rated.Set}, by which {InputFile.NameOf(file)} rates them.");
        }

        return new(file, assessment, table, IsNeutral: policy is null, sex is null ? null : sex == "female" ? Sex.Female : Sex.Male);
    }

    /// <summary>The policy for the edition that was rated; where none was, the one that is written for the patient's age group.</summary>
    private static TablePlacement Neutral(PatientAssessment assessment) => NeutralPlacement.For(
        assessment.Dimensions?.Set ?? (assessment.Population == Population.Adult ? DimensionSet.Asam4 : DimensionSet.Asam3));
}
