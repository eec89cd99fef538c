using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The currency of all amounts of a model, and the year whose prices they are. Nothing inflates or converts them.</summary>
public sealed record PriceBasis
{
    /// <summary>Makes a basis.</summary>
    /// <param name="currency">ISO 4217 code of three capital letters, such as <c>USD</c>.</param>
    /// <param name="year">The year of the prices, 1900 to 2200.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is not three letters A to Z.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    public PriceBasis(string currency, int year)
    {
        Currency = IsCurrency(currency) ? currency : throw new ArgumentException("Must be three letters A to Z.", nameof(currency));
        Year = Guard.Against.OutOfRange(year, LeastYear, MostYear);
    }

    internal const int LeastYear = 1900;
    internal const int MostYear = 2200;

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; }

    /// <summary>The year of the prices.</summary>
    public int Year { get; }

    /// <summary>How many minor units make a major one, by ISO 4217: 100 for most, 1 for <c>JPY</c> and its like, 1000 for <c>KWD</c> and its like.</summary>
    public int MinorUnitsPerMajor => Currency switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "UYI" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 1,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 1000,
        "CLF" or "UYW" => 10_000,
        _ => 100,
    };

    internal static bool IsCurrency(string? code) => code is { Length: 3 } && code.All(char.IsAsciiLetterUpper);

    /// <summary>Such as <c>USD (2001)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Currency} ({Year})");
}
