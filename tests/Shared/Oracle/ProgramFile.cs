using System.Globalization;
using System.Text.Json;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Tests.Oracle;

/// <summary>Reads sound program and schedule files for the referee, without the library's own readers; a faulty file throws.</summary>
internal static class ProgramFile
{
    public static ProgramWeek ReadProgram(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        return ProgramWeek.Create(
            Text(root, "name")!,
            DateTimeZoneProviders.Tzdb[Text(root, "timeZone")!],
            LocalDatePattern.Iso.Parse(Text(root, "weekOf")!).Value,
            Items(root, "sessions", ReadSession),
            Items(root, "patients", ReadPatient),
            Items(root, "clinicians", item => new Clinician(Text(item, "id")!, Text(item, "name"), Number(item, "maxMinutesPerWeek"))),
            Items(root, "rooms", item => new Room(Text(item, "id")!, Text(item, "name"))),
            root.TryGetProperty("weights", out var weights) ? ReadWeights(weights) : null);
    }

    /// <summary>Reads a schedule as a claim, which unlike a <see cref="Schedule"/> may contradict itself.</summary>
    public static Claim ReadSchedule(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        Assert.Equal("iop-schedule/1", Text(root, "format"));
        return new Claim(
            Text(root, "program")!,
            Enum.Parse<ScheduleStatus>(Text(root, "status")!, ignoreCase: true),
            root.GetProperty("objective").GetInt64(),
            root.GetProperty("lowerBound").GetInt64(),
            [.. Items(root, "assignments", item => (Text(item, "patient")!, (IReadOnlyList<string>)Texts(item, "sessions")))],
            [.. Items(root, "unserved", item => Text(item, "patient")!)]);
    }

    private static Session ReadSession(JsonElement item) => new(
        Text(item, "id")!,
        Modality.Of(Text(item, "modality")!),
        When(item),
        Number(item, "capacity")!.Value,
        Number(item, "minimumToRun") ?? 1,
        Text(item, "clinician"),
        Text(item, "room"),
        Has(item, "telehealth") && item.GetProperty("telehealth").GetBoolean(),
        Texts(item, "levels"),
        Texts(item, "requires"),
        Text(item, "series"),
        Text(item, "offer"));

    private static ProgramPatient ReadPatient(JsonElement item) => new(
        new PatientId(Text(item, "id")!),
        Text(item, "level")!,
        ReadRequirement(item.GetProperty("requirement")),
        Texts(item, "traits"),
        Number(item, "priority") ?? 1,
        Items(item, "unavailable", window => new Obligation(When(window), Text(window, "why"))),
        Number(item, "travelMinutes") ?? 0,
        Items(item, "dislikes", window => new Dislike(When(window), Number(window, "penalty")!.Value)),
        Text(item, "primaryClinician"),
        Texts(item, "pinned"),
        Texts(item, "avoid").Select(id => new PatientId(id)),
        Has(item, "current") ? Texts(item, "current") : null);

    private static WeekRequirement ReadRequirement(JsonElement item) => new(
        ReadLimit(item, "minutesPerWeek"),
        ReadLimit(item, "daysPerWeek"),
        ReadLimit(item, "minutesPerDay"),
        ReadLimit(item, "sessionsPerDay"),
        ReadLimit(item, "spanPerDay"),
        Has(item, "modalities")
            ? item.GetProperty("modalities").EnumerateObject().Select(limit =>
                new ModalityLimit(Modality.Of(limit.Name), ReadLimit(limit.Value, "sessions"), ReadLimit(limit.Value, "minutes")))
            : []);

    private static Limit ReadLimit(JsonElement item, string name) =>
        Has(item, name) ? new Limit(Number(item.GetProperty(name), "min"), Number(item.GetProperty(name), "max")) : default;

    private static ObjectiveWeights ReadWeights(JsonElement item) => new(
        Number(item, "unserved") ?? 100_000,
        Number(item, "day") ?? 30,
        Number(item, "idleMinute") ?? 1,
        Number(item, "otherClinician") ?? 25,
        Number(item, "change") ?? 40,
        Number(item, "run") ?? 0);

    private static WeekInterval When(JsonElement item) =>
        new(Enum.Parse<IsoDayOfWeek>(Text(item, "day")!, ignoreCase: true), Minute(Text(item, "start")!), Minute(Text(item, "end")!));

    private static int Minute(string clock) =>
        (int.Parse(clock.AsSpan(0, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(clock.AsSpan(3, 2), CultureInfo.InvariantCulture);

    private static bool Has(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    private static string? Text(JsonElement item, string name) => Has(item, name) ? item.GetProperty(name).GetString() : null;

    private static int? Number(JsonElement item, string name) => Has(item, name) ? item.GetProperty(name).GetInt32() : null;

    private static List<string> Texts(JsonElement item, string name) => Items(item, name, text => text.GetString()!);

    private static List<T> Items<T>(JsonElement item, string name, Func<JsonElement, T> read) =>
        Has(item, name) ? [.. item.GetProperty(name).EnumerateArray().Select(read)] : [];
}
