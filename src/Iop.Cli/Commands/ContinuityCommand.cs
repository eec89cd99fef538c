using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Cli.Commands;

/// <summary><c>iop continuity</c>: whether care held together, for one patient in detail and for many as exact counts.</summary>
internal static class ContinuityCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = CommonOptions.Files("EPISODE", "Episodes in iop-episode/1, one in a file or one a line; - reads standard input.");
        var asOf = CommonOptions.Date("--as-of", "The day up to which, and including which, it is looked at; of one episode by default the day of its last event.");
        var with = LevelOptions.With();
        with.Description = "A level system in iop-levels/1 that episodes may name too; may be given several times.";
        with.Recursive = false;
        var format = CommonOptions.Format("text", "json");
        var command = new Command("continuity", "Measures days between levels, handovers, follow-up, readmissions and refused overlaps, by the rules of the library.") { files, asOf, with, format };
        command.SetAction(result =>
        {
            var (episodes, systems) = (result.GetValue(files)!, result.GetValue(with)!);
            if (episodes.Concat(systems).Count(file => file == InputFile.StandardInput) > 1)
            {
                throw new Refusal("Standard input (-) is named twice; it can be read once.");
            }

            var levels = LevelOptions.Catalog(terminal, systems);
            var source = new DocumentSource<CareRecord>(path => EpisodeJson.ReadFile(path, levels), (utf8, file) => EpisodeJson.Read(utf8, file, levels));
            var tally = Count(terminal, episodes.SelectMany(file => source.Read(terminal, file)), result.GetValue(asOf));
            var status = terminal.Interrupted.IsCancellationRequested ? Exit.Interrupted : tally.Refused > 0 ? Exit.BadInput : Exit.Fine;
            Write(terminal, tally, result.GetValue(format) == "json");
            if (status == Exit.Interrupted)
            {
                terminal.Error.WriteLine(FormattableString.Invariant($"iop: interrupted after {tally.Episodes + tally.Refused} episode(s)."));
            }

            return status;
        });
        return command;
    }

    private static ContinuityAnswers Count(Terminal terminal, IEnumerable<DocumentRead<CareRecord>> reads, LocalDate? asOf)
    {
        var tally = new ContinuityAnswers(asOf);
        foreach (var read in reads.TakeWhile(_ => !terminal.Interrupted.IsCancellationRequested))
        {
            if (read.IsSound)
            {
                tally.Add(read.Place, read.Value.Episode);
            }
            else
            {
                tally.Refuse();
                InputFile.Report(terminal, read.Problems);
            }
        }

        return tally;
    }

    private static void Write(Terminal terminal, ContinuityAnswers tally, bool asJson)
    {
        if (asJson)
        {
            JsonText.Write(terminal.Out, to => ContinuityJson.Write(to, tally));
        }
        else
        {
            new ContinuityText(terminal).Write(tally);
        }
    }
}
