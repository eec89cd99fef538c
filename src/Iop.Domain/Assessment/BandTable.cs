using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>Bands that follow one another without gap or overlap.</summary>
public sealed record BandTable
{
    /// <summary>States a table.</summary>
    /// <param name="code">What the table is asked by, such as <c>severity</c>; unique within the scale.</param>
    /// <param name="bands">The bands, from the lowest values up.</param>
    /// <param name="evidence">How the figures were read.</param>
    /// <param name="citation">Where; null where they were not.</param>
    /// <exception cref="ArgumentException">There is no band, a name stands twice, one band does not begin right after the one before, or figures said to be read have no citation.</exception>
    public BandTable(string code, ValueList<Band> bands, EvidenceStatus evidence, Citation? citation)
    {
        Code = Guard.Against.NullOrWhiteSpace(code);
        Bands = Guard.Against.NullItem(bands);
        if (bands.Count == 0)
        {
            throw new ArgumentException($"Table {code} has no band.", nameof(bands));
        }

        for (var index = 0; index < bands.Count; index++)
        {
            if (index > 0 && bands[index].Least != bands[index - 1].Most + 1)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Table {code}: {bands[index].Name} begins at {bands[index].Least}; after {bands[index - 1].Name} it must begin at {bands[index - 1].Most + 1}."),
                    nameof(bands));
            }

            for (var earlier = 0; earlier < index; earlier++)
            {
                if (bands[earlier].Name == bands[index].Name)
                {
                    throw new ArgumentException($"Table {code} names {bands[index].Name} twice.", nameof(bands));
                }
            }
        }

        Evidence = Guard.Against.Undefined(evidence);
        Citation = Reading.Cited(evidence, citation, code);
    }

    /// <summary>What the table is asked by.</summary>
    public string Code { get; }

    /// <summary>The bands, from the lowest values up.</summary>
    public ValueList<Band> Bands { get; }

    /// <summary>How the figures were read. A table that was not read answers only who names it.</summary>
    public EvidenceStatus Evidence { get; }

    /// <summary>Where the figures were read; null where they were not.</summary>
    public Citation? Citation { get; }

    /// <summary>The band that holds a value; null where the value is outside the table.</summary>
    public Band? Of(int value)
    {
        foreach (var band in Bands)
        {
            if (band.Contains(value))
            {
                return band;
            }
        }

        return null;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
