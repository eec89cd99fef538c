using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>What a level system states of one of its levels; <see cref="LevelSystem.Define(string, string, string, string, ReadOnlySpan{LevelDefinition})"/> makes levels of it.</summary>
public sealed record LevelDefinition
{
    /// <summary>States a level.</summary>
    /// <param name="code">Unique within the system; no white space at either end and no colon.</param>
    /// <param name="name">The level's English name.</param>
    /// <param name="setting">Where the patient sleeps and is treated.</param>
    /// <param name="rung">The code of the nearest rung of <see cref="LevelSystem.Ladder"/>, such as <c>iop</c>.</param>
    /// <param name="directlyBelow">Codes of the levels one step less intensive; none for the least intensive ones.</param>
    /// <exception cref="ArgumentException">A text is empty, the code holds a colon or outer white space, or a code below is null.</exception>
    public LevelDefinition(string code, string name, CareSetting setting, string rung, params ReadOnlySpan<string> directlyBelow)
    {
        Code = Guard.Against.NullOrWhiteSpace(code);
        if (code.Contains(':', StringComparison.Ordinal) || code.Trim() != code)
        {
            throw new ArgumentException("A level code has no colon and no outer white space.", nameof(code));
        }

        Name = Guard.Against.NullOrWhiteSpace(name);
        Setting = Guard.Against.Undefined(setting);
        Rung = Guard.Against.NullOrWhiteSpace(rung);
        DirectlyBelow = Guard.Against.NullItem<string>([.. directlyBelow], nameof(directlyBelow));
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

    /// <summary>Who manages it medically; not stated unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no known one.</exception>
    public MedicalManagement Management { get; init => field = Guard.Against.Undefined(value); }

    /// <summary>Whom the level is for; null, unless set, for everyone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no known one.</exception>
    public Population? Population { get; init => field = Guard.Against.Undefined(value); }

    /// <summary>The hours a week that the level stands for by its own source; none unless set. At most one entry for each population and one for everyone.</summary>
    /// <exception cref="ArgumentException">Two entries speak of the same population.</exception>
    public ValueList<NominalHours> NominalHours
    {
        get;
        init => field = Guard.Against.NullItem(value).DistinctBy(hours => hours.Population).Count() == value.Count
            ? value
            : throw new ArgumentException("Two entries of hours speak of the same population.", nameof(value));
    } = [];

    /// <summary>The code of the level of which it is a variant, as <c>2.5</c> for <c>2.5 COE</c>; null, unless set, for none.</summary>
    public string? VariantOf { get; init; }

    /// <summary>The code of the level that serves co-occurring enhanced need at this level, its own variant or another; null, unless set, for none.</summary>
    public string? CoOccurringEnhanced { get; init; }

    /// <summary>Where code and name were read; null, unless set, where nothing was read.</summary>
    public Citation? Citation { get; init; }

    /// <summary>How code and name were read; unverified unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no known one.</exception>
    public EvidenceStatus Evidence { get; init => field = Guard.Against.Undefined(value); } = EvidenceStatus.Unverified;

    /// <summary>What a reader should know of it besides; null, unless set, for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
