using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>One figure that a pathway is built on: what it is, how large, and how it is known. Nothing is computed from it; it tells readers what to trust.</summary>
public sealed record PathwayEvidence
{
    /// <summary>States a figure.</summary>
    /// <param name="parameter">What it is, with its unit; such as <c>iop, dropped out: median stay, days</c>.</param>
    /// <param name="value">How large it is.</param>
    /// <param name="mark">How it is known.</param>
    /// <param name="source">Where it, or what it is derived from, was read; null where nowhere.</param>
    /// <param name="note">How it was derived, or why it was assumed; null where there is nothing to say.</param>
    /// <exception cref="ArgumentException"><paramref name="parameter"/> is blank, or a figure that is not unverified has no source.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite, or there is no such mark.</exception>
    public PathwayEvidence(string parameter, double value, EvidenceMark mark, string? source = null, string? note = null)
    {
        Parameter = Guard.Against.NullOrWhiteSpace(parameter);
        Value = Guard.Against.OutOfRange(value, -double.MaxValue, double.MaxValue);
        Mark = Guard.Against.Undefined(mark);
        Source = source;
        Note = note;
        if (mark != EvidenceMark.Unverified && string.IsNullOrWhiteSpace(source))
        {
            throw new ArgumentException("What was read, was read somewhere; without a source a figure is unverified.", nameof(source));
        }
    }

    /// <summary>What it is, with its unit.</summary>
    public string Parameter { get; }

    /// <summary>How large it is.</summary>
    public double Value { get; }

    /// <summary>How it is known.</summary>
    public EvidenceMark Mark { get; }

    /// <summary>Where it was read; null where nowhere.</summary>
    public string? Source { get; }

    /// <summary>How it was derived, or why it was assumed; null where there is nothing to say.</summary>
    public string? Note { get; }

    /// <summary>Such as <c>iop: utility 0.7 (Unverified)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Parameter} {Value:R} ({Mark})");
}
