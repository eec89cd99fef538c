using System.Text;
using Iop.Domain.Care;
using Iop.Domain.Json.Tests.Levels;
using Iop.Domain.Plans;
using Iop.Domain.Scheduling;
using NodaTime;

namespace Iop.Domain.Json.Tests;

public class RoundTripTests
{
    [Fact]
    public void A_program_comes_back() =>
        Props.Holds(RandomValues.Programs, static week => ComesBack(week, ProgramJson.Write, static utf8 => ProgramJson.Read(utf8)));

    [Fact]
    public void A_schedule_comes_back() =>
        Props.Holds(RandomValues.Schedules, static schedule => ComesBack(schedule, ScheduleJson.Write, static utf8 => ScheduleJson.Read(utf8)));

    [Fact]
    public void A_plan_comes_back() =>
        Props.Holds(Plans.RandomPlans.All, static plan => ComesBack(plan, PlanJson.Write, static utf8 => PlanJson.Read(utf8)));

    [Fact]
    public void Equal_values_have_the_same_bytes()
    {
        var one = AnEmptySchedule(0.0);
        var other = AnEmptySchedule(-0.0);

        Assert.Equal(one, other);
        Assert.Equal(ScheduleJson.Write(one), ScheduleJson.Write(other));
    }

    [Fact]
    public void Two_reads_of_one_file_give_equal_values()
    {
        var bytes = File.ReadAllBytes(Data.Instance("replan-60"));

        var one = ProgramJson.Read(bytes).Require();
        var other = ProgramJson.Read(bytes).Require();

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Same(one.Zone, other.Zone);
    }

    [Fact]
    public void A_file_in_another_form_and_its_canonical_form_are_one_value()
    {
        var bytes = File.ReadAllBytes(Data.Instance("design-12"));
        var week = ProgramJson.Read(bytes).Require();

        Assert.NotEqual(bytes, ProgramJson.Write(week));
        Assert.Equal(week, ProgramJson.Read(ProgramJson.Write(week)).Require());
    }

    [Fact]
    public void The_canonical_form_is_this()
    {
        var week = ProgramJson.Read(Data.Utf8("""
            { "patients": [ { "requirement": { "modalities": { "peer": {}, "group": { "minutes": { "max": 90, "min": 0 } } }, "spanPerDay": {} },
                "current": [], "traits": [], "priority": 1, "travelMinutes": 5, "level": "asam4:2.1", "id": "p\u00e9\/<1>" } ],
              "weights": { "run": 7, "day": 30 }, "sessions": [], "rooms": [],
              "weekOf": "2026-03-02", "timeZone": "UTC", "name": "a \"b\" \u2713", "format": "iop-program/1" }
            """)).Require();

        Assert.Equal(
            """
            {
              "format": "iop-program/1",
              "name": "a \"b\" ✓",
              "timeZone": "UTC",
              "weekOf": "2026-03-02",
              "sessions": [],
              "patients": [
                {
                  "id": "pé/<1>",
                  "level": "asam4:2.1",
                  "travelMinutes": 5,
                  "current": [],
                  "requirement": {
                    "modalities": {
                      "group": {
                        "minutes": {
                          "min": 0,
                          "max": 90
                        }
                      },
                      "peer": {}
                    }
                  }
                }
              ],
              "weights": {
                "run": 7
              }
            }

            """,
            Encoding.UTF8.GetString(ProgramJson.Write(week)));
    }

    [Fact]
    public void Properties_are_written_in_the_order_of_the_page()
    {
        var program = Data.With(Data.With(Data.Program, "sessions[0].telehealth", ""), "patients[1].current", "");

        Assert.Equal(Compact(program), Compact(Encoding.UTF8.GetString(ProgramJson.Write(ProgramJson.Read(Data.Utf8(program)).Require()))));
        Assert.Equal(Compact(Data.Schedule), Compact(Encoding.UTF8.GetString(ScheduleJson.Write(ScheduleJson.Read(Data.Utf8(Data.Schedule)).Require()))));
        Assert.Equal(Compact(LevelFiles.Acme), Compact(Encoding.UTF8.GetString(LevelSystemJson.Write(LevelFiles.Own))));
        Assert.Equal(Compact(LevelFiles.Pairs), Compact(Encoding.UTF8.GetString(CrosswalkJson.Write(CrosswalkJson.Read(Data.Utf8(LevelFiles.Pairs)).Require()))));
        Assert.Equal(Compact(Data.Plan), Compact(Encoding.UTF8.GetString(PlanJson.Write(PlanJson.Read(Data.Utf8(Data.Plan)).Require()))));
        Assert.Equal(Compact(Plans.FullPlan.Text), Compact(Encoding.UTF8.GetString(PlanJson.Write(PlanJson.Read(Data.Utf8(Plans.FullPlan.Text)).Require()))));
    }

    [Fact]
    public void Every_zone_of_the_database_comes_back()
    {
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids)
        {
            var plan = TreatmentPlan.Create(new PlanId("x"), new PatientId("p"), DateTimeZoneProviders.Tzdb[id]);

            Assert.Equal(plan, PlanJson.Read(PlanJson.Write(plan)).Require());
        }
    }

    [Fact]
    public void A_text_that_is_not_well_formed_is_not_written()
    {
        Assert.Throws<ArgumentException>(() => PlanJson.Write(APlan("half a pair \ud800")));
        Assert.Throws<ArgumentException>(() => PlanJson.Write(APlan("\udc00")));
    }

    [Fact]
    public void What_could_not_be_read_back_is_not_written()
    {
        var own = LevelSystem.Define("acme", "Acme", "1", "ours", new LevelDefinition("a", "A", CareSetting.Outpatient, "op"));
        var phase = new PlanPhase(own["a"], new DateInterval(new(2026, 1, 5), new(2026, 1, 9)), []);
        var twice = new Assignment(new PatientId("p"), []);

        var level = Assert.Throws<ArgumentException>(() => PlanJson.Write(APlan("x").WithPhases(phase)));
        var patient = Assert.Throws<ArgumentException>(() => ScheduleJson.Write(new Schedule("s", ScheduleStatus.Optimal, 0, 0, [twice, twice], [])));
        Assert.Throws<ArgumentException>(() => ScheduleJson.Write(new Schedule("s", ScheduleStatus.Optimal, 0, 0, [], [], seconds: 1e300)));
        Assert.Throws<ArgumentException>(() => PlanJson.Write(APlan(new string('x', FormatLimits.MaxTextLength + 1))));

        var second = Assert.Throws<ArgumentException>(() => PlanJson.Write(APlan("x").WithAdmission(new LocalDateTime(2026, 1, 5, 9, 30, 15))));
        var tick = Assert.Throws<ArgumentException>(() => PlanJson.Write(APlan("x").WithDischarge(new LocalDateTime(2026, 1, 5, 9, 30).PlusNanoseconds(1))));
        var fraction = Assert.Throws<ArgumentException>(() => PlanJson.Write(APlan("x").WithCaseloads(new Caseload(ProviderRole.Peer, Foundation.Ratio.Of(1, 1_000_000_001), 1))));

        Assert.Contains("$.admission: found the string \"2026-01-05T09:30:15\"", second.Message, StringComparison.Ordinal);
        Assert.Contains("$.discharge: found the string \"2026-01-05T09:30:00.000000001\"", tick.Message, StringComparison.Ordinal);
        Assert.Contains("$.caseloads[0].patients", fraction.Message, StringComparison.Ordinal);
        Assert.Contains("$.phases[0].level", level.Message, StringComparison.Ordinal);
        Assert.Contains("$.assignments[1].patient", patient.Message, StringComparison.Ordinal);
    }

    private static string Compact(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString();

    private static TreatmentPlan APlan(string id) => TreatmentPlan.Create(new PlanId(id), new PatientId("p"), DateTimeZoneProviders.Tzdb["UTC"]);

    private static Schedule AnEmptySchedule(double seconds) => new("s", ScheduleStatus.Optimal, 0, 0, [], [], seconds);

    private static void ComesBack<T>(T value, Func<T, byte[]> write, Func<byte[], ReadResult<T>> read)
        where T : class
    {
        var bytes = write(value);
        var again = read(bytes).Require();

        Assert.Equal(value, again);
        Assert.Equal(value.GetHashCode(), again.GetHashCode());
        Assert.Equal(bytes, write(again));
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.DoesNotContain((byte)'\r', bytes);
    }
}
