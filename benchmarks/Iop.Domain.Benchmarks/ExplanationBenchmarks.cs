using BenchmarkDotNet.Attributes;
using Iop.Domain.Benchmarks.Naive;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Scheduling.Weeks.Explanations;

namespace Iop.Domain.Benchmarks;

/// <summary>Why one patient has no week, and the ways out: for the patients of the small programs that have none, against a deletion filter that seeks the cheapest week each time.</summary>
[MemoryDiagnoser]
public class ExplanationBenchmarks
{
    private Offering offering = null!;
    private ProgramPatient patient = null!;

    /// <summary>Program and patient.</summary>
    [Params("fixed-60 p1", "fixed-60 p39", "contested-60 p38", "contested-60 p50")]
    public string Who { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var parts = Who.Split(' ');
        var program = TestData.Instance(parts[0]);
        offering = Offering.Of(program);
        patient = program.Patients.Single(candidate => candidate.Id.Value == parts[1]);
    }

    /// <summary>The smallest conflict and every way out with its cheapest week.</summary>
    [Benchmark(Baseline = true)]
    public int Explain() => WeekExplainer.Explain(offering, patient).WaysOut.Count;

    /// <summary>Some conflict whose reasons are all necessary, and ways out.</summary>
    [Benchmark]
    public int Filter() => DeletionFilter.Explain(offering, patient).WaysOut;
}
