using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>A line through a scale of an instrument; a placement table's entry speaks where a score reaches it.</summary>
/// <remarks>Where a greater value is worse, values at or above the line reach it; where it is better, values at or below.</remarks>
public sealed record ScoreEntry
{
    /// <summary>States an entry.</summary>
    /// <param name="instrument">The instrument, in its version.</param>
    /// <param name="cut">The value on the line, within the scale; it reaches.</param>
    /// <param name="level">The code of the least intensive level of treatment; null: none is asked for.</param>
    /// <param name="beside">The code of a level of another track that runs beside the treatment; null: none.</param>
    /// <param name="scale">The code of the scale; null: the total, or the only scale.</param>
    /// <exception cref="ArgumentOutOfRangeException">The line is not within the scale.</exception>
    /// <exception cref="ArgumentException">The entry asks for nothing; or the instrument has no such scale, or several and none is named.</exception>
    public ScoreEntry(Instrument instrument, int cut, string? level, string? beside = null, string? scale = null)
    {
        Instrument = Guard.Against.Null(instrument);
        var measured = instrument.ScaleOf(scale);
        Scale = measured.Code;
        Cut = Guard.Against.OutOfRange(cut, measured.Least, measured.Most);
        Rank = measured.Direction == ScoreDirection.HigherIsWorse ? cut : -cut;
        IsAtLeast = measured.Direction == ScoreDirection.HigherIsWorse;
        Level = level is null && beside is null ? throw new ArgumentException($"An entry on {instrument.Id} asks for a level or for one beside it.", nameof(level)) : level;
        Beside = beside;
    }

    /// <summary>The instrument, in its version.</summary>
    public Instrument Instrument { get; }

    /// <summary>The code of the scale.</summary>
    public string Scale { get; }

    /// <summary>The value on the line; it reaches.</summary>
    public int Cut { get; }

    /// <summary>Whether values at or above the line reach it; otherwise those at or below do.</summary>
    public bool IsAtLeast { get; }

    /// <summary>The code of the least intensive level of treatment; null: none is asked for.</summary>
    public string? Level { get; }

    /// <summary>The code of a level of another track; null: none.</summary>
    public string? Beside { get; }

    /// <summary>The line, such as <c>phq-9 total at least 15</c>; the same under every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Instrument.Id} {Scale} {(IsAtLeast ? "at least" : "at most")} {Cut}");

    /// <summary>Greater for the line that only a worse score reaches.</summary>
    internal int Rank { get; }

    /// <summary>Whether a value reaches the line.</summary>
    internal bool IsReachedBy(int value) => IsAtLeast ? value >= Cut : value <= Cut;
}
