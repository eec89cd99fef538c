using Iop.Domain.Assessment;

namespace Iop.Domain.Json.Assessments;

/// <summary>The parts of an instrument as far as they could be read; positions are those of the file. Null stands for what was reported already.</summary>
internal sealed record InstrumentDraft(
    List<(int? Number, ItemValues? Values)>? Items,
    ScoringRule? Scoring,
    List<(string? Code, Scale? Value)>? Scales,
    ItemGate? Gate,
    bool HasGate,
    List<TriageCriterion?> Triage,
    bool FillsIn,
    List<(string? Code, SafetyTrigger? Value)> Triggers,
    List<(string? Code, ChangeThreshold? Value)> Thresholds);
