using Iop.Domain.Calendar;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Json.Plans;

/// <content>Phases and what they prescribe.</content>
internal sealed partial class PlanReader
{
    private const int EveryMinute = 1;

    private PhasePart Phase(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PlanShapes.Phase) is not { } item)
        {
            return default;
        }

        var level = Level(item["level"]);
        var dates = Period(item);
        var sessions = item["sessions"].Items(Prescription);
        return new(at.Log.Count == before ? new PlanPhase(level!, dates!, sessions?.Select(part => part.Value!) ?? []) : null, sessions);
    }

    private static PrescriptionPart Prescription(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PlanShapes.Prescription) is not { } item)
        {
            return default;
        }

        var modality = Modality(item["modality"]);
        var (minutes, breaks) = Length(item);
        var timesPerWeek = item["timesPerWeek"].Integer(1, SessionPrescription.MostTimesPerWeek);
        var allowed = Allowed(item["allowed"], minutes);
        var mode = item["mode"].OneOf(PlanWords.Modes);
        var provider = Role(item["provider"]);
        var services = item["services"].Integer(0, SessionPrescription.MostServices);
        var goals = Distinct(item["goals"], "each goal once");
        return new(at.Log.Count > before ? null : new SessionPrescription(
            modality!, Duration.FromMinutes(minutes), timesPerWeek!.Value, Duration.FromMinutes(breaks), allowed, mode, provider, services, Sound(goals)), goals);
    }

    private static WeeklyAvailability? Allowed(JsonCursor at, int minutes)
    {
        var windows = at.Items(static item => item.Object(PlanShapes.Window)?.Window(EveryMinute));
        if (windows is null)
        {
            return null;
        }

        var allowed = WeeklyAvailability.Of(windows.OfType<WeekInterval>());
        if (windows.TrueForAll(static window => window is not null) && !allowed.Free.Any(free => free.Minutes >= Math.Max(minutes, 1)))
        {
            at.Refuse($"a stretch of at least minutes, {((long)minutes).Invariant()}");
        }

        return allowed;
    }

    private static List<string?>? Distinct(JsonCursor at, string what)
    {
        if (!at.IsPresent)
        {
            return null;
        }

        if (at.Only().IsPresent)
        {
            return at.Items(static item => item.Word()); // alone it cannot stand twice
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        return at.Items(item =>
        {
            var word = item.Word();
            item.Once(word, known, what);
            return word;
        });
    }

    private static void Prescriptions(List<PhasePart>? phases, HashSet<string>? goals, List<PlanProblem> found)
    {
        for (var i = 0; i < phases?.Count; i++)
        {
            for (var j = 0; j < phases[i].Sessions?.Count; j++)
            {
                var (prescription, served) = phases[i].Sessions![j];
                if (prescription is not null)
                {
                    PlanStructure.Room(i, j, prescription, found);
                }

                if (goals is not null && served is not null)
                {
                    PlanStructure.Served(i, j, served, goals, found);
                }
            }
        }
    }

    /// <summary>A phase, null where it is unsound, and its prescriptions, of which each may be sound even then.</summary>
    private readonly record struct PhasePart(PlanPhase? Value, List<PrescriptionPart>? Sessions);

    /// <summary>A prescription, null where it is unsound, and the goals that it names even then.</summary>
    private readonly record struct PrescriptionPart(SessionPrescription? Value, List<string?>? Goals);
}
