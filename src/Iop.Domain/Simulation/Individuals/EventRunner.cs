using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Runs many patients who are alike under one strategy, all of whose stays are read from tables.</summary>
/// <param name="tables">What is read on the way.</param>
/// <param name="patient">The patient to whom all are alike.</param>
internal abstract class EventRunner(EventTables tables, PatientStratum patient)
{
    /// <summary>Patients of a block; the first one's number is a multiple of it, so that they share the high word of the counter.</summary>
    public const int Block = 8192;

    /// <summary>What is read on the way.</summary>
    protected EventTables Tables { get; } = tables;

    /// <summary>The patient to whom all are alike.</summary>
    protected PatientStratum Patient { get; } = patient;

    /// <summary>Runs the patients of a block from one place in it up to another, which is not among them.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="first">The number of the block's first patient.</param>
    /// <param name="low">The place of the first patient to run.</param>
    /// <param name="high">The place after the last.</param>
    /// <param name="moves">To which this adds starts and moves.</param>
    /// <param name="counts">To which moves are added where they become many.</param>
    /// <param name="groups">By 64 patients, to which this brings the totals.</param>
    /// <param name="strategy">The strategy's place in the groups.</param>
    public abstract void Run(ulong seed, long first, int low, int high, MoveCounts moves, StateCounts counts, PatientTotals[] groups, int strategy);

    /// <summary>The next event of a patient whom tables do not decide: when, and by which way.</summary>
    protected (double Until, int Slot) Decide(ulong seed, long number, uint move, int row, double now)
    {
        var of = Tables.Rows[row];
        var draw = new EventDraw(seed, number, move);
        var (until, slot) = of.Next(draw, draw.Words, now, of.Elapsed, Tables.Horizon, Patient);
        return (until, slot < 0 ? Tables.Slots.Thresholds : Tables.Slots.Of(of, slot));
    }
}
