using System.CommandLine;
using System.Globalization;
using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Simulation;

namespace Iop.Cli.Commands;

/// <summary>The pathway of a command: a file, or the default model where none is named. What of it is unverified is said each time.</summary>
internal static class PathwaySource
{
    /// <summary>The argument for the file.</summary>
    public static Argument<string> Argument()
    {
        var model = CommonOptions.File("MODEL", "A pathway in iop-pathway/1; - reads standard input. Without one: the library's step-down pathway for adults.");
        model.Arity = ArgumentArity.ZeroOrOne;
        return model;
    }

    /// <summary>Reads the pathway, or refuses the file with every problem it has.</summary>
    public static PathwayModel Require(Terminal terminal, string? path)
    {
        var model = path is null ? PathwayModels.AdultStepDown : InputFile.Require(terminal, path, PathwayJson.ReadFile, PathwayJson.Read);
        if (path is null)
        {
            terminal.Error.WriteLine($"iop: no model named; this is \"{model.Name}\". --save-model FILE writes it.");
        }

        Warn(terminal, model);
        return model;
    }

    /// <summary>Lists the figures of a pathway that are unverified.</summary>
    public static void Warn(Terminal terminal, PathwayModel model)
    {
        var unverified = model.Options.Evidence.Where(figure => figure.Mark == EvidenceMark.Unverified).ToArray();
        if (unverified.Length == 0)
        {
            return;
        }

        terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"iop: {unverified.Length} of the {model.Options.Evidence.Count} figures of this pathway are unverified:"));
        foreach (var figure in unverified)
        {
            var note = figure.Note is null ? "" : $" ({Printable.Of(figure.Note)})";
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Printable.Of(figure.Parameter)} = {figure.Value}{note}"));
        }
    }
}
