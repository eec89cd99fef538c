using System.Text;
using System.Text.Json;
using Iop.Domain.Json.Tests.Pathways;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Tests.Simulations;

public class SimulationPartTests
{
    private static readonly PathwayModel Model = PathwayFiles.Model(PathwayFiles.SickSicker);

    public static TheoryData<string, string> Faults { get; } = new()
    {
        { "$.seed", "-1" },
        { "$.patients", "0" },
        { "$.ranges", """[ { "first": 0, "end": 5 }, { "first": 5, "end": 9 } ]""" },
        { "$.costExponent", "1" },
        { "$.strategies[0].id", "\"nobody\"" },
        { "$.strategies[0].totals.discounted.sums", """[ "1", "2" ]""" },
        { "$.strategies[0].totals.histograms[0]", """{ "bins": [ 2, 1 ], "patients": [ 5, 5 ] }""" },
        { "$.strategies[1].states[0].present[3]", "1" },
    };

    [Fact]
    public void Parts_that_went_through_files_merge_into_the_whole_byte_for_byte()
    {
        const long Patients = 1_000;
        var whole = SimulationPartJson.Write(Microsimulation.Run(Model, Patients, 7));
        var parts = Enumerable.Range(1, 3)
            .Select(k => SimulationPartJson.Write(Microsimulation.Run(Model, Patients, 7, new() { Shard = new(k, 3) })))
            .Select(bytes => SimulationPartJson.Read(bytes).Require())
            .ToList();
        Assert.Equal(whole, SimulationPartJson.Write(parts[2].Merge(parts[0]).Merge(parts[1])));
        Assert.Equal(whole, SimulationPartJson.Write(SimulationPartJson.Read(whole).Require()));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_does_not_fit_is_refused_where_it_stands(string path, string value) =>
        PartFaults.Refused(SimulationPartJson.Write(Microsimulation.Run(Model, 10, 7)), path, value, static bytes => SimulationPartJson.Read(bytes, "part.json").Problems);

    [Fact]
    public void The_page_names_every_property()
    {
        var page = File.ReadAllText(Repository.At("docs/formats/iop-simulation-part-1.md"));
        using var part = JsonDocument.Parse(SimulationPartJson.Write(Microsimulation.Run(Model, 10, 7)));
        foreach (var property in part.RootElement.EnumerateObject().Concat(part.RootElement.GetProperty("strategies")[1].EnumerateObject()))
        {
            Assert.Contains(property.Name, page, StringComparison.Ordinal);
        }

        Assert.Contains(Encoding.UTF8.GetString("iop-simulation-part/1"u8), page, StringComparison.Ordinal);
    }
}
