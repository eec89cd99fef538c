using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Iop.Domain.Foundation;

namespace Iop.Domain.Json;

/// <summary>What came of reading a file: its value, or every problem it has.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class ReadResult<T>
    where T : class
{
    private const int ListedInMessage = 50;

    internal ReadResult(T? value, ValueList<FormatProblem> problems)
    {
        Value = problems.Count == 0 ? Guard.Against.Null(value) : null;
        Problems = problems;
    }

    /// <summary>The value; null where the file has a problem.</summary>
    public T? Value { get; }

    /// <summary>Everything that is wrong, at most <see cref="FormatLimits.MaxProblems"/> entries and one that counts the rest; empty where the file is sound.</summary>
    /// <remarks>First what stands at its own place, in the order of the format's page; then what does not fit together.</remarks>
    public ValueList<FormatProblem> Problems { get; }

    /// <summary>Whether the file has no problem.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSound => Value is not null;

    /// <summary>The value of a sound file.</summary>
    /// <exception cref="FormatException">The file has a problem; the message lists the first fifty and counts the others.</exception>
    public T Require()
    {
        if (IsSound)
        {
            return Value;
        }

        var message = new StringBuilder();
        message.AppendJoin('\n', Problems.Take(ListedInMessage));
        if (Problems.Count > ListedInMessage)
        {
            message.Append(CultureInfo.InvariantCulture, $"\nand {Problems.Count - ListedInMessage} more");
        }

        throw new FormatException(message.ToString());
    }

    /// <summary>Whether it is sound, or how many problems there are.</summary>
    public override string ToString() =>
        IsSound ? "sound" : string.Create(CultureInfo.InvariantCulture, $"{Problems.Count} problem(s)");
}
