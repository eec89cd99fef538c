using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Queues;

/// <summary>How long patients stay in a state, and by which exit they leave, by the same laws as in a microsimulation from event to event.</summary>
internal sealed class QueueStays
{
    private readonly EventExit[] exits;
    private readonly QueueClock clock;
    private readonly Steady[] racing;
    private readonly Steady[] shared;
    private readonly double shares;
    private readonly double beyond;

    public QueueStays(StrategyReading reading, int index, QueueClock clock, double[] points)
    {
        this.clock = clock;
        var laws = reading.Rows[index].Exits.ToArray();
        exits = [.. laws.Select(exit => new EventExit(reading, exit, points))];
        IsFinal = exits.Length == 0;
        IsSteady = laws.All(static exit => exit.Factors.IsEmpty && exit.RiskRatios.IsEmpty && exit.Ratio is null or { IsConstant: true } && exit.Law is
            RateLaw { PerYear.IsConstant: true } or ProbabilityLaw { PerCycle.IsConstant: true } or ExitShareLaw or SojournLaw { Clock: SojournClock.Reset });
        if (IsSteady)
        {
            racing = [.. laws.Index().Where(static exit => exit.Item.Share is null).Select(exit => new Steady(exit.Item, exit.Index, reading, clock))];
            shared = [.. laws.Index().Where(static exit => exit.Item.Share is { Share: > 0 }).Select(exit => new Steady(exit.Item, exit.Index, reading, clock))];
        }
        else
        {
            (racing, shared) = ([], []);
        }

        var sum = exits.Sum(static exit => exit.Share ?? 0);
        shares = sum;
        IsCertain = Math.Abs(1 - sum) <= PathwayModel.SumTolerance;
        beyond = IsCertain ? 0 : 1 - sum;
    }

    /// <summary>Whether nobody leaves.</summary>
    public bool IsFinal { get; }

    /// <summary>Whether the stay of one who enters anew depends neither on the time nor on the patient.</summary>
    public bool IsSteady { get; }

    /// <summary>Whether the shares of destination-first exits make a whole.</summary>
    private bool IsCertain { get; }

    /// <summary>How many exits there are.</summary>
    public int Exits => exits.Length;

    /// <summary>The state to which an exit leads.</summary>
    public int To(int exit) => exits[exit].To;

    /// <summary>Whether the time in state goes on counting beyond an exit.</summary>
    public bool KeepsClock(int exit) => exits[exit].KeepsClock;

    /// <summary>Draws a stay in ticks, and its exit; never where it does not end before the horizon.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="number">The patient's number.</param>
    /// <param name="move">How often the patient has moved.</param>
    /// <param name="since">The time since the patient arrived.</param>
    /// <param name="inState">The time in state so far.</param>
    /// <param name="left">The time left to the horizon.</param>
    /// <param name="patient">Who it is.</param>
    /// <param name="firstHazard">The first number of a patient's first stay, where it is at hand.</param>
    /// <param name="exit">The exit; -1 where none is taken.</param>
    public long Draw(ulong seed, long number, uint move, long since, long inState, long left, PatientStratum patient, double firstHazard, out int exit)
    {
        if (IsSteady && inState == 0)
        {
            if (move == 0 && shared.Length == 0 && racing.Length == 1)
            {
                exit = racing[0].Exit;
                return QueueClock.Whole(racing[0].Ticks(firstHazard));
            }

            return Draw(seed, number, move, out exit);
        }

        var now = clock.Years(since);
        (var time, exit) = Race(seed, number, move, now, clock.Years(inState), clock.Years(since + left), patient);
        return exit < 0 ? QueueClock.Never : clock.Ticks(time - now);
    }

    /// <summary>All exits race; those that are destination-first race as one.</summary>
    private (double Time, int Exit) Race(ulong seed, long number, uint move, double now, double inState, double limit, PatientStratum patient)
    {
        var (first, taken) = (limit, -1);
        if (Array.Exists(exits, static exit => exit.Share > 0))
        {
            var words = Philox.Words(seed, number, move, DrawPurpose.SlotDestination);
            if (Destination(ValueSampling.Share(words.Upper), inState) is >= 0 and var chosen && exits[chosen].Time(Hazard(words.Lower), now, inState, first, patient) is var time && time < first)
            {
                (first, taken) = (time, chosen);
            }
        }

        var (place, drawn) = (0, default(PhiloxWords));
        for (var i = 0; i < exits.Length; i++)
        {
            if (exits[i].Share is not null)
            {
                continue;
            }

            drawn = (place & 1) == 0 ? Philox.Words(seed, number, move, DrawPurpose.SlotStay, (uint)(place >> 1)) : drawn;
            var time = exits[i].Time(Hazard((place++ & 1) == 0 ? drawn.Upper : drawn.Lower), now, inState, first, patient);
            (first, taken) = time < first ? (time, i) : (first, taken);
        }

        return (first, taken);
    }

    /// <summary>The destination of one who has been here for some time: by the shares of those who are still here then.</summary>
    private int Destination(double share, double inState)
    {
        share *= exits.Sum(exit => exit.Share is { } part ? part * exit.StillHere(inState) : 0) + beyond;
        var last = -1;
        for (var i = 0; i < exits.Length; i++)
        {
            if (exits[i].Share is > 0 and var part)
            {
                share -= part * exits[i].StillHere(inState);
                last = i;
                if (share < 0)
                {
                    return i;
                }
            }
        }

        return IsCertain ? last : -1;
    }

    private long Draw(ulong seed, long number, uint move, out int exit)
    {
        var least = double.PositiveInfinity;
        exit = -1;
        if (shared.Length > 0)
        {
            var words = Philox.Words(seed, number, move, DrawPurpose.SlotDestination);
            var chosen = Destination(ValueSampling.Share(words.Upper));
            if (chosen >= 0)
            {
                (least, exit) = (shared[chosen].Ticks(Hazard(words.Lower)), shared[chosen].Exit);
            }
        }

        var drawn = default(PhiloxWords);
        for (var i = 0; i < racing.Length; i++)
        {
            if ((i & 1) == 0)
            {
                drawn = Philox.Words(seed, number, move, DrawPurpose.SlotStay, (uint)(i >> 1));
            }

            var ticks = racing[i].Ticks(Hazard((i & 1) == 0 ? drawn.Upper : drawn.Lower));
            if (ticks < least)
            {
                (least, exit) = (ticks, racing[i].Exit);
            }
        }

        return QueueClock.Whole(least);
    }

    private int Destination(double share)
    {
        share *= shares + beyond;
        for (var i = 0; i < shared.Length; i++)
        {
            share -= shared[i].Share;
            if (share < 0)
            {
                return i;
            }
        }

        return IsCertain ? shared.Length - 1 : -1;
    }

    private static double Hazard(ulong bits) => -PortableMath.Log(ValueSampling.Share(bits));

    /// <summary>An exit whose stay is drawn from one distribution.</summary>
    private sealed class Steady
    {
        private readonly Sojourn? stay;
        private readonly double ratio;
        private readonly double ticks;

        public Steady(ExitReader exit, int index, StrategyReading reading, QueueClock clock)
        {
            Exit = index;
            Share = exit.Share?.Share ?? 0;
            ratio = exit.Share is null ? exit.Ratio?.Last ?? 1 : 1;
            var perYear = exit.Law switch
            {
                RateLaw rate => rate.PerYear.Last,
                ProbabilityLaw probability => -PortableMath.LogOnePlus(-probability.PerCycle.Last) / reading.Reading.CycleYears,
                _ => double.NaN,
            };
            if (!double.IsNaN(perYear))
            {
                ticks = clock.Scaled(1) / (perYear * ratio);
                return;
            }

            stay = exit.Share?.Stay ?? ((SojournLaw)exit.Law).Stay;
            ticks = clock.Scaled(PathwayTime.YearsOf(stay.Unit, reading.Model.CycleLength));
            if (stay.Family == SojournFamily.Exponential)
            {
                (ticks, stay) = (ticks / (stay.First * ratio), null);
            }
        }

        public int Exit { get; }

        public double Share { get; }

        public double Ticks(double hazard) => (stay is null ? hazard : stay.TimeOf(hazard / ratio)) * ticks;
    }
}
