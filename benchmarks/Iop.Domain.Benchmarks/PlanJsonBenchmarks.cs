using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Iop.Domain.Json;
using Iop.Domain.Plans;
using Iop.Domain.Rules;

namespace Iop.Domain.Benchmarks;

/// <summary>From the bytes of a typical plan, as one line without spaces, to the plan and to findings; beside parsing the same bytes without looking at them.</summary>
[MemoryDiagnoser]
public class PlanJsonBenchmarks
{
    private readonly TreatmentPlan plan = TypicalPlan.Create();
    private readonly RuleSet rules = RuleCatalog.Medicare.IntensiveOutpatient;
    private byte[] line = [];

    [GlobalSetup]
    public void Setup() => line = JsonSerializer.SerializeToUtf8Bytes(JsonNode.Parse(PlanJson.Write(plan)));

    [Benchmark(Baseline = true)]
    public int ParseAlone()
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetPropertyCount();
    }

    [Benchmark]
    public TreatmentPlan ReadStrictly() => PlanJson.Read(line).Require();

    [Benchmark]
    public int ReadAndCheck() => rules.Check(PlanJson.Read(line).Require()).Findings.Count;

    [Benchmark]
    public byte[] WriteCanonically() => PlanJson.Write(plan);
}
