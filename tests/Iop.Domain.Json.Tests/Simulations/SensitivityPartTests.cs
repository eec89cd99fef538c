using System.Text.Json;
using Iop.Domain.Json.Tests.Pathways;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Domain.Json.Tests.Simulations;

public class SensitivityPartTests
{
    private static readonly PathwayModel Model = PathwayFiles.Model(PathwayFiles.PathOf("reasons"));

    public static TheoryData<string, string> Faults { get; } = new()
    {
        { "$.seed", "-1" },
        { "$.draws", "0" },
        { "$.patientsPerDraw", "1" },
        { "$.method", "\"years\"" },
        { "$.strategies[0]", "\"nobody\"" },
        { "$.strategies[0]", "\"outreach\"" },
        { "$.drawn[1].number", "0" },
        { "$.drawn[1].number", "3" },
        { "$.drawn[0].values", "[ 1 ]" },
        { "$.drawn[0].outcomes[1]", "[ 1, 2 ]" },
        { "$.drawn[0].outcomes[1][0]", "1e999" },
        { "$.drawn[0].batches", "[]" },
    };

    [Theory]
    [InlineData(null)]
    [InlineData(20L)]
    public void Parts_that_went_through_files_merge_into_the_whole_byte_for_byte(long? patients)
    {
        byte[] Part(Shard shard) => SensitivityPartJson.Write(ProbabilisticSensitivity.Run(Model, 7, 5, new() { PatientsPerDraw = patients, Shard = shard }));
        var whole = Part(Shard.Whole);
        var parts = Enumerable.Range(1, 3).Select(k => SensitivityPartJson.Read(Part(new(k, 3))).Require()).ToList();
        var merged = parts[2].Merge(parts[0]).Merge(parts[1]);
        Assert.Equal(whole, SensitivityPartJson.Write(merged));
        Assert.Equal(whole, SensitivityPartJson.Write(SensitivityPartJson.Read(whole).Require()));
        Assert.True(merged.IsComplete);
        Assert.False(parts[0].IsComplete);
        Assert.Equal(
            ProbabilisticSensitivity.Run(Model, 7, 5, new() { PatientsPerDraw = patients }).At(50_000).PerfectInformation,
            merged.At(50_000).PerfectInformation);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_does_not_fit_is_refused_where_it_stands(string path, string value) => PartFaults.Refused(
        SensitivityPartJson.Write(ProbabilisticSensitivity.Run(Model, 3, 7, new() { PatientsPerDraw = 4 })), path, value, static bytes => SensitivityPartJson.Read(bytes, "part.json").Problems);

    [Fact]
    public void Parts_of_other_analyses_do_not_join()
    {
        var part = ProbabilisticSensitivity.Run(Model, 4, 5, new() { PatientsPerDraw = 4, Shard = new(1, 2) });
        Assert.Contains("method", Refused(new() { PatientsPerDraw = 4, Shard = new(2, 2), Method = MicrosimulationMethod.Cycles }), StringComparison.Ordinal);
        Assert.Contains("number of patients", Refused(new() { PatientsPerDraw = 5, Shard = new(2, 2) }), StringComparison.Ordinal);
        Assert.Contains("strategies", Refused(new() { PatientsPerDraw = 4, Shard = new(2, 2), Strategies = ["outreach", "usual"] }), StringComparison.Ordinal);
        Assert.Contains("share draws", Refused(new() { PatientsPerDraw = 4 }), StringComparison.Ordinal);
        string Refused(ProbabilisticOptions options) => Assert.Throws<ArgumentException>(() => part.Merge(ProbabilisticSensitivity.Run(Model, 4, 5, options))).Message;
    }

    [Fact]
    public void The_page_names_every_property()
    {
        var page = File.ReadAllText(Repository.At("docs/formats/iop-sensitivity-part-1.md"));
        using var part = JsonDocument.Parse(SensitivityPartJson.Write(ProbabilisticSensitivity.Run(Model, 1, 7, new() { PatientsPerDraw = 4, Method = MicrosimulationMethod.Cycles })));
        Assert.All(
            part.RootElement.EnumerateObject().Concat(part.RootElement.GetProperty("drawn")[0].EnumerateObject()),
            property => Assert.Contains($"`{property.Name}", page, StringComparison.Ordinal));
    }
}
