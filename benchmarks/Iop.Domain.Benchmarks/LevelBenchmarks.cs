using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Iop.Domain.Benchmarks.Naive;
using Iop.Domain.Care;

namespace Iop.Domain.Benchmarks;

/// <summary>A level by its identifier and the order of two levels, beside dictionaries of strings that answer the same.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class LevelBenchmarks
{
    private readonly StringTables tables = new();
    private readonly LevelOfCare iop = LevelSystem.Asam4["2.1"];
    private readonly LevelOfCare inpatient = LevelSystem.Asam4["4"];

    [GlobalSetup]
    public void Setup()
    {
        if (ByStrings() != Lookup() || BelowByStrings() != Below())
        {
            throw new InvalidOperationException("The two ways to ask disagree.");
        }
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("name")]
    public string ByStrings() => tables.NameOf("asam4", "2.1");

    [Benchmark]
    [BenchmarkCategory("name")]
    public string Lookup() => LevelOfCare.Parse("asam4:2.1").Name;

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("order")]
    public bool BelowByStrings() => tables.IsBelow("asam4", "2.1", "4");

    [Benchmark]
    [BenchmarkCategory("order")]
    public bool Below() => inpatient.Compare(iop) == IntensityOrder.Less;
}
