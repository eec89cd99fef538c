using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Tests.Care;

/// <summary>What no caller can mean is refused under the name of the argument; what is looked up allocates nothing.</summary>
public class CareRefusalTests
{
    private static readonly LevelSystem Own = LevelSystem.Define("own", "Own", "1", "ours", Level("A"));

    public static TheoryData<string, Func<object?>> Refused => new()
    {
        { "definitions", () => LevelSystem.Define("own", "Own", "1", "ours", Level("A"), null!) },
        { "definitions", () => LevelSystem.Define("own", "Own", "1", "ours", new LevelDefinition("A", "a level", CareSetting.Outpatient, "zz")) },
        { "directlyBelow", () => Level("A", ["B", null!]) },
        { "value", () => Level("A") with { NominalHours = [null!] } },
        { "population", () => LevelSystem.Asam3["2.1"].NominalHoursFor((Population)9) },
        { "id", () => LevelOfCare.Parse(null!) },
        { "pairs", () => new Crosswalk([null!]) },
        { "notes", () => new Crosswalk([], [null!]) },
        { "pairs", () => new Crosswalk([Pair(Own["A"], LevelSystem.Ladder["op"]), Pair(LevelSystem.Ladder["op"], Own["A"])]) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_nobody_can_mean_is_refused_by_name(string parameter, Func<object?> make) =>
        Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(make).ParamName);

    [Fact]
    public void Where_no_pair_leads_to_the_ladder_the_rung_is_named() => Assert.Equal(
        "The crosswalk has no pair of own:A and ladder; its own system names the rung ladder:op as the nearest.", Crosswalk.Standard.From(Own["A"], LevelSystem.Ladder).Note);

    [Fact]
    public void Crosswalks_of_the_same_pairs_are_equal()
    {
        var pair = Pair(Own["A"], LevelSystem.Ladder["op"]);
        Crosswalk? none = null;

        Assert.True(new Crosswalk([pair]) == new Crosswalk([pair]));
        Assert.True(new Crosswalk([pair]) != new Crosswalk([]));
        Assert.True(none == null && none != new Crosswalk([]));
    }

    [Fact]
    public void Hours_ages_and_thresholds_are_looked_up_without_allocation()
    {
        for (var warmUp = 0; warmUp < 100; warmUp++)
        {
            Run();
        }

        Assert.Equal(0, Allocated.Least(() =>
        {
            for (var round = 0; round < 100; round++)
            {
                Run();
            }
        }));
    }

    private static void Run()
    {
        _ = LevelSystem.Asam3["2.1"].NominalHoursFor(Population.Adolescent) ?? throw new InvalidOperationException();
        _ = LevelSystem.Medicare["IOP"].NominalHoursFor(Population.Child) ?? throw new InvalidOperationException();
        _ = PopulationDefinition.TryFind(Jurisdiction.NewJersey, out _) && Domain.Assessment.DimensionSet.TryFind("asam4", out _) ? true : throw new InvalidOperationException();
        _ = Domain.Assessment.Instrument.Phq9.ThresholdOf("five-points");
        _ = Crosswalk.Standard.From(LevelSystem.Asam3["1"], LevelSystem.Asam4);
    }

    private static LevelDefinition Level(string code, params string[] below) => new(code, "a level", CareSetting.Outpatient, "op", below);

    private static CrosswalkPair Pair(LevelOfCare first, LevelOfCare second) => new(first, second, CrosswalkCertainty.Judged, "ours", EvidenceStatus.Unverified);
}
