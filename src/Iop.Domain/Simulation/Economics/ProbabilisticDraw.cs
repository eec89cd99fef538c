using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>One draw of the parameters, and what the strategies cost and yield under it.</summary>
public sealed record ProbabilisticDraw
{
    internal ProbabilisticDraw(long number, IEnumerable<double> values, IEnumerable<PathwayOutcome> outcomes, ValueList<ValueList<PathwayOutcome>> batches)
    {
        Number = number;
        Values = values.ToValueList();
        Outcomes = outcomes.ToValueList();
        Batches = batches;
    }

    /// <summary>The number of the draw, counted from 0.</summary>
    public long Number { get; }

    /// <summary>The values of the parameters, in the order of the model's list.</summary>
    public ValueList<double> Values { get; }

    /// <summary>Discounted totals for one patient, in the order of the strategies that were run.</summary>
    public ValueList<PathwayOutcome> Outcomes { get; }

    /// <summary>The means of parts of the patients, by strategy; empty where there are no patients.</summary>
    internal ValueList<ValueList<PathwayOutcome>> Batches { get; }

    /// <summary>The number.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"draw {Number}");
}
