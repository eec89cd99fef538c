using System.Globalization;
using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Pathways;

internal static class SojournReader
{
    /// <summary>A time as an amount and a unit.</summary>
    public static PathwayTime? Time(JsonCursor at)
    {
        if (at.Object(LawShapes.Time) is not { } item)
        {
            return null;
        }

        var amount = item["amount"].Number(0, PathwayTime.MaximumAmount);
        var unit = item["unit"].OneOf(LawShapes.TimeUnits);
        return amount is { } count && unit is { } of ? new(count, of) : null;
    }

    /// <summary>A racing stay, with its clock.</summary>
    public static SojournLaw? Racing(JsonCursor at)
    {
        if (at.Object(LawShapes.Sojourn) is not { } item)
        {
            return null;
        }

        var stay = Read(item);
        var clock = item["clock"].IsPresent ? item["clock"].OneOf(LawShapes.Clocks) : SojournClock.Reset;
        return stay is not null && clock is { } from ? new(stay, from) : null;
    }

    /// <summary>A stay without a clock of its own.</summary>
    public static Sojourn? Stay(JsonCursor at) => at.Object(LawShapes.Stay) is { } item ? Read(item) : null;

    private static Sojourn? Read(JsonObjectCursor item)
    {
        var before = item.Log.Count;
        var family = item["family"].OneOf([.. LawShapes.SojournFamilies.Select(static shape => (shape.Word, shape.Family))]);
        var unit = item["unit"].IsPresent ? item["unit"].OneOf(LawShapes.TimeUnits) : TimeUnit.Year;
        var isGompertz = family == SojournFamily.Gompertz;
        var shape = item["shape"].Number(isGompertz ? -PathwayLimits.MostLogarithm : PathwayLimits.LeastShape, isGompertz ? PathwayLimits.MostLogarithm : PathwayLimits.MostShape);
        var scale = item["scale"].Number(PathwayLimits.LeastScale, PathwayTime.MaximumAmount);
        var rate = item["rate"].Number(0, PathwayLimits.MostHazard);
        var logMean = item["logMean"].Number(-PathwayLimits.MostLogarithm, PathwayLimits.MostLogarithm);
        var logDeviation = item["logDeviation"].Number(PathwayLimits.LeastShape, PathwayLimits.MostLogarithm);
        var pieces = item["pieces"].Items(static at => Point(at, LawShapes.Piece, "until", "rate", PathwayLimits.MostHazard));
        var points = item["points"].Items(static at => Point(at, LawShapes.Point, "time", "left", 1));
        if (family is { } known)
        {
            LawShapes.SojournFamilies.First(other => other.Family == known).Holds(item, LawShapes.SojournNumbers);
        }

        Order(item["pieces"], pieces, Sojourn.PieceFault, "a piece that ends after the one before it, and after 0");
        Order(item["points"], points, Sojourn.EmpiricalFault, "a time and a share that are not below those before them");
        if (points is { Count: 0 })
        {
            item["points"].Refuse("at least one point");
        }

        return item.Log.Count > before || unit is not { } of ? null : family switch
        {
            SojournFamily.Exponential => Sojourn.Exponential(rate!.Value, of),
            SojournFamily.Weibull => Sojourn.Weibull(shape!.Value, scale!.Value, of),
            SojournFamily.Gamma => Sojourn.Gamma(shape!.Value, scale!.Value, of),
            SojournFamily.LogNormal => Sojourn.LogNormal(logMean!.Value, logDeviation!.Value, of),
            SojournFamily.LogLogistic => Sojourn.LogLogistic(shape!.Value, scale!.Value, of),
            SojournFamily.Gompertz => Sojourn.Gompertz(shape!.Value, rate!.Value, of),
            SojournFamily.PiecewiseExponential => Sojourn.PiecewiseExponential(pieces!.OfType<SojournPoint>(), rate!.Value, of),
            SojournFamily.Empirical => Sojourn.Empirical(points!.OfType<SojournPoint>(), of),
            _ => null,
        };
    }

    public static SojournPoint? Point(JsonCursor at, JsonShape shape, string time, string value, double most)
    {
        if (at.Object(shape) is not { } item)
        {
            return null;
        }

        var when = item[time].Number(0, PathwayTime.MaximumAmount);
        var what = item[value].Number(0, most);
        return when is { } end && what is { } number ? new(end, number) : null;
    }

    public static void Order(JsonCursor at, List<SojournPoint?>? points, Func<IReadOnlyList<SojournPoint>, int?> fault, string allowed)
    {
        // those that could not be read are passed over, so that the others are held against each other all the same
        var read = (points ?? []).Index().Where(static point => point.Item is not null).ToList();
        if (fault([.. read.Select(static point => point.Item!)]) is { } place)
        {
            at.Log.Add(at.Path.Item(read[place].Index), string.Create(CultureInfo.InvariantCulture, $"{read[place].Item}"), allowed);
        }
    }
}
