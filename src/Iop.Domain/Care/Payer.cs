using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>Who pays for care: one of the usual words, or any other; compared exactly.</summary>
public sealed record Payer
{
    private Payer(string word) => Word = word;

    /// <summary>Medicare.</summary>
    public static Payer Medicare { get; } = new("medicare");

    /// <summary>Medicaid.</summary>
    public static Payer Medicaid { get; } = new("medicaid");

    /// <summary>TRICARE.</summary>
    public static Payer Tricare { get; } = new("tricare");

    /// <summary>A commercial insurer.</summary>
    public static Payer Commercial { get; } = new("commercial");

    /// <summary>The patient.</summary>
    public static Payer Self { get; } = new("self");

    /// <summary>The word as it stands in files.</summary>
    public string Word { get; }

    /// <summary>The payer with a word, such as <c>medicare</c> or an insurer's own code.</summary>
    /// <exception cref="ArgumentException"><paramref name="word"/> is empty or white space.</exception>
    public static Payer Of(string word) => new(Guard.Against.NullOrWhiteSpace(word));

    /// <summary>The word.</summary>
    public override string ToString() => Word;
}
