using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>The parts of a plan in words, for comparisons; clinical content.</summary>
internal static class PlanWords
{
    public static string? Date(LocalDate? date) => date?.ToIso();

    public static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string Minutes(Duration duration) => string.Create(CultureInfo.InvariantCulture, $"{(long)duration.TotalMinutes} min");

    public static string? Coded(CodedText? coded) => coded is null ? null : coded.Text is null ? coded.Code : $"{coded.Text} ({coded.Code})";

    /// <summary>Words in an order of their own, so that the order in which they were stated makes no difference; null where there are none.</summary>
    public static string? Set(IEnumerable<string?> words) =>
        string.Join(", ", words.Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;

    public static string? Enumerated<T>(T? value)
        where T : struct, Enum => value is { } stated ? Spaced(stated.ToString()) : null;

    public static string? Times(WeeklyAvailability? allowed) => allowed is null ? null : string.Join(", ", allowed.Free);

    public static string? Measured(ObjectiveMeasure? measure) => measure is null ? null : string.Create(
        CultureInfo.InvariantCulture, $"{Coded(measure.Quantity)} {(measure.Least is { } least ? $"at least {least}" : "")}{(measure is { Least: not null, Most: not null } ? " and " : "")}{(measure.Most is { } most ? $"at most {most}" : "")}");

    public static string Phase(PlanPhase phase) => $"{phase.Level}, {phase.Dates}";

    public static string Prescription(SessionPrescription session) => string.Create(
        CultureInfo.InvariantCulture, $"{session.Modality}, {Minutes(session.Length)}, {session.TimesPerWeek} times a week");

    public static string Session(PlanSession session) => $"{session.Id}: {session.Modality}, {session.Start}, {Minutes(session.Length)}, {Enumerated<Attendance>(session.Attendance)}";

    // "NoShow" becomes "no show"
    private static string Spaced(string name) =>
        string.Concat(name.Select((letter, i) => char.IsAsciiLetterUpper(letter) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(letter) : letter.ToString()));
}
