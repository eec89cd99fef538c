using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation;

/// <summary>The patients of a run, or of some parts of one. Parts of one run that share no patient merge into what a run of all of them gives, bit for bit.</summary>
public sealed class MicrosimulationResult
{
    internal MicrosimulationResult(
        PathwayModel model, ValueList<PathwayStrategy> strategies, MicrosimulationMethod method, PatientUnits units, ulong seed, long patients, ValueList<PatientRange> ranges, RunTotals totals)
    {
        Model = model;
        Method = method;
        Seed = seed;
        Patients = patients;
        Ranges = ranges;
        Units = units;
        Totals = totals;
        Strategies = strategies.Select((strategy, i) => new StrategySample(model, strategy, units, Count, totals.Samples[i], totals.Counts[i])).ToValueList();
        Differences = strategies.Skip(1)
            .Select((strategy, i) => new SampledDifference(strategies[0].Id, strategy.Id, units, Count, totals.Differences[i])).ToValueList();
    }

    /// <summary>The model that was run.</summary>
    public PathwayModel Model { get; }

    /// <summary>How time passed.</summary>
    public MicrosimulationMethod Method { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>How many patients the whole run has.</summary>
    public long Patients { get; }

    /// <summary>Which of them are in this result, in rising order, no two ranges touching.</summary>
    public ValueList<PatientRange> Ranges { get; }

    /// <summary>How many patients are in this result.</summary>
    public long Count => Ranges.Sum(range => range.Count);

    /// <summary>Whether all patients of the run are in this result.</summary>
    public bool IsComplete => Count == Patients;

    /// <summary>Each strategy, in the order run; the first is the comparator.</summary>
    public ValueList<StrategySample> Strategies { get; }

    /// <summary>Each strategy after the first beside the first.</summary>
    public ValueList<SampledDifference> Differences { get; }

    /// <summary>The units of all totals.</summary>
    internal PatientUnits Units { get; }

    /// <summary>The exact sums.</summary>
    internal RunTotals Totals { get; }

    /// <summary>Joins two parts of one run. The order in which parts are joined does not matter.</summary>
    /// <exception cref="ArgumentException">The parts differ in model, strategies, seed or number of patients, or share a patient.</exception>
    public MicrosimulationResult Merge(MicrosimulationResult other)
    {
        Guard.Against.Null(other);
        if (Difference(other) is { } difference)
        {
            throw new ArgumentException($"The parts are not of one run: they differ in {difference}.", nameof(other));
        }

        var ranges = PatientRange.Joined(Ranges.Concat(other.Ranges)) ?? throw new ArgumentException("The parts share patients.", nameof(other));
        var totals = new RunTotals(Strategies.Count, Model.Cycles + 1, Model.States.Count);
        totals.Add(Totals);
        totals.Add(other.Totals);
        return new(Model, Strategies.Select(sample => sample.Strategy).ToValueList(), Method, Units, Seed, Patients, ranges, totals);
    }

    /// <summary>How many patients of how many, and the seed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} of {Patients} patients, seed {Seed}");

    private string? Difference(MicrosimulationResult other) =>
        Seed != other.Seed ? "seed"
        : Patients != other.Patients ? "number of patients"
        : !Strategies.Select(sample => sample.Strategy.Id).SequenceEqual(other.Strategies.Select(sample => sample.Strategy.Id), StringComparer.Ordinal) ? "strategies"
        : Method != other.Method ? "method"
        : Model != other.Model ? "model"
        : null;
}
