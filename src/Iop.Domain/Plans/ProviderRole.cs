using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>What somebody who gives care or signs for it is, never who: one of the usual words, or any other; compared exactly.</summary>
public sealed record ProviderRole
{
    private ProviderRole(string word) => Word = word;

    /// <summary>A physician.</summary>
    public static ProviderRole Physician { get; } = new("physician");

    /// <summary>A psychiatrist.</summary>
    public static ProviderRole Psychiatrist { get; } = new("psychiatrist");

    /// <summary>A nurse.</summary>
    public static ProviderRole Nurse { get; } = new("nurse");

    /// <summary>A clinician licensed for independent practice.</summary>
    public static ProviderRole LicensedClinician { get; } = new("licensedClinician");

    /// <summary>A counselor.</summary>
    public static ProviderRole Counselor { get; } = new("counselor");

    /// <summary>A peer support specialist.</summary>
    public static ProviderRole Peer { get; } = new("peer");

    /// <summary>A case manager.</summary>
    public static ProviderRole CaseManager { get; } = new("caseManager");

    /// <summary>The word as it stands in files.</summary>
    public string Word { get; }

    /// <summary>The role with a word, such as <c>counselor</c> or a program's own <c>dietitian</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="word"/> is empty or white space.</exception>
    public static ProviderRole Of(string word) => new(Guard.Against.NullOrWhiteSpace(word));

    /// <summary>The word.</summary>
    public override string ToString() => Word;
}
