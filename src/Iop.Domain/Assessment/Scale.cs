using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>A figure that an instrument yields: its items, its range, and what sources say of its values.</summary>
public sealed record Scale
{
    /// <summary>The code of the one scale that may be called a total.</summary>
    public const string TotalCode = "total";

    /// <summary>States a scale.</summary>
    /// <param name="code">Unique within the instrument; <c>total</c> for the total.</param>
    /// <param name="name">Its English name.</param>
    /// <param name="items">The numbers of its items, each once.</param>
    /// <param name="least">Its least value.</param>
    /// <param name="most">Its greatest value.</param>
    /// <param name="direction">What a greater value means.</param>
    /// <param name="bandTables">Each covers the scale exactly; the first that was read is the usual one. Null: none.</param>
    /// <param name="cutPoints">Each splits the scale; codes may repeat for the sexes. Null: none.</param>
    /// <exception cref="ArgumentException">The range is empty, a table does not cover it exactly or has the code of another, or a cut point does not split it; the message says which.</exception>
    public Scale(
        string code,
        string name,
        ValueList<int> items,
        int least,
        int most,
        ScoreDirection direction,
        ValueList<BandTable>? bandTables = null,
        ValueList<CutPoint>? cutPoints = null)
    {
        Code = Guard.Against.NullOrWhiteSpace(code);
        Name = Guard.Against.NullOrWhiteSpace(name);
        Items = Guard.Against.Null(items);
        Least = Guard.Against.Negative(least);
        Most = Guard.Against.OutOfRange(most, least + 1, short.MaxValue);
        Direction = Guard.Against.Undefined(direction);
        BandTables = Guard.Against.NullItem(bandTables ?? [], nameof(bandTables));
        CutPoints = Guard.Against.NullItem(cutPoints ?? [], nameof(cutPoints));
        ItemMask = MaskOf(items, code);
        foreach (var table in BandTables)
        {
            Covers(table, nameof(bandTables));
            if (!ReferenceEquals(Bands(table.Code), table))
            {
                throw new ArgumentException($"The scale {code} has a second table {table.Code}.", nameof(bandTables));
            }
        }

        ScaleCuts.Check(this, nameof(cutPoints));
        UsualBands = BandTables.FirstOrDefault(table => table.Evidence != EvidenceStatus.Unverified);
    }

    /// <summary>The code, unique within the instrument.</summary>
    public string Code { get; }

    /// <summary>Its English name.</summary>
    public string Name { get; }

    /// <summary>The numbers of its items.</summary>
    public ValueList<int> Items { get; }

    /// <summary>Its least value.</summary>
    public int Least { get; }

    /// <summary>Its greatest value.</summary>
    public int Most { get; }

    /// <summary>What a greater value means.</summary>
    public ScoreDirection Direction { get; }

    /// <summary>All tables of bands, those that were not read among them.</summary>
    public ValueList<BandTable> BandTables { get; }

    /// <summary>All cut points; those of one code differ by sex.</summary>
    public ValueList<CutPoint> CutPoints { get; }

    /// <summary>The first table that was read, by which a score is given its band; null where none was.</summary>
    public BandTable? UsualBands { get; }

    /// <summary>The table with a code, read or not; compared exactly.</summary>
    /// <exception cref="ArgumentException">The scale has no such table; the message lists those it has.</exception>
    public BandTable Bands(string code) => BandTables.FirstOrDefault(table => table.Code == code)
        ?? throw new ArgumentException($"{Code} has no table {code}; it has {MarkdownText.OrNone(BandTables.Select(table => table.Code))}.", nameof(code));

    internal ulong ItemMask { get; }

    internal ScoreRange Whole => new(Least, Most);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    internal void Covers(BandTable table, string parameter)
    {
        if (table.Bands[0].Least != Least || table.Bands[^1].Most != Most)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Table {table.Code} covers {table.Bands[0].Least} to {table.Bands[^1].Most}; the scale {Code} goes from {Least} to {Most}."),
                parameter);
        }
    }

    private static ulong MaskOf(ValueList<int> items, string code)
    {
        if (items.Count == 0)
        {
            throw new ArgumentException($"The scale {code} has no item.", nameof(items));
        }

        var mask = 0UL;
        foreach (var item in items)
        {
            var bit = 1UL << Guard.Against.OutOfRange(item, 0, InstrumentItem.GreatestNumber, nameof(items));
            mask |= (mask & bit) == 0 ? bit : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The scale {code} has item {item} twice."), nameof(items));
        }

        return mask;
    }
}
