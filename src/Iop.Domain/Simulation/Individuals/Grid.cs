namespace Iop.Domain.Simulation.Individuals;

/// <summary>Places times on the points of the cycles.</summary>
internal static class Grid
{
    /// <summary>The first point at a time or after it; the number of points where there is none.</summary>
    /// <param name="points">The times of the points in years, from 0.</param>
    /// <param name="years">The time, zero or more.</param>
    /// <param name="cycleYears">The years between two points.</param>
    public static int PointFrom(double[] points, double years, double cycleYears)
    {
        var point = (int)Math.Min(points.Length, Math.Ceiling(years / cycleYears));
        while (point > 0 && points[point - 1] >= years)
        {
            point--;
        }

        while (point < points.Length && points[point] < years)
        {
            point++;
        }

        return point;
    }
}
