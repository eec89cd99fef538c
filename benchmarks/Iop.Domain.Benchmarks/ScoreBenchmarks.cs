using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Iop.Domain.Assessment;
using Iop.Domain.Benchmarks.Naive;
using NodaTime;

namespace Iop.Domain.Benchmarks;

/// <summary>A PHQ-9 from its answers, and its band, beside dictionaries of strings that give the same total and band (and no safety concern).</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ScoreBenchmarks
{
    private static readonly LocalDate Day = new(2026, 3, 2);
    private readonly StringTables tables = new();
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly ItemResponse[] responses = new ItemResponse[9];
    private Score score;

    [GlobalSetup]
    public void Setup()
    {
        for (var item = 1; item <= 9; item++)
        {
            texts.Add($"phq9_{item}", $"{item % 4}");
            responses[item - 1] = new(item, item % 4);
        }

        score = FromItems();
        if (score.Total != FromStrings() || Band() != BandByStrings())
        {
            throw new InvalidOperationException("The two ways to score disagree.");
        }
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("total")]
    public int? FromStrings() => StringTables.Phq9(texts);

    [Benchmark]
    [BenchmarkCategory("total")]
    public Score FromItems() => Score.FromItems(Instrument.Phq9, Day, responses);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("band")]
    public string? BandByStrings() => tables.BandOf(13);

    [Benchmark]
    [BenchmarkCategory("band")]
    public string? Band() => score.Band()?.Name;
}
