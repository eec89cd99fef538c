using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Rules;

namespace Iop.Cli.Commands;

/// <summary>Which rule sets a command knows: those of the library and those of the files it is given.</summary>
internal static class RuleOptions
{
    /// <summary>An option that names files in <c>iop-rules/1</c> and may be given several times.</summary>
    public static Option<string[]> Files(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "FILE",
        DefaultValueFactory = static _ => [],
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The sets of files, in their order; a set whose id is known already is refused like a file with a problem.</summary>
    public static RuleSet[] Read(Terminal terminal, string option, string[] files)
    {
        var sets = new List<RuleSet>();
        var isRefused = false;
        foreach (var file in files)
        {
            var read = InputFile.Read(terminal, file, RuleSetJson.ReadFile, RuleSetJson.Read);
            InputFile.Report(terminal, read.Problems);
            if (read.IsSound && RuleCatalog.Sets.Concat(sets).Any(known => known.Id == read.Value.Id))
            {
                var id = Printable.Of(read.Value.Id);
                terminal.Error.WriteLine(new FormatProblem(InputFile.NameOf(file), "$.id", $"{id}, which is known already", "an id that no set of the library or of another file has").ToString());
                isRefused = true;
            }
            else if (read.IsSound)
            {
                sets.Add(read.Value);
            }

            isRefused |= !read.IsSound;
        }

        return isRefused ? throw new Refusal($"{option}: a rule set cannot be used.") : [.. sets];
    }

    /// <summary>The sets that an option names, in the order in which they are known.</summary>
    public static RuleSet[] Named(string option, string[] ids, IReadOnlyList<RuleSet> known)
    {
        var unknown = ids.Where(id => known.All(set => set.Id != id)).ToArray();
        return unknown.Length == 0
            ? [.. known.Where(set => ids.Contains(set.Id))]
            : throw new Refusal(Printable.Of($"{option}: found {string.Join(", ", unknown)}; allowed: {string.Join(", ", known.Select(set => set.Id))}."));
    }

    /// <summary>The sets together, each rule once; refused where two different rules share an id.</summary>
    public static RuleSet Joined(IReadOnlyList<RuleSet> sets)
    {
        var known = new Dictionary<string, (Rule Rule, RuleSet Set)>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            foreach (var rule in set.Rules.Concat(set.SwitchedOff))
            {
                if (!known.TryAdd(rule.Id, (rule, set)) && known[rule.Id] is var (other, of) && other != rule)
                {
                    throw new Refusal(Printable.Of($"Two different rules share the id {rule.Id}: one of the set {of.Id}, one of {set.Id}. They cannot be asked together."));
                }
            }
        }

        return sets.Aggregate((left, right) => left + right);
    }
}
