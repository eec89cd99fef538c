using System.Globalization;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>One exit in continuous time: when a patient takes it who has drawn a hazard, were there no other exit.</summary>
/// <remarks>
/// Factors, rates and tables hold from one point of the cycles to the next, as read at the start of that stretch or at the entry, whichever is later.
/// A probability per cycle is the constant hazard -ln(1 - p) over the cycle.
/// </remarks>
internal sealed class EventExit
{
    /// <summary>A patient for exits that ask for nobody's attributes.</summary>
    public static readonly PatientStratum Nobody = new(1, 0, IsFemale: true, []);


    private readonly StrategyReading reading;
    private readonly ExitReader exit;
    private readonly double[] points;
    private readonly double stayYears;
    private readonly bool isSteady;
    private readonly double rate;

    public EventExit(StrategyReading reading, ExitReader exit, double[] points)
    {
        (this.reading, this.exit, this.points) = (reading, exit, points);
        stayYears = exit.Law switch
        {
            SojournLaw sojourn => PathwayTime.YearsOf(sojourn.Stay.Unit, reading.Model.CycleLength),
            ExitShareLaw share => PathwayTime.YearsOf(share.Stay.Unit, reading.Model.CycleLength),
            _ => 1,
        };
        isSteady = (exit.Factors.IsEmpty || exit.Factors.AreSteady) && exit.Ratio is null or { IsConstant: true } && exit.RiskRatios.IsEmpty
            && exit.Law is SojournLaw or ExitShareLaw or RateLaw { PerYear.IsConstant: true };
        rate = exit.Law is RateLaw of ? of.PerYear.Last * (exit.Ratio?.Last ?? 1) : 0;
    }

    /// <summary>The index of the state entered.</summary>
    public int To => exit.To;

    /// <summary>Whether the time in state goes on counting there.</summary>
    public bool KeepsClock => exit.KeepsClock;

    /// <summary>The share of a destination-first exit; null where it races on its own.</summary>
    public double? Share => exit.Share?.Share;

    /// <summary>Whether nothing but the time in state, and no attribute of a patient, has a part in when it is taken: a table of times can stand for it.</summary>
    public bool IsTimeless => (exit.Factors.IsEmpty || (exit.Factors.AreSteady && exit.Factors.AreOfAll)) && exit.Ratio is null or { IsConstant: true } && exit.RiskRatios.IsEmpty
        && exit.Law switch
        {
            SojournLaw sojourn => sojourn.Clock == SojournClock.Reset || sojourn.Stay.IsMemoryless,
            RateLaw law => law.PerYear.IsConstant,
            ProbabilityLaw law => law.PerCycle.IsConstant,
            _ => exit.Law is ExitShareLaw,
        };

    /// <summary>Whether the time already spent in the state changes how long it takes.</summary>
    public bool HasMemory => exit.Law is SojournLaw { Stay.IsMemoryless: false } or ExitShareLaw { Stay.IsMemoryless: false };

    /// <summary>What its times depend on, where <see cref="IsTimeless"/>: exits of which this is equal take the same times.</summary>
    public (object Law, double Ratio) Key => (
        exit.Law switch
        {
            SojournLaw sojourn => sojourn.Stay,
            ExitShareLaw share => share.Stay,
            _ => exit.Law,
        },
        (exit.Ratio?.Last ?? 1) * (exit.Factors.IsEmpty ? 1 : exit.Factors.At(new(1, 0, 0, 0, 0, Nobody))));

    /// <summary>Of those whom a destination-first exit will take, the share who are still there after some years.</summary>
    public double StillHere(double years) => years == 0 ? 1 : exit.Share!.Stay.Survival(years / stayYears);

    /// <summary>When the exit is taken, in years from the start; infinite where never, or not before a limit.</summary>
    /// <param name="hazard">Drawn from the exponential distribution with mean 1.</param>
    /// <param name="now">The entry of the state, or the start, in years.</param>
    /// <param name="inState">The time in state by then, in years.</param>
    /// <param name="limit">After which nobody asks.</param>
    /// <param name="patient">Whose exit it is.</param>
    public double Time(double hazard, double now, double inState, double limit, PatientStratum patient)
    {
        if (!isSteady)
        {
            return Stretch(hazard, now, inState, limit, patient);
        }

        var factor = exit.Factors.IsEmpty ? 1 : exit.Factors.At(new(1, 0, now, inState, 0, patient));
        var ratio = (exit.Ratio?.Last ?? 1) * factor;
        return exit.Law switch
        {
            RateLaw => now + (hazard / (rate * factor)),
            ExitShareLaw share => now + Rest(share.Stay, hazard, inState),
            SojournLaw { Clock: SojournClock.Forward } sojourn => now + Rest(sojourn.Stay, hazard / ratio, now),
            _ => now + Rest(((SojournLaw)exit.Law).Stay, hazard / ratio, inState),
        };
    }

    /// <summary>What is left of a stay of which some years are over.</summary>
    private double Rest(Sojourn stay, double hazard, double years)
    {
        if (years == 0)
        {
            return stay.TimeOf(hazard) * stayYears;
        }

        var before = years / stayYears;
        var passed = stay.HazardBy(before);
        return double.IsPositiveInfinity(passed) ? 0 : Math.Max(0, stay.TimeOf(passed + hazard) - before) * stayYears;
    }

    /// <summary>Goes from point to point of the cycles until the hazard is used up.</summary>
    private double Stretch(double hazard, double now, double inState, double limit, PatientStratum patient)
    {
        for (var point = PointBefore(now); point < points.Length - 1 && now < limit;)
        {
            var at = new Moment(point + 1, point, now, inState, inState / reading.Reading.CycleYears, patient);
            point = Math.Clamp(Grid.PointFrom(points, Math.Min(limit, now + ConstantFor(at)), reading.Reading.CycleYears), point + 1, points.Length - 1);
            var until = points[point];
            var factor = (exit.Ratio?[at.Cycle] ?? 1) * (exit.Factors.IsEmpty ? 1 : exit.Factors.At(at));
            if (exit.Law is SojournLaw sojourn)
            {
                var years = sojourn.Clock == SojournClock.Forward ? now : inState;
                var passing = factor == 0 ? 0 : factor * sojourn.Stay.HazardBetween(years / stayYears, (years + until - now) / stayYears);
                if (hazard <= passing)
                {
                    return Math.Min(until, now + Rest(sojourn.Stay, hazard / factor, years));
                }

                hazard -= passing;
            }
            else
            {
                var passing = PerYear(at, factor) * (until - now);
                if (hazard <= passing)
                {
                    return now + ((until - now) * (hazard / passing));
                }

                hazard -= passing;
            }

            (inState, now) = (inState + until - now, until);
        }

        return double.PositiveInfinity;
    }

    /// <summary>How long the law and all factors surely stay as they are at a moment; 0 where that is not told.</summary>
    private double ConstantFor(in Moment at)
    {
        var isConstant = exit.Ratio is null or { IsConstant: true } && exit.RiskRatios.IsEmpty && exit.Law switch
        {
            RateLaw rates => rates.PerYear.IsConstant,
            ProbabilityLaw probabilities => probabilities.PerCycle.IsConstant,
            _ => true,
        };
        return !isConstant ? 0 : Math.Min(
            exit.Factors.IsEmpty ? double.PositiveInfinity : exit.Factors.ConstantFor(at),
            exit.Table is null ? double.PositiveInfinity : reading.Reading.ConstantFor(exit.Table, at));
    }

    private double PerYear(in Moment at, double factor)
    {
        var value = exit.Law switch
        {
            RateLaw law => law.PerYear[at.Cycle] * factor,
            TableLaw { Meaning: TableMeaning.Rate } => reading.Reading.Read(exit.Table!, at) * factor,
            ProbabilityLaw law => Hazard(law.PerCycle[at.Cycle], factor, at),
            _ => Hazard(reading.Reading.Read(exit.Table!, at), factor, at),
        };
        return value;
    }

    private double Hazard(double probability, double factor, in Moment at)
    {
        var hazard = -PortableMath.LogOnePlus(-probability) * factor;
        if (!exit.RiskRatios.IsEmpty)
        {
            hazard = -PortableMath.LogOnePlus(-exit.WithRiskRatios(-PortableMath.ExpMinusOne(-hazard), at.Cycle));
        }

        return double.IsFinite(hazard)
            ? hazard / reading.Reading.CycleYears
            : throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"An exit with probability 1 (cycle {at.Cycle}, to \"{reading.Model.States[exit.To]}\") has no hazard; run the model by cycles."));
    }

    private int PointBefore(double years)
    {
        var point = Math.Min(points.Length - 1, (int)(years / reading.Reading.CycleYears));
        while (point > 0 && points[point] > years)
        {
            point--;
        }

        while (point < points.Length - 1 && points[point + 1] <= years)
        {
            point++;
        }

        return point;
    }
}
