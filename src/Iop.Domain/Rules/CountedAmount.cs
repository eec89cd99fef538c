namespace Iop.Domain.Rules;

/// <summary>What was counted, and what more there may be that the plan does not say enough about.</summary>
/// <param name="Certain">What counts for certain.</param>
/// <param name="Possible">The most that there may be: sessions whose level is open, or whose services are not stated, counted in.</param>
internal readonly record struct CountedAmount(long Certain, long Possible)
{
    public bool IsCertain => Certain == Possible;

    /// <summary>Whether the amount, over so many windows of an average, keeps the bounds.</summary>
    public Verdict Against(Bounds<int> bounds, long windows = 1, bool asksForLeast = true)
    {
        var least = asksForLeast && bounds.Least is { } low ? (low * windows) + (bounds.IncludesLeast ? 0 : 1) : long.MinValue;
        var most = bounds.Most is { } high ? (high * windows) - (bounds.IncludesMost ? 0 : 1) : long.MaxValue;
        return Certain > most || Possible < least ? Verdict.Violated
            : Certain >= least && Possible <= most ? Verdict.Satisfied
            : Verdict.Indeterminate;
    }
}
