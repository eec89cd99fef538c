using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>What a program offers toward a limit of a conflict: no reason that could be given up, but what the conflict rests on.</summary>
public sealed record WeekFact
{
    internal WeekFact(string code, string text, IEnumerable<ReasonArgument> arguments)
    {
        Code = code;
        Text = text;
        Arguments = arguments.ToValueList();
    }

    /// <summary>Stable; never changes meaning.</summary>
    public string Code { get; }

    /// <summary>English, made from code and arguments.</summary>
    public string Text { get; }

    /// <summary>What the text is made of.</summary>
    public ValueList<ReasonArgument> Arguments { get; }

    /// <summary>The code alone.</summary>
    public override string ToString() => Code;
}
