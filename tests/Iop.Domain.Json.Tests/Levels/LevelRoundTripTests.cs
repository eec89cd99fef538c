using System.Text;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Simulation;
using NodaTime;

namespace Iop.Domain.Json.Tests.Levels;

public class LevelRoundTripTests
{
    public static TheoryData<string> Known => [.. LevelSystem.All.Select(system => system.Id)];

    [Theory]
    [MemberData(nameof(Known))]
    public void Every_known_system_comes_back(string id)
    {
        var system = LevelSystem.All.Single(known => known.Id == id);

        ComesBack(system, LevelSystemJson.Write, static utf8 => LevelSystemJson.Read(utf8));
        var read = LevelSystemJson.Read(LevelSystemJson.Write(system)).Require();
        Assert.Equal(system.Levels.Select(level => (level, level.Rung, level.Track)), read.Levels.Select(level => (level, level.Rung, level.Track)));
        Assert.Equal(system.Levels.Select(level => level.OneStepDown), read.Levels.Select(level => level.OneStepDown));
    }

    [Fact]
    public void A_system_of_one_s_own_comes_back() =>
        Props.Holds(RandomLevels.Systems, static system => ComesBack(system, LevelSystemJson.Write, static utf8 => LevelSystemJson.Read(utf8)));

    [Fact]
    public void The_standard_crosswalk_comes_back() => ComesBack(Crosswalk.Standard, CrosswalkJson.Write, static utf8 => CrosswalkJson.Read(utf8));

    [Fact]
    public void A_crosswalk_comes_back() => Props.Holds(RandomLevels.Crosswalks, static crosswalk => ComesBack(
        crosswalk, value => CrosswalkJson.Write(value, LevelFiles.Catalog), static utf8 => CrosswalkJson.Read(utf8, "own.json", LevelFiles.Catalog)));

    [Fact]
    public void Crosswalks_are_equal_by_their_pairs_and_notes()
    {
        var one = CrosswalkJson.Read(Data.Utf8(LevelFiles.Pairs)).Require();

        Assert.Equal(one, CrosswalkJson.Read(Data.Utf8(LevelFiles.Pairs)).Require());
        Assert.NotEqual(one, new Crosswalk(one.Pairs));
        Assert.NotEqual(one, new Crosswalk(one.Pairs.Reverse(), one.Notes));
    }

    [Fact]
    public void The_canonical_form_leaves_out_what_is_not_stated()
    {
        var bare = LevelSystem.Define("own", "Own", "1", "ours", new LevelDefinition("a", "A", CareSetting.Outpatient, "op"));

        Assert.Equal(
            """
            {
              "format": "iop-levels/1",
              "id": "own",
              "name": "Own",
              "edition": "1",
              "orderSource": "ours",
              "levels": [
                {
                  "code": "a",
                  "name": "A",
                  "setting": "outpatient",
                  "rung": "op"
                }
              ]
            }

            """,
            Encoding.UTF8.GetString(LevelSystemJson.Write(bare)));
    }

    [Fact]
    public void A_plan_at_a_level_of_one_s_own_comes_back_with_its_catalog()
    {
        var plan = APlanAt(LevelFiles.Own["B"]);
        var bytes = PlanJson.Write(plan, LevelFiles.Catalog);

        Assert.Equal(plan, PlanJson.Read(bytes, "plan.json", LevelFiles.Catalog).Require());
        Assert.Equal(["$.phases[0].level"], PlanJson.Read(bytes).Problems.Paths());
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            Assert.Equal(plan, PlanJson.ReadFile(path, LevelFiles.Catalog).Require());
            Assert.False(PlanJson.ReadFile(path).IsSound);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Contains("$.phases[0].level", Assert.Throws<ArgumentException>(() => PlanJson.Write(plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pathway_at_a_level_of_one_s_own_comes_back_with_its_catalog()
    {
        var state = new PathwayState("s", "S", 0, 1, LevelFiles.Own["B"]);
        var model = PathwayModel.Create("m", new CycleLength(1, CycleUnit.Month), 2, [state], [new StartShare("s", 1)], [], RewardTiming.Start, new Discounting(DiscountForm.Discrete, 0, 0), new PriceBasis("USD", 2026));
        var bytes = PathwayJson.Write(model, LevelFiles.Catalog);

        Assert.Equal(model, PathwayJson.Read(bytes, "pathway.json", LevelFiles.Catalog).Require());
        Assert.Equal(["$.states[0].level"], PathwayJson.Read(bytes).Problems.Paths());
        Assert.Throws<ArgumentException>(() => PathwayJson.Write(model));
    }

    [Fact]
    public void What_the_catalog_means_otherwise_is_not_written()
    {
        var other = LevelSystem.Asam4.WithNote("another one");

        Assert.Throws<ArgumentException>(() => PlanJson.Write(APlanAt(other["2.1"])));
        Assert.Throws<ArgumentException>(() => CrosswalkJson.Write(new Crosswalk([new(other["2.1"], LevelSystem.Asam3["2.1"], CrosswalkCertainty.Judged, "why", EvidenceStatus.Unverified)])));
        Assert.Throws<ArgumentException>(() => CrosswalkJson.Write(new Crosswalk([], [new(LevelSystem.Asam3["2.1"], other, "why")])));
        Assert.NotEmpty(PlanJson.Write(APlanAt(LevelSystem.Asam4["2.1"])));
    }

    [Fact]
    public void What_does_not_fit_is_not_written()
    {
        var citation = new Citation("x");
        var level = new LevelDefinition("a", "A", CareSetting.Outpatient, "op");

        foreach (var spoilt in (LevelDefinition[])
        [
            level with { NominalHours = [new(null, Duration.FromHours(9) + Duration.FromNanoseconds(1), null, null, citation, EvidenceStatus.Primary)] },
            level with { NominalHours = [new(null, Duration.Zero, Duration.FromDays(7) - Duration.FromNanoseconds(1), null, citation, EvidenceStatus.Primary)] },
            level with { Note = "half a pair \ud800" },
            level with { Note = new string('x', FormatLimits.MaxTextLength + 1) },
        ])
        {
            Assert.Throws<ArgumentException>(() => LevelSystemJson.Write(LevelSystem.Define("own", "Own", "1", "ours", spoilt)));
        }
    }

    [Fact]
    public void Files_are_read_with_a_catalog_too()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, LevelFiles.Acme);
            Assert.Equal(LevelFiles.Own, LevelSystemJson.ReadFile(path).Require());
            File.WriteAllText(path, Data.With(LevelFiles.Pairs, "pairs[0].first", "\"acme:BE\""));
            Assert.True(CrosswalkJson.ReadFile(path, LevelFiles.Catalog).IsSound);
            Assert.Equal(["$.pairs[0].first"], CrosswalkJson.ReadFile(path).Problems.Paths());
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Equal("no such file", LevelSystemJson.ReadFile("none/such.json").Problems.Single().Found);
        Assert.Equal("no such file", CrosswalkJson.ReadFile("none/such.json", LevelFiles.Catalog).Problems.Single().Found);
    }

    [Fact]
    public void A_catalog_is_always_given()
    {
        Assert.Throws<ArgumentNullException>(static () => PlanJson.Read(default, "x", null!));
        Assert.Throws<ArgumentNullException>(static () => PlanJson.ReadFile("x", null!));
        Assert.Throws<ArgumentNullException>(static () => PathwayJson.ReadFile("x", null!));
        Assert.Throws<ArgumentNullException>(static () => CrosswalkJson.Write(Crosswalk.Standard, null!));
    }

    private static TreatmentPlan APlanAt(LevelOfCare level) => TreatmentPlan.Create(
        new PlanId("x"), new PatientId("p"), DateTimeZoneProviders.Tzdb["UTC"], [new PlanPhase(level, new CarePeriod(new(2026, 1, 5), null), [])]);

    private static void ComesBack<T>(T value, Func<T, byte[]> write, Func<byte[], ReadResult<T>> read)
        where T : class
    {
        var bytes = write(value);
        var again = read(bytes).Require();

        Assert.Equal(value, again);
        Assert.Equal(value.GetHashCode(), again.GetHashCode());
        Assert.Equal(bytes, write(again));
    }
}
