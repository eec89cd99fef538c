using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>Instruments by their identifiers: those that come with the library, and those an app adds.</summary>
/// <remarks>Immutable and thread-safe; <see cref="With"/> makes another catalog.</remarks>
public sealed class InstrumentCatalog
{
    private readonly FrozenDictionary<string, Instrument> byId;
    private readonly FrozenDictionary<string, Instrument>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    private InstrumentCatalog(ValueList<Instrument> instruments)
    {
        Instruments = instruments;
        byId = instruments.ToFrozenDictionary(instrument => instrument.Id, StringComparer.Ordinal);
        bySpan = byId.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The instruments that come with the library.</summary>
    public static InstrumentCatalog Standard { get; } = new(
    [
        Instrument.Phq9, Instrument.Gad7, Instrument.Audit, Instrument.AuditC, Instrument.Dast10, Instrument.Bam, Instrument.BamR, Instrument.CssrsScreener, Instrument.PcPtsd5,
    ]);

    /// <summary>The instruments in the order in which they were added.</summary>
    public ValueList<Instrument> Instruments { get; }

    /// <summary>A catalog that knows one more instrument.</summary>
    /// <exception cref="ArgumentException">The catalog already has an instrument with that identifier; a changed version takes another one.</exception>
    public InstrumentCatalog With(Instrument instrument)
    {
        Guard.Against.Null(instrument);
        return byId.ContainsKey(instrument.Id)
            ? throw new ArgumentException($"The catalog already has an instrument {instrument.Id}.", nameof(instrument))
            : new([.. Instruments, instrument]);
    }

    /// <summary>Finds an instrument by its identifier, compared exactly.</summary>
    public bool TryFind([NotNullWhen(true)] string? id, [NotNullWhen(true)] out Instrument? instrument)
    {
        instrument = null;
        return id is not null && byId.TryGetValue(id, out instrument);
    }

    /// <summary>Finds an instrument by its identifier, compared exactly; allocates nothing.</summary>
    public bool TryFind(ReadOnlySpan<char> id, [NotNullWhen(true)] out Instrument? instrument) => bySpan.TryGetValue(id, out instrument);

    /// <summary>The identifiers of the instruments.</summary>
    public override string ToString() => string.Join(", ", Instruments);
}
