using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>What an assessment is for: one of the usual words, or any other; compared exactly.</summary>
public sealed record AssessmentKind
{
    private AssessmentKind(string word) => Word = word;

    /// <summary>The first evaluation, on admission or soon after it.</summary>
    public static AssessmentKind Initial { get; } = new("initial");

    /// <summary>The comprehensive assessment on which the plan stands.</summary>
    public static AssessmentKind Comprehensive { get; } = new("comprehensive");

    /// <summary>An update of a former assessment.</summary>
    public static AssessmentKind Update { get; } = new("update");

    /// <summary>A psychiatric evaluation.</summary>
    public static AssessmentKind Psychiatric { get; } = new("psychiatric");

    /// <summary>A screening.</summary>
    public static AssessmentKind Screening { get; } = new("screening");

    /// <summary>A measurement of progress by an instrument.</summary>
    public static AssessmentKind Outcome { get; } = new("outcome");

    /// <summary>The word as it stands in files.</summary>
    public string Word { get; }

    /// <summary>The kind with a word, such as <c>initial</c> or a program's own <c>nutrition</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="word"/> is empty or white space.</exception>
    public static AssessmentKind Of(string word) => new(Guard.Against.NullOrWhiteSpace(word));

    /// <summary>The word.</summary>
    public override string ToString() => Word;
}
