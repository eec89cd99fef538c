using System.Diagnostics.CodeAnalysis;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>The six dimensions of one edition of the ASAM Criteria, by number and short name; no item or risk wording.</summary>
/// <remarks>Ratings of two sets never mix: from dimension 4 on the same number means something else.</remarks>
public sealed class DimensionSet
{
    /// <summary>The number of dimensions of every set.</summary>
    public const int Count = 6;

    private DimensionSet(string id, string name, Population? population, Citation citation, int? weighsOnOffer, params ReadOnlySpan<string> names)
    {
        Id = id;
        Name = name;
        Population = population;
        Citation = citation;
        var dimensions = new List<Dimension>();
        foreach (var text in names)
        {
            var number = dimensions.Count + 1;
            dimensions.Add(new(this, number, text, number == weighsOnOffer));
        }

        Dimensions = dimensions.ToValueList();
    }

    /// <summary>The 3rd edition (2013): readiness, relapse potential and recovery environment are dimensions 4, 5 and 6.</summary>
    public static DimensionSet Asam3 { get; } = new(
        "asam3",
        "ASAM Criteria, 3rd edition, 2013",
        population: null,
        new("National Drug Rehab Authority, ASAM dimensions", "https://nationaldrugrehabauthority.com/levels-of-care-asam-criteria"),
        weighsOnOffer: null,
        "Acute intoxication and withdrawal potential",
        "Biomedical conditions and complications",
        "Emotional, behavioral or cognitive conditions",
        "Readiness to change",
        "Relapse, continued use or continued problem potential",
        "Recovery environment");

    /// <summary>The 4th edition, volume 1 (2023), adults: risks of use, environment and person-centered considerations are dimensions 4, 5 and 6; readiness is none.</summary>
    public static DimensionSet Asam4 { get; } = new(
        "asam4",
        "ASAM Criteria, 4th edition, volume 1 (adults), 2023",
        Care.Population.Adult,
        new("blueBriX, ASAM Criteria levels of care", "https://bluebrix.health/blogs/asam-criteria-levels-of-care-what-behavioral-health-organizations-need-to-know"),
        weighsOnOffer: 6,
        "Intoxication, withdrawal and addiction medications",
        "Biomedical conditions",
        "Psychiatric and cognitive conditions",
        "Substance use-related risks",
        "Recovery environment interactions",
        "Person-centered considerations");

    /// <summary>The sets, the older edition first.</summary>
    public static ValueList<DimensionSet> All { get; } = [Asam3, Asam4];

    /// <summary>The short identifier, such as <c>asam4</c>.</summary>
    public string Id { get; }

    /// <summary>The edition.</summary>
    public string Name { get; }

    /// <summary>Whom the edition is written for; null: adults and adolescents.</summary>
    public Population? Population { get; }

    /// <summary>Where the names were read: a page about the edition, <see cref="EvidenceStatus.Secondary"/>.</summary>
    public Citation Citation { get; }

    /// <summary>The six dimensions, by number.</summary>
    public ValueList<Dimension> Dimensions { get; }

    /// <summary>The dimension with a number, 1 to 6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public Dimension this[int number] => Dimensions[Guard.Against.OutOfRange(number, 1, Count) - 1];

    /// <summary>Finds a set by its identifier, compared exactly.</summary>
    public static bool TryFind([NotNullWhen(true)] string? id, [NotNullWhen(true)] out DimensionSet? set)
    {
        set = id == Asam3.Id ? Asam3 : id == Asam4.Id ? Asam4 : null;
        return set is not null;
    }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;
}
