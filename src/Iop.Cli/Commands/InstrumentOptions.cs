using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Assessment;
using Iop.Domain.Json;

namespace Iop.Cli.Commands;

/// <summary>Which instruments a command knows: those of the library and those of the files it is given.</summary>
internal static class InstrumentOptions
{
    /// <summary><c>--instrument</c>, which may be given several times.</summary>
    public static Option<string[]> Several(string description) =>
        new("--instrument") { Description = description, HelpName = "FILE", DefaultValueFactory = static _ => [] };

    /// <summary>The library's instruments and those of the files.</summary>
    public static InstrumentCatalog Catalog(Terminal terminal, string[] files)
    {
        var catalog = InstrumentCatalog.Standard;
        foreach (var file in files)
        {
            var instrument = InputFile.Require(terminal, file, InstrumentJson.ReadFile, InstrumentJson.Read);
            catalog = catalog.TryFind(instrument.Id, out Instrument? _)
                ? throw new Refusal($"--instrument: found {instrument.Id} a second time; allowed: an id that no other instrument has.")
                : catalog.With(instrument);
        }

        return catalog;
    }
}
