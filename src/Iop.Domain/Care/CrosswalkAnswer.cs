using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>Which levels of a system answer a level of another: none, one or several. It converts no placement; a person chooses.</summary>
public sealed record CrosswalkAnswer
{
    internal CrosswalkAnswer(LevelOfCare level, LevelSystem to, ValueList<CrosswalkMember> members, string? note)
    {
        Level = level;
        To = to;
        Members = members;
        Note = note;
    }

    /// <summary>The level asked about.</summary>
    public LevelOfCare Level { get; }

    /// <summary>The system asked for.</summary>
    public LevelSystem To { get; }

    /// <summary>The levels that answer, in the order of <see cref="To"/>'s levels; empty where none does.</summary>
    public ValueList<CrosswalkMember> Members { get; }

    /// <summary>Why there is no answer, or how to choose among several; null where there is nothing to say.</summary>
    public string? Note { get; }

    /// <summary>The level, the system and the number of answers.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Level.Id} -> {To.Id}: {Members.Count} level(s)");
}
