using System.Text.Json;
using Iop.Domain.Json.Tests.Pathways;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Tests.Simulations;

public class CapacityPartTests
{
    private static readonly PathwayModel Model = PathwayFiles.Model(PathwayFiles.Slots);

    public static TheoryData<string, string> Faults { get; } = new()
    {
        { "$.seed", "-1" },
        { "$.replications", "0" },
        { "$.ranges", """[ { "first": 0, "end": 1 }, { "first": 1, "end": 2 } ]""" },
        { "$.ranges", """[ { "first": 0, "end": 3 } ]""" },
        { "$.strategies[1].id", "\"nobody\"" },
        { "$.strategies", "[]" },
        { "$.strategies[0].waits[0]", """{ "bins": [ 2, 1 ], "patients": [ 5, 5 ] }""" },
        { "$.strategies[0].presence[0]", "[ 1 ]" },
        { "$.strategies[0].presence[0][1]", "9223372036854775807" },
        { "$.strategies[0].events", "9223372036854775807" },
        { "$.strategies[0].presence", "[]" },
        { "$.strategies[0].rows[0].run", "[ 1 ]" },
        { "$.strategies[0].rows[1].levels[0][2]", "\"NaN\"" },
        { "$.strategies[1].rows[1].states", "[]" },
    };

    [Fact]
    public void Parts_that_went_through_files_merge_into_the_whole_byte_for_byte()
    {
        var whole = CapacityPartJson.Write(Capacity.Run(Model, 5, 7));
        var parts = Enumerable.Range(1, 3)
            .Select(k => CapacityPartJson.Write(Capacity.Run(Model, 5, 7, new() { Shard = new(k, 3) })))
            .Select(static bytes => CapacityPartJson.Read(bytes).Require())
            .ToList();
        Assert.Equal(whole, CapacityPartJson.Write(parts[2].Merge(parts[0]).Merge(parts[1])));
        Assert.Equal(whole, CapacityPartJson.Write(CapacityPartJson.Read(whole).Require()));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_does_not_fit_is_refused_where_it_stands(string path, string value) =>
        PartFaults.Refused(CapacityPartJson.Write(Capacity.Run(Model, 2, 7)), path, value, static bytes => CapacityPartJson.Read(bytes, "part.json").Problems);

    [Fact]
    public void The_page_names_every_property()
    {
        var page = File.ReadAllText(Repository.At("docs/formats/iop-capacity-part-1.md"));
        using var part = JsonDocument.Parse(CapacityPartJson.Write(Capacity.Run(Model, 1, 7)));
        var strategy = part.RootElement.GetProperty("strategies")[1];
        Assert.All(
            part.RootElement.EnumerateObject().Concat(strategy.EnumerateObject()).Concat(strategy.GetProperty("rows")[0].EnumerateObject()),
            property => Assert.Contains($"`{property.Name}", page, StringComparison.Ordinal));
    }
}
