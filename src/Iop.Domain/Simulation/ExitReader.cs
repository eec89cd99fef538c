using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>One exit under a strategy: its law and all factors, read at the start of a cycle.</summary>
internal sealed class ExitReader
{
    private readonly ModelReading reading;
    private readonly TransitionLaw law;
    private readonly CycleSchedule<double>? ratio;
    private readonly PathwayTable? table;
    private readonly CycleSchedule<double>[] riskRatios;
    private readonly bool isProbability;

    /// <summary>Resolves what the law refers to.</summary>
    /// <param name="reading">Tables and modifiers.</param>
    /// <param name="way">The transition, as the strategy has it.</param>
    /// <param name="resolved">The law of the transition that a hazard ratio refers to; the transition's own otherwise.</param>
    /// <param name="to">The index of the state entered.</param>
    /// <param name="factors">The hazard ratios on it.</param>
    /// <param name="riskRatios">The risk ratios on it.</param>
    public ExitReader(ModelReading reading, PathwayTransition way, TransitionLaw resolved, int to, ExitFactors factors, IEnumerable<CycleSchedule<double>> riskRatios)
    {
        this.reading = reading;
        law = resolved;
        ratio = (way.Law as HazardRatioLaw)?.Ratio;
        table = law is TableLaw of ? reading.Table(of.Table) : null;
        To = to;
        Factors = factors;
        this.riskRatios = [.. riskRatios];
        OfSurvivors = way.OfSurvivors;
        KeepsClock = way.KeepsClock;
        isProbability = law is ProbabilityLaw or TableLaw { Meaning: TableMeaning.Probability };
        IsAlone = way.IsAlone;
    }

    /// <summary>The law, that of the transition referred to where it is a hazard ratio.</summary>
    public TransitionLaw Law => law;

    /// <summary>Its table; null for other laws.</summary>
    public PathwayTable? Table => table;

    /// <summary>Its ratio to another transition; null where it refers to none.</summary>
    public CycleSchedule<double>? Ratio => ratio;

    /// <summary>The risk ratios on it.</summary>
    public ReadOnlySpan<CycleSchedule<double>> RiskRatios => riskRatios;

    public int To { get; }

    public bool OfSurvivors { get; }

    public bool KeepsClock { get; }

    /// <summary>Whether its hazard becomes a probability by itself.</summary>
    public bool IsAlone { get; }

    public ExitFactors Factors { get; }

    /// <summary>Whether <see cref="Read"/> gives a probability, rather than a hazard over the cycle.</summary>
    public bool IsProbability => isProbability || IsAlone;

    /// <summary>Whether it is a probability per cycle and nothing beside but risk ratios.</summary>
    public bool IsPlain => law is ProbabilityLaw && ratio is null && Factors.IsEmpty && !OfSurvivors;

    /// <summary>Whether it can make a row exceed 1, which hazards alone cannot.</summary>
    public bool CanExceed => IsProbability || riskRatios.Any(static factor => factor.Values.Any(static value => value > 1));

    /// <summary>The share of a destination-first exit and its stay; null for other laws.</summary>
    public ExitShareLaw? Share => law as ExitShareLaw;

    /// <summary>The time in state in years from which on nothing changes with it.</summary>
    public double Memory => Math.Max(Factors.IsEmpty ? 0 : Factors.Memory, law switch
    {
        TableLaw => reading.Memory(table!),
        SojournLaw { Clock: SojournClock.Reset } sojourn => Years(sojourn.Stay),
        ExitShareLaw share => share.Stay.IsMemoryless && share.Share == 1 ? 0 : double.PositiveInfinity,
        _ => 0,
    });

    /// <summary>Whether it changes from cycle to cycle for those whose time in state is the same.</summary>
    public bool ChangesWithTime => (!Factors.IsEmpty && Factors.ChangeWithTime) || ratio is { IsConstant: false } || riskRatios.Any(static factor => !factor.IsConstant) || law switch
    {
        ProbabilityLaw probability => !probability.PerCycle.IsConstant,
        RateLaw rate => !rate.PerYear.IsConstant,
        TableLaw => ModelReading.ChangesWithTime(table!),
        SojournLaw { Clock: SojournClock.Forward } sojourn => !sojourn.Stay.IsMemoryless,
        _ => false,
    };

    /// <summary>The probability or the hazard of a cycle after hazard ratios; 0 for a destination-first exit, whose row reads it.</summary>
    public double Read(in Moment at)
    {
        var factor = (ratio?[at.Cycle] ?? 1) * (Factors.IsEmpty ? 1 : Factors.At(at));
        var value = law switch
        {
            ProbabilityLaw probability => probability.PerCycle[at.Cycle],
            RateLaw rate => rate.PerYear[at.Cycle] * reading.CycleYears,
            TableLaw { Meaning: TableMeaning.Rate } => reading.Read(table!, at) * reading.CycleYears,
            TableLaw => reading.Read(table!, at),
            SojournLaw sojourn => Hazard(sojourn, at),
            _ => 0,
        };
        if (isProbability)
        {
            return factor == 1 ? value
                : value >= 1 ? factor > 0 ? 1 : 0
                : -PortableMath.ExpMinusOne(factor * PortableMath.LogOnePlus(-value));
        }

        var hazard = factor == 0 ? 0 : value * factor;
        return IsAlone ? -PortableMath.ExpMinusOne(-hazard) : hazard;
    }

    /// <summary>A probability after risk ratios.</summary>
    public double WithRiskRatios(double probability, int cycle)
    {
        foreach (var factor in riskRatios)
        {
            probability *= factor[cycle];
        }

        return probability;
    }

    /// <summary>A time in state in the unit of a stay.</summary>
    public double InUnit(Sojourn stay, double years, double cycles) => stay.Unit switch
    {
        TimeUnit.Cycle => cycles,
        TimeUnit.Year => years,
        _ => years / PathwayTime.YearsOf(stay.Unit, reading.Cycle),
    };

    private double Hazard(SojournLaw sojourn, in Moment at)
    {
        var (years, cycles) = sojourn.Clock == SojournClock.Forward ? (at.Years, at.Point) : (at.YearsInState, at.CyclesInState);
        return sojourn.Stay.HazardBetween(InUnit(sojourn.Stay, years, cycles), InUnit(sojourn.Stay, years + reading.CycleYears, cycles + 1));
    }

    private double Years(Sojourn stay) => stay.ConstantFrom == 0 ? 0 : stay.ConstantFrom * PathwayTime.YearsOf(stay.Unit, reading.Cycle);
}
