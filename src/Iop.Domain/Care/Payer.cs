using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>Who pays for care: one of the usual words, in whatever case it is written, or any other word, compared exactly.</summary>
/// <remarks>A payer's rules are asked of that payer's plans alone, so <c>Medicare</c> must not be somebody else than <c>medicare</c>.</remarks>
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

    /// <summary>The payer with a word, such as <c>medicare</c> or an insurer's own code; a usual word is recognized in any case.</summary>
    /// <exception cref="ArgumentException"><paramref name="word"/> is empty or white space.</exception>
    public static Payer Of(string word)
    {
        Guard.Against.NullOrWhiteSpace(word);
        return Array.Find([Medicare, Medicaid, Tricare, Commercial, Self], known => known.Word.Equals(word, StringComparison.OrdinalIgnoreCase)) ?? new(word);
    }

    /// <summary>The word.</summary>
    public override string ToString() => Word;
}
