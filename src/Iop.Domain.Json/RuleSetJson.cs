using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Rules;
using Iop.Domain.Json.Writing;
using Iop.Domain.Rules;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-rules/1</c>: a set of rules, such as a payer's or a program's own, with the same rights as those of the library.</summary>
/// <remarks>What is read is asked like any other set, alone or joined to others with <c>+</c>. Whether its ids are free there is that operator's concern.</remarks>
public static class RuleSetJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-rules/1";

    /// <summary>The most requirements that may stand inside one another, the outermost counted.</summary>
    public const int MostNested = 8;

    /// <summary>Reads a set whose levels are those of <see cref="LevelCatalog.Standard"/> and reports every problem at once.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<RuleSet> Read(ReadOnlyMemory<byte> utf8, string file = "input") => Read(utf8, file, LevelCatalog.Standard);

    /// <summary>Reads a set whose levels may be those of an app's own systems.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <param name="levels">The systems whose levels the rules may name.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<RuleSet> Read(ReadOnlyMemory<byte> utf8, string file, LevelCatalog levels)
    {
        Guard.Against.Null(levels);
        return JsonFile.Read(utf8, file, at => RuleSetReader.Read(at, levels));
    }

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<RuleSet> ReadFile(string path) => ReadFile(path, LevelCatalog.Standard);

    /// <summary>Reads a file whose levels may be those of an app's own systems.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<RuleSet> ReadFile(string path, LevelCatalog levels)
    {
        Guard.Against.Null(levels);
        return JsonFile.ReadFile(path, at => RuleSetReader.Read(at, levels));
    }

    /// <summary>Writes a set in canonical form: the same value gives the same bytes, and reading them gives the value again.</summary>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a set of one day's rules (<see cref="RuleSet.On"/>), or an exception that is no rule of the set.</exception>
    public static byte[] Write(RuleSet rules) => Write(rules, LevelCatalog.Standard);

    /// <summary>Writes a set whose levels may be those of an app's own systems; it is read back with the same catalog.</summary>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a level that the catalog has not, or has with other facts.</exception>
    public static byte[] Write(RuleSet rules, LevelCatalog levels)
    {
        Guard.Against.Null(levels);
        RuleSet? read = null;
        var written = CanonicalJson.Write(Guard.Against.Null(rules), (writer, value) => RuleSetWriter.Write(writer, value, levels), utf8 =>
        {
            var result = Read(utf8, "input", levels);
            read = result.Value;
            return result;
        });
        return rules.Equals(read) ? written : throw new ArgumentException(
            $"The set does not fit the format. {Odd(rules, read!)}", nameof(rules));
    }

    private static string Odd(RuleSet rules, RuleSet read)
    {
        var known = read.Rules.Concat(read.SwitchedOff).ToHashSet();
        return rules.Rules.Concat(rules.SwitchedOff).FirstOrDefault(rule => !known.Contains(rule)) is { } other
            ? $"Rule {other.Id} holds what a file cannot say, such as an exception that differs from the set's rule of the same id."
            : "Its rules are asked of one day, which a file cannot say.";
    }
}
