using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Json;
using Iop.Domain.Scheduling;
using NodaTime;

namespace Iop.Domain.Benchmarks;

/// <summary>Reading a program week strictly, beside plain deserialization into mutable classes that checks nothing.</summary>
[MemoryDiagnoser]
public class JsonBenchmarks
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web);
    private byte[] utf8 = [];
    private ProgramWeek week = null!;

    [Params(60, 1000)]
    public int Patients { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        week = AWeek(Patients);
        utf8 = ProgramJson.Write(week);
    }

    [Benchmark(Baseline = true)]
    public object? SerializerIntoPlainClasses() => JsonSerializer.Deserialize<PlainProgram>(utf8, Plain);

    [Benchmark]
    public object ReadStrictly() => ProgramJson.Read(utf8).Require();

    [Benchmark]
    public byte[] WriteCanonically() => ProgramJson.Write(week);

    private static ProgramWeek AWeek(int patients)
    {
        var sessions = Enumerable.Range(0, Math.Max(20, patients / 2)).Select(i => new Session(
            Id("s", i), Modality.Group, new WeekInterval((IsoDayOfWeek)((i % 5) + 1), 540 + (i % 8 * 60), 600 + (i % 8 * 60)), capacity: 10, clinician: "c1")).ToArray();
        var need = new WeekRequirement(new Limit(540, 1140), new Limit(3, 5), modalities: [new ModalityLimit(Modality.Group, minutes: new Limit(300))]);
        return ProgramWeek.Create(
            "benchmark",
            DateTimeZoneProviders.Tzdb["America/New_York"],
            new LocalDate(2026, 3, 2),
            sessions,
            Enumerable.Range(0, patients).Select(i => new ProgramPatient(
                new PatientId(Id("p", i)),
                "asam4:2.1",
                need,
                unavailable: Enumerable.Range(1, 5).Select(day => new Obligation(new WeekInterval((IsoDayOfWeek)day, 480, 960), "work")),
                pinned: [sessions[i % sessions.Length].Id])),
            [new Clinician("c1")]);
    }

    private static string Id(string letter, int number) => letter + number.ToString(CultureInfo.InvariantCulture);

    private sealed class PlainProgram
    {
        public string? Format { get; set; }

        public string? Name { get; set; }

        public string? TimeZone { get; set; }

        public string? WeekOf { get; set; }

        public List<PlainSession>? Sessions { get; set; }

        public List<PlainPatient>? Patients { get; set; }
    }

    private sealed class PlainSession
    {
        public string? Id { get; set; }

        public string? Modality { get; set; }

        public string? Day { get; set; }

        public string? Start { get; set; }

        public string? End { get; set; }

        public int Capacity { get; set; }

        public string? Clinician { get; set; }
    }

    private sealed class PlainPatient
    {
        public string? Id { get; set; }

        public string? Level { get; set; }

        public List<PlainWindow>? Unavailable { get; set; }

        public List<string>? Pinned { get; set; }

        public PlainRequirement? Requirement { get; set; }
    }

    private sealed class PlainWindow
    {
        public string? Day { get; set; }

        public string? Start { get; set; }

        public string? End { get; set; }

        public string? Why { get; set; }
    }

    private sealed class PlainRequirement
    {
        public PlainLimit? MinutesPerWeek { get; set; }

        public PlainLimit? DaysPerWeek { get; set; }

        public Dictionary<string, Dictionary<string, PlainLimit>>? Modalities { get; set; }
    }

    private sealed class PlainLimit
    {
        public int? Min { get; set; }

        public int? Max { get; set; }
    }
}
