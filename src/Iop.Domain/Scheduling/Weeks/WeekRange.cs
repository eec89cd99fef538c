using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>How costs of weeks are kept in tables of 32 bits: as they are up to a horizon, or all of them with some binary places left out.</summary>
/// <param name="Shift">Binary places left out of a cost.</param>
/// <param name="MostToll">The largest toll that the tables have room for.</param>
/// <param name="Horizon">Scaled cost, fixed cost left out, from which on a week may be missing from the tables.</param>
internal readonly record struct WeekRange(int Shift, long MostToll, long Horizon)
{
    private const int MostMagnitude = 1 << 27;

    /// <summary>The most that a week may be spared in tables with a horizon, so that what is out of reach stays so.</summary>
    private const int MostSpared = 1 << 26;

    /// <summary>Beyond it, and as far again as a week may be spared, tables say that there is no way.</summary>
    private const long Near = WeekBounds.Unreachable - MostSpared;

    /// <summary>Whether no week is missing.</summary>
    public bool HoldsAll => Horizon == long.MaxValue;

    /// <summary>The range that holds every week at some costs.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="classCost">Least scaled cost of each class; <see cref="long.MaxValue"/> where all of it is left out.</param>
    /// <param name="scale">What one unit of cost is worth.</param>
    public static WeekRange Whole(CompiledPatient patient, ReadOnlySpan<long> classCost, long scale)
    {
        long largest = 0;
        for (var at = 0; at < patient.Classes.Count; at++)
        {
            largest = classCost[at] == long.MaxValue ? largest : Math.Max(largest, Math.Abs(classCost[at]));
        }

        var weights = patient.Offering.Weights;
        var toll = largest + (scale * weights.Day) + (scale * weights.IdleMinute * WeekTime.MinutesPerDay / 4);
        var most = ((Int128)(largest + toll) * Math.Max(1, patient.Classes.MostSessions)) + (scale * weights.Day * 7) + Waiting(patient, scale);
        var shift = 0;
        while (most >> shift > MostMagnitude)
        {
            shift++;
        }

        return new(shift, toll, long.MaxValue);
    }

    /// <summary>The finest range that holds the weeks below a cutoff, or, where that is as coarse as one for all, the weeks that cost little; the whole range where none is finer.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="classCost">Least scaled cost of each class.</param>
    /// <param name="scale">What one unit of cost is worth.</param>
    /// <param name="cutoff">Only weeks below it are of interest; fixed cost left out.</param>
    public static WeekRange Below(CompiledPatient patient, ReadOnlySpan<long> classCost, long scale, long cutoff)
    {
        var whole = Whole(patient, classCost, scale);
        long most = 0;
        for (var at = 0; at < patient.Classes.Count; at++)
        {
            most = Math.Max(most, -classCost[at]);
        }

        var sessions = Math.Max(1, patient.Classes.MostSessions);
        var spared = ((Int128)most * sessions) + Waiting(patient, scale);
        var least = 0;
        while (spared >> least > MostSpared / 2)
        {
            least++;
        }

        var shift = least;
        while (shift < whole.Shift && Near << shift < cutoff)
        {
            shift++;
        }

        shift = shift < whole.Shift ? shift : least;
        var toll = (long)((((Int128)MostSpared << shift) - spared) / (sessions * Math.Max(1, patient.SideLimits.Length)));
        return shift < whole.Shift ? new(shift, Math.Min(toll, whole.MostToll), Near << shift) : whole;
    }

    /// <summary>The most that one of several sessions which must be attended may cost in the tables.</summary>
    public int MostForced(int sessions) => HoldsAll ? MostMagnitude / sessions : WeekBounds.Never;

    private static Int128 Waiting(CompiledPatient patient, long scale) => (Int128)scale * patient.Offering.Weights.IdleMinute * WeekTime.MinutesPerDay * 8;
}
