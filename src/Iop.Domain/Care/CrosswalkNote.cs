using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>What a crosswalk says of all answers for a level in another system: why there are none, or how to choose among them. Read in one direction.</summary>
public sealed record CrosswalkNote
{
    /// <summary>States a note.</summary>
    /// <exception cref="ArgumentException">The level is of the system asked for, or <paramref name="text"/> is empty.</exception>
    public CrosswalkNote(LevelOfCare level, LevelSystem to, string text)
    {
        Level = Guard.Against.Null(level);
        To = level.System != Guard.Against.Null(to) ? to : throw new ArgumentException($"{level.Id} is of the system {to.Id} itself.", nameof(to));
        Text = Guard.Against.NullOrWhiteSpace(text);
    }

    /// <summary>The level asked about.</summary>
    public LevelOfCare Level { get; }

    /// <summary>The system asked for.</summary>
    public LevelSystem To { get; }

    /// <summary>The note.</summary>
    public string Text { get; }

    /// <summary>The level and the system, such as <c>asam3:0.5 -> asam4</c>.</summary>
    public override string ToString() => $"{Level.Id} -> {To.Id}";
}
