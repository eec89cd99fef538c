using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>What a level system states of one of its levels; <see cref="LevelSystem.Define"/> makes levels of it.</summary>
public sealed record LevelDefinition
{
    /// <summary>States a level.</summary>
    /// <param name="code">Unique within the system; no white space at either end and no colon.</param>
    /// <param name="name">The level's English name.</param>
    /// <param name="setting">Where the patient sleeps and is treated.</param>
    /// <param name="rung">The code of the nearest rung of <see cref="LevelSystem.Ladder"/>, such as <c>iop</c>.</param>
    /// <param name="directlyBelow">Codes of the levels one step less intensive; none for the least intensive ones.</param>
    /// <exception cref="ArgumentException">A text is empty or the code holds a colon or outer white space.</exception>
    public LevelDefinition(string code, string name, CareSetting setting, string rung, params ReadOnlySpan<string> directlyBelow)
    {
        Code = Guard.Against.NullOrWhiteSpace(code);
        if (code.Contains(':', StringComparison.Ordinal) || code.Trim() != code)
        {
            throw new ArgumentException("A level code has no colon and no outer white space.", nameof(code));
        }

        Name = Guard.Against.NullOrWhiteSpace(name);
        Setting = setting;
        Rung = Guard.Against.NullOrWhiteSpace(rung);
        DirectlyBelow = [.. directlyBelow];
    }

    /// <summary>The system's own code.</summary>
    public string Code { get; }

    /// <summary>The English name.</summary>
    public string Name { get; }

    /// <summary>Where the patient sleeps and is treated.</summary>
    public CareSetting Setting { get; }

    /// <summary>The code of the nearest rung of the neutral ladder.</summary>
    public string Rung { get; }

    /// <summary>Codes of the levels one step less intensive.</summary>
    public ValueList<string> DirectlyBelow { get; }
}
