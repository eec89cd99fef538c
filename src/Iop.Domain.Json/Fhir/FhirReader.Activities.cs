using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using NodaTime;
using PlanWords = Iop.Domain.Json.Plans.PlanWords;

namespace Iop.Domain.Json.Fhir;

/// <content>Activities: stated within the plan, or as orders that it names or that are based on it.</content>
internal sealed partial class FhirReader
{
    private const string Breaks = "urn:iop:break-minutes";
    private static readonly Modality ProgramDay = Modality.Of("program");
    private static readonly string[] DetailStatuses = ["not-started", "scheduled", "in-progress", "on-hold", "completed", "cancelled", "stopped", "unknown", EnteredInError];
    private static readonly string[] Gone = ["cancelled", "stopped", "revoked", EnteredInError];
    private static readonly string[] Sessional = [ServiceRequest, Appointment];
    private readonly HashSet<FhirResource> booked = [];
    private readonly Dictionary<FhirResource, List<FhirResource>> orders = [];

    private void FindOrders()
    {
        foreach (var request in Of(ServiceRequest))
        {
            foreach (var plan in List(request.At, "basedOn").Select(reference => Resolve(reference, request)).OfType<FhirResource>().Where(plan => plan.Type == CarePlan).Distinct())
            {
                if (!orders.TryGetValue(plan, out var list))
                {
                    orders[plan] = list = [];
                }

                list.Add(request);
            }
        }
    }

    private List<FhirActivity> Activities(FhirResource plan)
    {
        var (found, asked) = (new List<FhirActivity?>(), new HashSet<FhirResource>());
        var stated = List(plan.At, "activity");
        var based = orders.GetValueOrDefault(plan) ?? [];
        if (stated.Count + based.Count > FormatLimits.MaxActivities)
        {
            plan.At.Log.Add(plan.At.Path.Property("activity"), $"{((long)stated.Count + based.Count).Invariant()} activities", $"at most {((long)FormatLimits.MaxActivities).Invariant()}");
            return [];
        }

        foreach (var activity in stated)
        {
            Understand(activity);
            var (detail, reference) = (Child(activity, "detail"), Child(activity, "reference"));
            if (detail.IsPresent == reference.IsPresent)
            {
                activity.Log.Add(activity.Path, detail.IsPresent ? "a detail and a reference" : "neither a detail nor a reference", "a detail or a reference");
            }
            else if (detail.IsPresent)
            {
                found.Add(Detail(plan, activity, detail));
            }
            else if (Resolve(reference, plan) is not { } resource)
            {
                Missing(reference);
            }
            else if (resource.Type == ServiceRequest && asked.Add(resource))
            {
                found.Add(Order(resource));
            }
            else
            {
                Other(activity, resource);
            }
        }

        found.AddRange(based.Where(asked.Add).Select(Order));
        return [.. found.OfType<FhirActivity>()];
    }

    private void Missing(JsonCursor reference)
    {
        var type = Text(reference, "type") ?? (Text(reference, "reference") is { } target ? Tail(target).Split('/')[0] : null);
        if (type is "MedicationRequest" or "Task" or "CommunicationRequest" or "DeviceRequest" or "NutritionOrder" or "VisionPrescription")
        {
            Note(reference, $"an activity of the kind {type}; it is not read");
        }
        else
        {
            reference.Log.Add(reference.Path, "a reference to what is not in the file", "a ServiceRequest or an Appointment of the file");
        }
    }

    private void Other(JsonCursor activity, FhirResource resource)
    {
        if (resource.Type == Appointment)
        {
            booked.Add(resource);
        }
        else if (resource.Type == "RequestGroup")
        {
            activity.Log.Add(activity.Path, "a RequestGroup", "a detail, a ServiceRequest or an Appointment; phases as care plans that are partOf this one");
        }
        else
        {
            Note(activity, $"an activity of the kind {Shown(resource.Type)}, or one that stands there a second time; it is not read");
        }
    }

    private FhirActivity? Detail(FhirResource plan, JsonCursor activity, JsonCursor detail)
    {
        Understand(detail);
        Status(detail, DetailStatuses);
        if (Text(detail, "kind") is { } kind && !Sessional.Contains(kind, StringComparer.Ordinal))
        {
            Note(activity, $"an activity of the kind {Shown(kind)}; it is not read");
            return null;
        }

        return Activity(plan, activity, detail, "scheduled", List(detail, "performer"), default);
    }

    private FhirActivity? Order(FhirResource request)
    {
        Understand(request);
        Status(request.At, PlanStatuses);
        return Activity(request, request.At, request.At, "occurrence", List(request.At, "performer"), Child(request.At, "performerType"));
    }

    private FhirActivity? Activity(FhirResource from, JsonCursor at, JsonCursor item, string schedule, List<JsonCursor> performers, JsonCursor performerType)
    {
        if (Text(item, "status") is { } status && Gone.Contains(status, StringComparer.Ordinal))
        {
            Note(at, $"an activity with the status {status}; it is not read");
            return null;
        }

        if (IsTrue(item, "doNotPerform"))
        {
            Note(at, "an activity that is not to be done; it is not read");
            return null;
        }

        var codes = Codes(Child(item, "code"));
        var level = LevelOf(item, codes);
        var modality = ModalityOf(codes) ?? (level is null ? null : ProgramDay);
        var timing = Child(item, $"{schedule}Timing");
        var bounds = Period(Child(item, $"{schedule}Period"));
        if (!timing.IsPresent)
        {
            return Untimed(at, item, schedule, codes, level, modality, bounds);
        }

        var before = at.Log.Count;
        if (modality is null)
        {
            Unknown(item, codes);
        }

        var week = Timing(timing);
        var breaks = Extension(item, Breaks, "valueInteger").Integer(0, WeekTime.MinutesPerDay - 1);
        var services = Extension(item, "urn:iop:services", "valueInteger").Integer(0, SessionPrescription.MostServices);
        var mode = Extension(item, "urn:iop:mode", "valueCode").OneOf(PlanWords.Modes);
        var served = List(item, "goal").Select(reference => GoalId(reference, from)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (breaks >= week?.Minutes)
        {
            Extension(item, Breaks, "valueInteger").Refuse("less than the length of the session");
        }

        if (at.Log.Count > before || week is null)
        {
            return null;
        }

        bounds = week.Bounds ?? bounds;
        if (week is not { Minutes: { } minutes, Times: { } times })
        {
            return new(at, level, bounds, null, IsProgram: false, IsUntimed: true);
        }

        var roles = Roles(performers, from, performerType);
        return new(
            at, level, bounds,
            new(modality!, Duration.FromMinutes(minutes), times, Duration.FromMinutes(breaks ?? 0), week.Allowed, mode, roles is [var role] ? role : null, services, served),
            IsProgram: modality == ProgramDay, IsUntimed: false);
    }

    private FhirActivity? Untimed(JsonCursor at, JsonCursor item, string schedule, List<FhirCode> codes, LevelOfCare? level, Modality? modality, CarePeriod? bounds)
    {
        if (modality is null)
        {
            Note(at, $"an activity of which neither the code ({Quoted(codes)}) nor a timing is known; it is not read");
            return null;
        }

        if (Child(item, $"{schedule}String") is { IsPresent: true } words)
        {
            words.Log.Add(words.Path, "a schedule in words", $"{schedule}Timing with a repeat");
            return null;
        }

        return new(at, level, bounds, null, IsProgram: false, IsUntimed: modality != ProgramDay);
    }

    private Modality? ModalityOf(List<FhirCode> codes) =>
        Own(codes, FhirCodes.Modalities) is { } word ? Modality.Of(word) : Meant(codes, static meaning => meaning.Modality);

    private void Unknown(JsonCursor item, List<FhirCode> codes)
    {
        var code = Child(item, "code");
        (code.IsPresent ? code : item).Log.Add(
            code.IsPresent ? code.Path : item.Path.Property("code"), Quoted(codes),
            $"a code of a kind of session or of a level: {FhirCodes.Modalities} with any word; {options.Codes.Listed(static meaning => meaning.Modality is not null || meaning.Level is not null || meaning.Rung is not null)}; {ByMap("modality:group")}");
    }
}
