using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions.Facts;

/// <summary>What a program says on a day of something that no other fact covers, by a code of its own.</summary>
public sealed record CriterionStatement
{
    /// <summary>States it.</summary>
    /// <param name="code">The program's own code, compared exactly.</param>
    /// <param name="on">The day.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <exception cref="ArgumentException">The code is blank.</exception>
    public CriterionStatement(string code, LocalDate on, bool holds)
    {
        Code = Guard.Against.NullOrWhiteSpace(code);
        On = on.InIso();
        Holds = holds;
    }

    /// <summary>The program's own code.</summary>
    public string Code { get; }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>Whether it holds.</summary>
    public bool Holds { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
