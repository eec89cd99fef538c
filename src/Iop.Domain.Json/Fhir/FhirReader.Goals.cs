using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;

namespace Iop.Domain.Json.Fhir;

/// <content>Goals and diagnoses. Of a description only its code is kept: words may hold a name.</content>
internal sealed partial class FhirReader
{
    private const string Uncoded = "uncoded";

    private static readonly (string Word, GoalStatus Status)[] Lifecycle =
    [
        ("proposed", GoalStatus.Proposed), ("planned", GoalStatus.Proposed), ("accepted", GoalStatus.Active), ("active", GoalStatus.Active),
        ("on-hold", GoalStatus.OnHold), ("completed", GoalStatus.Dropped), ("cancelled", GoalStatus.Dropped), ("rejected", GoalStatus.Dropped), (EnteredInError, GoalStatus.Dropped),
    ];

    private static readonly (string Word, GoalStatus Status)[] Achievement =
    [
        ("in-progress", GoalStatus.Active), ("improving", GoalStatus.Active), ("worsening", GoalStatus.Active), ("no-change", GoalStatus.Active),
        ("achieved", GoalStatus.Met), ("sustaining", GoalStatus.Met), ("not-achieved", GoalStatus.NotMet), ("no-progress", GoalStatus.NotMet),
        ("not-attainable", GoalStatus.Dropped),
    ];

    private readonly Dictionary<string, string> goalIds = new(StringComparer.Ordinal);

    private List<(Goal Value, string At)> Goals(FhirResource root)
    {
        var (found, known) = (new List<(Goal, string)>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var plan in (IEnumerable<FhirResource>)[root, .. parts])
        {
            foreach (var reference in List(plan.At, "goal"))
            {
                var (goal, key) = (Resolve(reference, plan), Text(reference, "reference"));
                if (goal is { Type: not "Goal" } || (goal is not null && Text(goal.At, "lifecycleStatus") == EnteredInError))
                {
                    Note(reference, "no goal, or one entered in error; it is not read");
                    continue;
                }

                var at = goal?.At ?? reference;
                var id = goal is null ? Tail(key ?? Uncoded) : List(goal.At, "identifier").Select(identifier => Text(identifier, "value")).FirstOrDefault(value => value is not null) ?? goal.Id ?? Uncoded;
                if (!goalIds.TryAdd(Key(goal, key), id))
                {
                    continue;
                }

                var read = goal is null ? Unseen(reference, id) : Goal(goal, id);
                found.Add((read, Shown(at)));
                foreach (var twice in read.Objectives.Select(objective => objective.Id).Prepend(id).Where(one => !known.Add(one)))
                {
                    at.Log.Add(at.Path, $"\"{JsonQuote.Cut(twice, JsonQuote.Length)}\" a second time", "an identifier that no other goal or target of the plan has");
                }
            }
        }

        return found;
    }

    private static string Key(FhirResource? goal, string? reference) => goal is null ? reference ?? Uncoded : ((long)goal.At.Place).Invariant();

    private string? GoalId(JsonCursor reference, FhirResource from)
    {
        if (goalIds.TryGetValue(Key(Resolve(reference, from), Text(reference, "reference")), out var id))
        {
            return id;
        }

        Note(reference, "a goal that is not among those of the plan; it is not read");
        return null;
    }

    private Goal Unseen(JsonCursor reference, string id)
    {
        Note(reference, "a goal that is not in the file; the plan is taken to have it, and nothing more is known of it");
        return new(id, Uncoded);
    }

    private Goal Goal(FhirResource goal, string id)
    {
        Understand(goal);
        var at = goal.At;
        var status = Child(at, "lifecycleStatus").OneOf(Lifecycle);
        var achieved = Codes(Child(at, "achievementStatus")).Select(code => Array.Find(Achievement, word => word.Word == code.Code)).FirstOrDefault(word => word.Word is not null);
        if (status is GoalStatus.Active or GoalStatus.Dropped && achieved.Word is not null)
        {
            status = status == GoalStatus.Dropped && achieved.Status == GoalStatus.Active ? status : achieved.Status;
        }

        var objectives = new List<Objective>();
        var targets = List(at, "target");
        foreach (var (i, target) in targets.Index())
        {
            if (Measure(target) is { } measure)
            {
                objectives.Add(new($"{id}.{(i + 1L).Invariant()}", measure.Quantity, status ?? GoalStatus.Active, Date(Child(target, "dueDate"))?.Date, measure));
            }
        }

        var due = targets.Select(target => Date(Child(target, "dueDate"))?.Date).OfType<NodaTime.LocalDate>().ToList();
        return new(id, Statement(Child(at, "description")), status ?? GoalStatus.Active, due.Count > 0 ? due.Max() : null, objectives);
    }

    private CodedText Statement(JsonCursor concept) => new(Codes(concept).Where(code => code.System.Length > 0).Select(code => code.Code).FirstOrDefault() ?? Uncoded);

    private ObjectiveMeasure? Measure(JsonCursor target)
    {
        var (quantity, range) = (Child(target, "detailQuantity"), Child(target, "detailRange"));
        var (low, high) = range.IsPresent ? (Value(Child(range, "low")), Value(Child(range, "high"))) : Bounds(quantity);
        if (!quantity.IsPresent && !range.IsPresent)
        {
            return null;
        }

        if ((low is null && high is null) || high < low)
        {
            Note(target, "a target whose values are no whole numbers in order; it is not read as a measure");
            return null;
        }

        return new(Statement(Child(target, "measure")), low, high);
    }

    private (int? Low, int? High) Bounds(JsonCursor quantity) => (Value(quantity), Text(quantity, "comparator")) switch
    {
        ({ } value, "<") => (null, value - 1),
        ({ } value, "<=") => (null, value),
        ({ } value, ">") => (value + 1, null),
        ({ } value, ">=") => (value, null),
        ({ } value, _) => (value, value),
        _ => (null, null),
    };

    private int? Value(JsonCursor quantity) =>
        Child(quantity, "value") is { IsPresent: true } value && value.Number(-FormatLimits.LargestNumber, FormatLimits.LargestNumber) is { } number
            ? Whole(number, -FormatLimits.LargestNumber, FormatLimits.LargestNumber)
            : null;

    private List<DiagnosisCode> Diagnoses(FhirResource root)
    {
        var found = new List<DiagnosisCode>();
        foreach (var (plan, reference) in ((IEnumerable<FhirResource>)[root, .. parts]).SelectMany(plan => List(plan.At, "addresses").Select(reference => (plan, reference))))
        {
            if (Resolve(reference, plan) is not { Type: "Condition" } condition)
            {
                reference.Log.Add(reference.Path, "a reference to what is not in the file, or no Condition", "a Condition of the file");
                continue;
            }

            Understand(condition);
            if (Codes(Child(condition.At, "verificationStatus")).Exists(code => code.Code is "refuted" or EnteredInError))
            {
                Note(condition.At, "a condition that was refuted or entered in error; it is not read");
                continue;
            }

            Diagnosis(condition, found);
        }

        return [.. found.Distinct()];
    }

    private void Diagnosis(FhirResource condition, List<DiagnosisCode> found)
    {
        var concept = Child(condition.At, "code");
        var codes = Codes(concept).Where(code => code.System == FhirCode.Icd10Cm).ToList();
        foreach (var code in codes)
        {
            if (DiagnosisCode.TryParse(code.Code, out var diagnosis))
            {
                found.Add(diagnosis);
            }
            else
            {
                concept.Log.Add(concept.Path, $"\"{JsonQuote.Cut(code.Code, JsonQuote.Length)}\"", "an ICD-10-CM code, such as F10.20");
            }
        }

        if (codes.Count == 0)
        {
            Note(condition.At, "a condition without a code of ICD-10-CM; it is not read as a diagnosis");
        }
    }
}
