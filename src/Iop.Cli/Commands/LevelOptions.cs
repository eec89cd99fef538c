using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Care;
using Iop.Domain.Json;

namespace Iop.Cli.Commands;

/// <summary>Which level systems and which crosswalk a command knows: those of the library and those of the files it is given.</summary>
internal static class LevelOptions
{
    /// <summary><c>--with</c>, which may be given several times.</summary>
    public static Option<string[]> With()
    {
        var option = Several("--with", "Know the level system of a file in iop-levels/1 too; may be given several times.");
        option.Recursive = true;
        return option;
    }

    /// <summary><c>--pairs</c>, which may be given several times.</summary>
    public static Option<string[]> Pairs() => Several("--pairs", "Know the pairs and notes of a file in iop-crosswalk/1 too; may be given several times.");

    /// <summary>The known systems and those of the files.</summary>
    public static LevelCatalog Catalog(Terminal terminal, string[] files)
    {
        var catalog = LevelCatalog.Standard;
        var isRefused = false;
        foreach (var file in files)
        {
            var read = InputFile.Read(terminal, file, LevelSystemJson.ReadFile, LevelSystemJson.Read);
            InputFile.Report(terminal, read.Problems);
            if (read.IsSound && catalog.TryFindSystem(read.Value.Id, out var known))
            {
                var problem = new FormatProblem(InputFile.NameOf(file), "$.id", $"{Printable.Of(known.Id)}, which is known already", $"another id than {Systems(catalog)}");
                terminal.Error.WriteLine(problem.ToString());
                isRefused = true;
            }
            else if (read.IsSound)
            {
                catalog = catalog.With(read.Value);
            }

            isRefused |= !read.IsSound;
        }

        return isRefused ? throw new Refusal("--with: a level system cannot be used.") : catalog;
    }

    /// <summary>The standard crosswalk with the pairs and notes of the files.</summary>
    public static Crosswalk Crosswalk(Terminal terminal, string[] files, LevelCatalog catalog)
    {
        var crosswalk = Iop.Domain.Care.Crosswalk.Standard;
        var isRefused = false;
        foreach (var file in files)
        {
            var read = InputFile.Read(terminal, file, path => CrosswalkJson.ReadFile(path, catalog), (utf8, name) => CrosswalkJson.Read(utf8, name, catalog));
            InputFile.Report(terminal, read.Problems);
            var twice = read.IsSound ? Known(crosswalk, read.Value).ToArray() : [];
            foreach (var (path, what) in twice)
            {
                terminal.Error.WriteLine(new FormatProblem(InputFile.NameOf(file), path, $"{Printable.Of(what)}, which is known already", "what is not known yet").ToString());
            }

            isRefused |= !read.IsSound || twice.Length > 0;
            crosswalk = read.IsSound && twice.Length == 0 ? crosswalk.With(read.Value.Pairs, read.Value.Notes) : crosswalk;
        }

        return isRefused ? throw new Refusal("--pairs: a crosswalk cannot be used.") : crosswalk;
    }

    /// <summary>The systems that an option names, in the order of the catalog.</summary>
    public static LevelSystem[] Systems(LevelCatalog catalog, string option, string[] ids)
    {
        var unknown = ids.Where(id => !catalog.TryFindSystem(id, out _)).ToArray();
        return unknown.Length == 0
            ? [.. catalog.Systems.Where(system => ids.Contains(system.Id))]
            : throw new Refusal($"{option}: found {Printable.Of(string.Join(", ", unknown))}; allowed: {Systems(catalog)}.");
    }

    /// <summary>A level by its full identifier; the refusal of a code alone names the levels that have it.</summary>
    public static LevelOfCare Level(LevelCatalog catalog, string id)
    {
        if (catalog.TryFind(id, out var level))
        {
            return level;
        }

        var meant = catalog.Systems.SelectMany(system => system.Levels).Where(known => known.Code == id).ToArray();
        var hint = meant.Length > 0 ? $" {id} is the code of {string.Join(", ", meant.Select(known => known.Id))}." : "";
        throw new Refusal(Printable.Of(catalog.WhyUnknown(id) + hint));
    }

    private static IEnumerable<(string Path, string What)> Known(Crosswalk crosswalk, Crosswalk more)
    {
        foreach (var (index, pair) in more.Pairs.Index())
        {
            if (crosswalk.From(pair.First, pair.Second.System).Members.Any(member => member.Level == pair.Second))
            {
                yield return (FormattableString.Invariant($"$.pairs[{index}]"), pair.ToString());
            }
        }

        foreach (var (index, note) in more.Notes.Index())
        {
            if (crosswalk.Notes.Any(known => known.Level == note.Level && known.To == note.To))
            {
                yield return (FormattableString.Invariant($"$.notes[{index}]"), note.ToString());
            }
        }
    }

    private static string Systems(LevelCatalog catalog) => Printable.Of(string.Join(", ", catalog.Systems));

    private static Option<string[]> Several(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "FILE",
        DefaultValueFactory = static _ => [],
        Arity = ArgumentArity.OneOrMore,
    };
}
