using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Plans;
using Iop.Domain.Json.Reading;
using Iop.Domain.Transitions.Facts;
using NodaTime.Text;

namespace Iop.Domain.Json.Episodes;

/// <summary>Reads the facts beside an episode; assessments, sessions and certifications are those of their own formats.</summary>
internal sealed class FactReader(LevelCatalog levels, InstrumentCatalog instruments, PatientId? patient)
{
    private readonly PlanReader plans = new(levels);

    /// <summary>The facts, none where the file has none, or null after what is wrong was reported.</summary>
    public PatientFacts? Read(JsonCursor at)
    {
        if (!at.IsPresent)
        {
            return PatientFacts.None;
        }

        var before = at.Log.Count;
        if (at.Object(EpisodeShapes.Facts) is not { } item)
        {
            return null;
        }

        var assessments = item["assessments"].Items(Assessment);
        var screens = item["screens"].Items(Screen);
        var objectives = item["objectives"].Items(Progress);
        var sessions = plans.Sessions(item["sessions"]);
        var certifications = item["certifications"].Items(plans.Certification);
        var preferences = item["preferences"].Items(Preference);
        var safety = item["safety"].Items(Safety);
        var arrangements = item["arrangements"].Items(Arrangement);
        var statements = item["statements"].Items(Statement);
        return at.Log.Count > before || patient is null ? null : new(
            assessments!, screens!, objectives!, sessions, certifications!, preferences!, safety!, arrangements!, statements!);
    }

    private PatientAssessment? Assessment(JsonCursor at) =>
        at.Object(EpisodeShapes.Assessment) is { } item ? AssessmentReader.Parts(item, instruments, patient) : null;

    private static DrugScreen? Screen(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(EpisodeShapes.Screen) is not { } item)
        {
            return null;
        }

        var on = item["on"].Date();
        var result = item["result"].OneOf(EpisodeShapes.ScreenResults);
        return at.Log.Count > before ? null : new(on!.Value, result!.Value);
    }

    private static ObjectiveProgress? Progress(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(EpisodeShapes.Progress) is not { } item)
        {
            return null;
        }

        var objective = item["objective"].Word();
        var on = item["on"].Date();
        var status = item["status"].OneOf(PlanWords.GoalStatuses);
        return at.Log.Count > before ? null : new(objective!, on!.Value, status!.Value);
    }

    private CarePreference? Preference(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(EpisodeShapes.Preference) is not { } item)
        {
            return null;
        }

        var on = item["on"].Date();
        var level = LevelReading.Level(item["level"], levels);
        var accepts = item["accepts"].Flag();
        return at.Log.Count > before ? null : new(on!.Value, level, accepts!.Value);
    }

    private static SafetyStatement? Safety(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(EpisodeShapes.Safety) is not { } item)
        {
            return null;
        }

        var on = item["on"].Date();
        var state = item["state"].OneOf(EpisodeShapes.SafetyStates);
        return at.Log.Count > before ? null : new(on!.Value, state!.Value);
    }

    private Arrangement? Arrangement(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(EpisodeShapes.Arrangement) is not { } item)
        {
            return null;
        }

        var on = item["on"].Date();
        var level = LevelReading.Level(item["level"], levels);
        var starts = item["starts"].Date();
        if (starts < on)
        {
            item["starts"].Refuse($"{LocalDatePattern.Iso.Format(on.Value)}, the day on which it was arranged, or a later one");
        }

        return at.Log.Count > before ? null : new(on!.Value, level!, starts);
    }

    private static CriterionStatement? Statement(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(EpisodeShapes.Statement) is not { } item)
        {
            return null;
        }

        var code = item["code"].Word();
        var on = item["on"].Date();
        var holds = item["holds"].Flag();
        return at.Log.Count > before ? null : new(code!, on!.Value, holds!.Value);
    }
}
