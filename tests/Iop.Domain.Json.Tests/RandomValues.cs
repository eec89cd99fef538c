using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using NodaTime;

namespace Iop.Domain.Json.Tests;

/// <summary>Random values of every format, with every optional part sometimes given and sometimes not.</summary>
internal static class RandomValues
{
    public static readonly Gen<string> Word = Gen.Elements(
        "a", "group", "art therapy", "it's", "x\"y\\z", "日本", "ş", "İI", "😀", "a\u2028b", "\u0001", "</script>", "a+b&c", "long " + new string('w', 300));

    private static readonly Gen<string> Text = Gen.OneOf(Word, Gen.Constant(""), Gen.Constant(" "), Gen.Constant("two\nlines\t"));

    public static readonly Gen<DateTimeZone> Zone = Gen.Elements("America/New_York", "Europe/Berlin", "Asia/Tehran", "UTC", "Etc/GMT+5")
        .Select(static id => DateTimeZoneProviders.Tzdb[id]);

    private static readonly Gen<WeekInterval> Window =
        from day in Gen.Choose(1, 7)
        from start in Gen.Choose(0, 287)
        from end in Gen.Choose(start + 1, 288)
        select new WeekInterval((IsoDayOfWeek)day, start * 5, end * 5);

    public static readonly Gen<int> Number = Gen.OneOf(Gen.Choose(0, 20), Gen.Constant(FormatLimits.LargestNumber));

    private static readonly Gen<int> Positive = Number.Select(static number => Math.Max(1, number));

    private static readonly Gen<Limit> Bounds =
        from min in Maybe(Number)
        from max in Maybe(Number)
        select min > max ? new Limit(max, min) : new Limit(min, max);

    private static readonly Gen<WeekRequirement> Requirement =
        from limits in Bounds.ArrayOf(5)
        from words in Word.ArrayOf().Select(static words => words.Distinct().ToArray())
        from sessions in Bounds.ArrayOf(words.Length)
        from minutes in Bounds.ArrayOf(words.Length)
        select new WeekRequirement(
            limits[0], limits[1], limits[2], limits[3], limits[4], words.Select((word, i) => new ModalityLimit(Modality.Of(word), sessions[i], minutes[i])));

    public static readonly Arbitrary<ProgramWeek> Programs = (
        from name in Word
        from zone in Zone
        from week in Gen.Choose(-2000, 2000)
        from clinicians in Listed(static id =>
            from text in MaybeText
            from most in Maybe(Number)
            select new Clinician(id, text, most))
        from rooms in Listed(static id => MaybeText.Select(text => new Room(id, text)))
        from sessions in Listed(id => Session(id, clinicians, rooms))
        from count in Gen.Choose(0, 4)
        from patients in Gen.CollectToArray([.. Enumerable.Range(0, count)], i => Patient(i, count, clinicians, sessions))
        from weights in Gen.Frequency((1, Gen.Constant(ObjectiveWeights.Default)), (3, Weights))
        select ProgramWeek.Create(name, zone, new LocalDate(2026, 3, 2).PlusWeeks(week), sessions, patients, clinicians, rooms, weights)).ToArbitrary();

    public static readonly Arbitrary<Schedule> Schedules = (
        from program in Word
        from bound in Gen.Choose(-5, 1_000_000)
        from gap in Gen.Choose(0, 3)
        from scale in Gen.Elements(1L, 1_000_000_000L)
        from seconds in Gen.Elements(0, -0.0, 0.1, 1e-7, 0.30000000000000004, 12345.678, 1e9, double.Epsilon)
        from served in Gen.Choose(0, 4)
        from others in Gen.Choose(0, 4)
        from sessions in Word.ArrayOf().ArrayOf(served)
        from reasons in Word.ArrayOf().ArrayOf(others)
        let lower = bound * scale
        let objective = Math.Max(0, lower) + gap
        select new Schedule(
            program,
            objective == lower ? ScheduleStatus.Optimal : gap == 1 ? ScheduleStatus.Infeasible : ScheduleStatus.Feasible,
            objective,
            lower,
            sessions.Select((ids, i) => new Assignment(new PatientId($"p{i}"), ids.Distinct())),
            reasons.Select((words, i) => new UnservedPatient(new PatientId($"u{i}"), words.Select(word => new UnservedReason(word, word + ".")))),
            seconds)).ToArbitrary();

    private static Gen<string?> MaybeText => Gen.Frequency((1, Gen.Constant<string?>(null)), (2, Text.Select(static text => (string?)text)));

    private static Gen<string?> MaybeWord => Gen.Frequency((1, Gen.Constant<string?>(null)), (1, Word.Select(static text => (string?)text)));

    private static Gen<ObjectiveWeights> Weights =>
        from unserved in Gen.Choose(0, 100_000)
        from others in Number.ArrayOf(5)
        select new ObjectiveWeights(unserved, others[0], others[1], others[2], others[3], others[4]);

    public static Gen<T?> Maybe<T>(Gen<T> value)
        where T : struct => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, value.Select(static given => (T?)given)));

    private static Gen<T[]> Listed<T>(Func<string, Gen<T>> item) =>
        Word.ArrayOf().SelectMany(words => Gen.CollectToArray(words.Distinct().ToArray(), item));

    private static Gen<string[]> Some(IEnumerable<string> ids) => Gen.SubListOf(ids.ToArray()).Select(static list => list.ToArray());

    private static Gen<string?> One(IEnumerable<string> ids) => Gen.Elements<string?>([null, .. ids]);

    private static Gen<Session> Session(string id, Clinician[] clinicians, Room[] rooms) =>
        from modality in Word
        from when in Window
        from capacity in Positive
        from minimum in Positive
        from clinician in One(clinicians.Select(known => known.Id))
        from room in One(rooms.Select(known => known.Id))
        from telehealth in Gen.Elements(true, false)
        from levels in Word.ArrayOf()
        from requires in Word.ArrayOf()
        from series in MaybeWord
        from offer in MaybeWord
        select new Session(
            id, Modality.Of(modality), when, capacity, minimum, clinician, room, telehealth, levels, requires, series, series is null ? offer : null);

    private static Gen<ProgramPatient> Patient(int index, int count, Clinician[] clinicians, Session[] sessions) =>
        from level in Word
        from requirement in Requirement
        from traits in Word.ArrayOf()
        from priority in Gen.Choose(1, 3)
        from unavailable in Gen.Zip(Window, MaybeText).Select(static pair => new Obligation(pair.Item1, pair.Item2)).ArrayOf()
        from travel in Number
        from dislikes in Gen.Zip(Window, Number).Select(static pair => new Dislike(pair.Item1, pair.Item2)).ArrayOf()
        from primary in One(clinicians.Select(known => known.Id))
        from pinned in Some(sessions.Select(session => session.Id))
        from avoid in Some(Enumerable.Range(0, count).Where(other => other != index).Select(other => $"p{other}"))
        from hasCurrent in Gen.Elements(true, false)
        from current in Some(sessions.Select(session => session.Id))
        select new ProgramPatient(
            new PatientId($"p{index}"), level, requirement, traits, priority, unavailable, travel, dislikes, primary, pinned,
            avoid.Select(other => new PatientId(other)), hasCurrent ? current : null);
}
