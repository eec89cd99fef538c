using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>The kind of a session: one of the usual words, or any other; compared exactly.</summary>
public sealed record Modality
{
    private Modality(string word) => Word = word;

    /// <summary>Group therapy.</summary>
    public static Modality Group { get; } = new("group");

    /// <summary>Individual therapy.</summary>
    public static Modality Individual { get; } = new("individual");

    /// <summary>Family or couples therapy.</summary>
    public static Modality Family { get; } = new("family");

    /// <summary>Psychoeducation.</summary>
    public static Modality Education { get; } = new("education");

    /// <summary>Medication visit.</summary>
    public static Modality Medication { get; } = new("medication");

    /// <summary>Peer support.</summary>
    public static Modality Peer { get; } = new("peer");

    /// <summary>Case management.</summary>
    public static Modality CaseManagement { get; } = new("caseManagement");

    /// <summary>Drug or alcohol testing.</summary>
    public static Modality Testing { get; } = new("testing");

    /// <summary>The word as it stands in files.</summary>
    public string Word { get; }

    /// <summary>The modality with a word, such as <c>group</c> or a program's own <c>yoga</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="word"/> is empty or white space.</exception>
    public static Modality Of(string word) => new(Guard.Against.NullOrWhiteSpace(word));

    /// <summary>The word.</summary>
    public override string ToString() => Word;
}
