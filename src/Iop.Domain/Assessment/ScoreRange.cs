namespace Iop.Domain.Assessment;

/// <summary>What a scale can be, whatever the answers are that are missing; both ends included.</summary>
public readonly record struct ScoreRange
{
    private readonly short least;
    private readonly short most;

    internal ScoreRange(int least, int most) => (this.least, this.most) = ((short)least, (short)most);

    /// <summary>The least it can be.</summary>
    public int Least => least;

    /// <summary>The most it can be.</summary>
    public int Most => most;

    /// <summary>The value, where it can be one only; else null.</summary>
    public int? Value => least == most ? least : null;

    /// <summary>Says whether the value is known, never the value.</summary>
    public override string ToString() => least == most ? "known" : "indeterminate";
}
