using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>When patients arrive.</summary>
public sealed record ArrivalProcess
{
    private ArrivalProcess(ArrivalFamily family, TimeUnit unit, double rate, ValueList<SojournPoint> pieces, double? period, Sojourn? gap, ValueList<ArrivalBatch> batches)
    {
        Family = family;
        Unit = unit;
        Rate = rate;
        Pieces = pieces;
        Period = period;
        Gap = gap;
        Batches = batches;
    }

    /// <summary>The kind; it says which of the properties below speak.</summary>
    public ArrivalFamily Family { get; }

    /// <summary>The unit of times and rates; that of the gap where there is one.</summary>
    public TimeUnit Unit { get; }

    /// <summary>Poisson: patients per unit of time, after the last piece. Others: 0.</summary>
    public double Rate { get; }

    /// <summary>Poisson: the ends of the pieces (exclusive) and the rates in them; empty for a constant rate. Empty for others.</summary>
    public ValueList<SojournPoint> Pieces { get; }

    /// <summary>Poisson: after how many units the pieces begin anew; null where they do not. Null for others.</summary>
    public double? Period { get; }

    /// <summary>Renewal: the time from one arrival to the next, and from the start to the first. Null for others.</summary>
    public Sojourn? Gap { get; }

    /// <summary>Given: the batches, in order of their times. Empty for others.</summary>
    public ValueList<ArrivalBatch> Batches { get; }

    /// <summary>Independent arrivals at a constant rate.</summary>
    /// <param name="rate">Patients per unit, 0 to 1,000,000.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
    public static ArrivalProcess Poisson(double rate, TimeUnit unit = TimeUnit.Year) => Poisson([], rate, unit);

    /// <summary>Independent arrivals at a rate that is constant in pieces, such as one for working days and one for weekends.</summary>
    /// <param name="pieces">The end of each piece (exclusive), rising and above 0, with the rate in it; the first begins at 0.</param>
    /// <param name="afterwards">The rate after the last piece.</param>
    /// <param name="unit">The unit of times and rates.</param>
    /// <param name="period">After how many units the pieces begin anew, not before the end of the last; null where they do not.</param>
    /// <exception cref="ArgumentException">The ends of the pieces do not rise from above 0, or the period ends before the last.</exception>
    public static ArrivalProcess Poisson(IEnumerable<SojournPoint> pieces, double afterwards, TimeUnit unit = TimeUnit.Year, double? period = null)
    {
        var points = Guard.Against.NullItem(Guard.Against.Null(pieces).ToValueList(), nameof(pieces));
        if (Sojourn.PieceFault(points) is { } at)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Piece {at + 1} does not end after the one before it, or after 0."), nameof(pieces));
        }

        var least = points.Count > 0 ? points[^1].Time : PathwayLimits.LeastScale;
        return new(
            ArrivalFamily.Poisson,
            Guard.Against.Undefined(unit),
            Guard.Against.OutOfRange(afterwards, 0, PathwayLimits.MostHazard),
            points,
            period is { } length ? Guard.Against.OutOfRange(length, least, PathwayTime.MaximumAmount, nameof(period)) : null,
            null,
            []);
    }

    /// <summary>Arrivals with independent gaps of one distribution: regular ones, clustered ones, observed ones.</summary>
    /// <param name="gap">The time from one arrival to the next, and from the start to the first.</param>
    public static ArrivalProcess Renewal(Sojourn gap) => new(ArrivalFamily.Renewal, Guard.Against.Null(gap).Unit, 0, [], null, gap, []);

    /// <summary>Arrivals at given times.</summary>
    /// <param name="batches">The times and how many come; may share a time.</param>
    /// <param name="unit">The unit of the times.</param>
    public static ArrivalProcess At(IEnumerable<ArrivalBatch> batches, TimeUnit unit = TimeUnit.Year)
    {
        var given = Guard.Against.NullItem(Guard.Against.Null(batches).ToValueList(), nameof(batches));
        return new(ArrivalFamily.Given, Guard.Against.Undefined(unit), 0, [], null, null, given.OrderBy(static batch => batch.Time).ToValueList());
    }

    /// <summary>Such as <c>Poisson, 9 per week</c>.</summary>
    public override string ToString() => Family switch
    {
        ArrivalFamily.Renewal => $"gaps of {Gap}",
        ArrivalFamily.Given => string.Create(CultureInfo.InvariantCulture, $"{Batches.Sum(static batch => (long)batch.Patients)} patient(s) at given times"),
        _ when Pieces.Count > 0 => string.Create(CultureInfo.InvariantCulture, $"Poisson in {Pieces.Count + 1} pieces"),
        _ => string.Create(CultureInfo.InvariantCulture, $"Poisson, {Rate:R} per {PathwayTime.Word(Unit)}"),
    };
}
