using System.CommandLine;
using System.Globalization;
using Iop.Cli.Files;
using Iop.Domain.Calendar;
using NodaTime;
using NodaTime.Text;

namespace Iop.Cli.Commands;

/// <summary>Options that several commands have, so that they read the same everywhere.</summary>
internal static class CommonOptions
{
    private static readonly (string Unit, double Seconds)[] Units = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600)];

    /// <summary>A file to read; a word that begins with a hyphen is an option that is not offered, never a file.</summary>
    public static Argument<string> File(string name, string description) => WithoutOptions(new Argument<string>(name) { Description = description });

    /// <summary>One file or more.</summary>
    public static Argument<string[]> Files(string name, string description) =>
        WithoutOptions(new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore });

    /// <summary><c>--format</c>, the first word being the default.</summary>
    public static Option<string> Format(params string[] words)
    {
        var option = new Option<string>("--format")
        {
            Description = $"How the answer is written: {string.Join(", ", words)}.",
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary><c>--out</c>.</summary>
    public static Option<string?> Out(string description) => new("--out") { Description = description, HelpName = "FILE" };

    /// <summary>A list of ids joined by commas; empty where the option is not given.</summary>
    public static Option<string[]> Ids(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "ID[,ID...]",
        DefaultValueFactory = static _ => [],
        CustomParser = static result =>
        {
            var ids = result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)).ToArray();
            if (ids.Length == 0 || ids.Any(id => id.Length == 0))
            {
                result.AddError("An id between two commas is empty.");
            }

            return ids;
        },
    };

    /// <summary>An ISO date.</summary>
    public static Option<LocalDate?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            var date = LocalDatePattern.Iso.Parse(result.Tokens[0].Value);
            if (date.Success)
            {
                return date.Value;
            }

            result.AddError($"{name}: found \"{result.Tokens[0].Value}\"; allowed: a date such as 2026-03-02.");
            return null;
        },
    };

    /// <summary>What a week is: a weekday on which it begins, or the patient's own first day; from Monday by default.</summary>
    public static Option<WeekDefinition> Week(string name, string description)
    {
        const string Own = "patientsFirstDay";
        string[] words = [.. Enumerable.Range(1, 7).Select(day => ((IsoDayOfWeek)day).ToString().ToLowerInvariant()), Own];
        return new(name)
        {
            Description = description,
            HelpName = "DAY",
            DefaultValueFactory = static _ => WeekDefinition.IsoMonday,
            CustomParser = result =>
            {
                var day = Array.IndexOf(words, result.Tokens[0].Value);
                if (day < 0)
                {
                    result.AddError($"{name}: found \"{result.Tokens[0].Value}\"; allowed: {string.Join(", ", words)}.");
                    return null;
                }

                return words[day] == Own ? WeekDefinition.FromPatientsFirstDay : WeekDefinition.StartingOn((IsoDayOfWeek)(day + 1));
            },
        };
    }

    /// <summary>A span of time with its unit, such as <c>30s</c>.</summary>
    public static Option<TimeSpan?> Time(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "30s",
        CustomParser = static result =>
        {
            if (Span(result.Tokens[0].Value) is { } span)
            {
                return span;
            }

            result.AddError($"\"{result.Tokens[0].Value}\" is no length of time; allowed: a number with ms, s, m or h, more than zero and at most 24h, such as 30s.");
            return null;
        },
    };

    /// <summary>A whole number within bounds, both inclusive.</summary>
    public static Option<int?> Count(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most)
            {
                return number;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"\"{result.Tokens[0].Value}\" does not fit {name}; allowed: a whole number from {least} to {most}."));
            return null;
        },
    };

    /// <summary><c>--seed</c>.</summary>
    public static Option<ulong?> Seed() => new("--seed")
    {
        Description = "Seed of the random choices; 1 by default.",
        HelpName = "N",
        CustomParser = static result =>
        {
            if (ulong.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            {
                return seed;
            }

            result.AddError($"\"{result.Tokens[0].Value}\" is no seed; allowed: a whole number from 0 to {ulong.MaxValue.ToString(CultureInfo.InvariantCulture)}.");
            return null;
        },
    };

    private static Argument<T> WithoutOptions<T>(Argument<T> argument)
    {
        argument.Validators.Add(static result =>
        {
            foreach (var word in result.Tokens.Select(token => token.Value).Where(word => word.StartsWith('-') && word != InputFile.StandardInput))
            {
                result.AddError($"Unrecognized option '{word}'. A file of that name is given as ./{word}.");
            }
        });
        return argument;
    }

    private static TimeSpan? Span(string text)
    {
        foreach (var (unit, seconds) in Units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return number * seconds is > 0 and <= 86_400 and var total ? TimeSpan.FromSeconds(total) : null;
            }
        }

        return null;
    }
}
