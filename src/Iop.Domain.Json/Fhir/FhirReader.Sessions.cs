using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using NodaTime;
using PlanWords = Iop.Domain.Json.Plans.PlanWords;

namespace Iop.Domain.Json.Fhir;

/// <content>Dated sessions: Appointments, and Encounters, which tell what became of them.</content>
internal sealed partial class FhirReader
{
    private static readonly (string Word, Attendance Became)[] AppointmentStatuses =
    [
        ("proposed", Attendance.Scheduled), ("pending", Attendance.Scheduled), ("booked", Attendance.Scheduled), ("arrived", Attendance.Scheduled), ("checked-in", Attendance.Scheduled),
        ("fulfilled", Attendance.Attended), ("cancelled", Attendance.Cancelled), ("noshow", Attendance.NoShow), (EnteredInError, Attendance.Cancelled), ("waitlist", Attendance.Scheduled),
    ];

    private static readonly (string Word, Attendance Became)[] EncounterStatuses =
    [
        ("planned", Attendance.Scheduled), ("arrived", Attendance.Scheduled), ("triaged", Attendance.Scheduled), ("in-progress", Attendance.Scheduled), ("onleave", Attendance.Scheduled),
        ("finished", Attendance.Attended), ("cancelled", Attendance.Cancelled), (EnteredInError, Attendance.Cancelled), ("unknown", Attendance.Scheduled),
    ];

    private List<(PlanSession Value, string At)> Sessions(List<PlanPhase> phases)
    {
        var (found, linked, known) = (new List<(PlanSession, string)>(), new Dictionary<FhirResource, FhirResource>(), new HashSet<string>(StringComparer.Ordinal));
        var held = Of(Encounter).Where(encounter => Text(encounter.At, "status") != EnteredInError && IsOurs(Child(encounter.At, "subject"), encounter)).ToList();
        var alone = new List<FhirResource>();
        foreach (var encounter in held)
        {
            var appointment = List(encounter.At, "appointment").Select(reference => Resolve(reference, encounter)).FirstOrDefault(resource => resource?.Type == Appointment);
            if (appointment is null || !linked.TryAdd(appointment, encounter))
            {
                alone.Add(encounter);
            }
        }

        var span = phases.Count == 0 ? null : Around(phases.Select(phase => phase.Dates));
        foreach (var appointment in Of(Appointment))
        {
            if (Text(appointment.At, "status") is EnteredInError or "proposed" or "waitlist")
            {
                Note(appointment.At, "an appointment that was never made; it is not read");
            }
            else if (IsOf(appointment))
            {
                Take(appointment, linked.GetValueOrDefault(appointment), span);
            }
        }

        foreach (var encounter in alone)
        {
            Take(null, encounter, span);
        }

        return found;

        void Take(FhirResource? appointment, FhirResource? encounter, CarePeriod? dates)
        {
            var from = appointment ?? encounter!;
            if (Session(appointment, encounter, dates) is not { } session)
            {
                return;
            }

            if (known.Add(session.Id))
            {
                found.Add((session, Shown(from.At)));
            }
            else
            {
                from.At.Log.Add(from.At.Path, $"\"{JsonQuote.Cut(session.Id, JsonQuote.Length)}\" a second time", "an identifier that no other session of the plan has");
            }
        }
    }

    /// <summary>Whether the plan's patient takes part, or nobody is said to.</summary>
    private bool IsOf(FhirResource appointment)
    {
        var patients = List(appointment.At, "participant").Select(participant => Child(participant, "actor"))
            .Where(actor => Resolve(actor, appointment)?.Type == "Patient" || Text(actor, "reference")?.Contains("Patient/", StringComparison.Ordinal) is true).ToList();
        if (patients.Count == 0 || patients.Exists(actor => IsOurs(actor, appointment)))
        {
            return true;
        }

        Note(appointment.At, "an appointment of another patient; it is not read");
        return false;
    }

    private PlanSession? Session(FhirResource? appointment, FhirResource? encounter, CarePeriod? span)
    {
        var from = appointment ?? encounter!;
        var requests = ((IEnumerable<FhirResource>)[.. appointment is null ? [] : new[] { appointment }, .. encounter is null ? [] : new[] { encounter }])
            .SelectMany(resource => List(resource.At, "basedOn").Select(reference => Resolve(reference, resource))).OfType<FhirResource>().ToList();
        var codes = new List<FhirCode>();
        codes.AddRange(encounter is null ? [] : List(encounter.At, "type").SelectMany(Codes));
        codes.AddRange(appointment is null ? [] : List(appointment.At, "serviceType").SelectMany(Codes));
        codes.AddRange(requests.SelectMany(request => Codes(Child(request.At, "code"))));
        if (Own(codes, FhirCodes.PriorEvents) is not null)
        {
            return null;
        }

        var isBound = requests.Count > 0 || (appointment is not null && booked.Contains(appointment));
        var modality = ModalityOf(codes) ?? (LevelOf(from.At, codes) is null ? null : ProgramDay);
        if (modality is null && !isBound)
        {
            Note(from.At, $"of no known kind of session ({Quoted(codes)}); it is not counted");
            return null;
        }

        if (modality is null)
        {
            from.At.Log.Add(from.At.Path, Quoted(codes), $"a code of a kind of session: {FhirCodes.Modalities} with any word; {options.Codes.Listed(static meaning => meaning.Modality is not null)}; {ByMap("modality:group")}");
            return null;
        }

        var before = from.At.Log.Count;
        var session = Dated(appointment, encounter, modality, codes);
        if (session is not null && from.At.Log.Count == before && !isBound && span?.Contains(session.Start.Date) is not true)
        {
            Note(from.At, "a session at another time than the plan, and based on none of its orders; it is not counted");
            return null;
        }

        return from.At.Log.Count > before ? null : session;
    }

    private PlanSession? Dated(FhirResource? appointment, FhirResource? encounter, Modality modality, List<FhirCode> codes)
    {
        var from = appointment ?? encounter!;
        Understand(from);
        var became = encounter is null ? Child(appointment!.At, "status").OneOf(AppointmentStatuses) : Child(encounter.At, "status").OneOf(EncounterStatuses);
        var (booking, actual) = (appointment is null ? null : Span(appointment.At), encounter is null ? null : Span(Child(encounter.At, "period")));
        if ((booking ?? actual) is not { } time)
        {
            Unplaced(from, became);
            return null;
        }

        var breaks = Extension(from.At, Breaks, "valueInteger").Integer(0, WeekTime.MinutesPerDay - 1) ?? 0;
        var group = Extension(from.At, "urn:iop:group-size", "valueInteger").Integer(1);
        var services = Extension(from.At, "urn:iop:services", "valueInteger").Integer(0, SessionPrescription.MostServices);
        var level = Own(codes, FhirCodes.Levels) is { } id && options.Levels.TryFind(id, out var known) ? known : null;
        if (breaks >= time.Minutes)
        {
            Extension(from.At, Breaks, "valueInteger").Refuse("less than the length of the session");
            return null;
        }

        var stayed = booking is not null && actual is not null && became == Attendance.Attended && actual.Value.Minutes < time.Minutes - breaks ? actual : null;
        return new(
            List(from.At, "identifier").Select(identifier => Text(identifier, "value")).FirstOrDefault(value => value is not null) ?? from.Id ?? Shown(from.At),
            InZone(time.Start), modality, Duration.FromMinutes(time.Minutes), became ?? Attendance.Scheduled, Duration.FromMinutes(breaks),
            stayed is { } part ? Duration.FromMinutes(part.Minutes) : null, group, services, ModeOf(from, encounter), ProvidersOf(from), level);
    }

    private void Unplaced(FhirResource from, Attendance? became)
    {
        if (became == Attendance.Cancelled)
        {
            Note(from.At, "called off, and without a time; it is not read");
        }
        else
        {
            from.At.Log.Add(from.At.Path, "no start and end", "a start and an end within 24 hours, both moments with an offset");
        }
    }

    /// <summary>The start and the whole minutes to the end; null where one of them is not stated or the two make no session.</summary>
    private (Instant Start, int Minutes)? Span(JsonCursor at)
    {
        var (start, end) = (Child(at, "start"), Child(at, "end"));
        if (!start.IsPresent || Instant(start) is not { } from)
        {
            return null;
        }

        var minutes = end.IsPresent ? (Instant(end) - from)?.TotalMinutes : Child(at, "minutesDuration").Integer(1, WeekTime.MinutesPerDay);
        return minutes is >= 1 and <= WeekTime.MinutesPerDay ? (from, (int)minutes.Value) : null;
    }

    private ContactMode? ModeOf(FhirResource from, FhirResource? encounter)
    {
        if (Extension(from.At, "urn:iop:mode", "valueCode") is { IsPresent: true } own)
        {
            return own.OneOf(PlanWords.Modes);
        }

        return encounter is null ? null : Text(Child(encounter.At, "class"), "code") switch
        {
            "AMB" => ContactMode.InPerson,
            "VR" => ContactMode.Video,
            _ => null,
        };
    }
}
