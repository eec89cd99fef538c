using Iop.Domain.Assessment;
using Iop.Domain.Json.Reading;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;

namespace Iop.Domain.Json.Episodes;

/// <summary>The objects and words of <c>iop-episode/1</c>.</summary>
internal static class EpisodeShapes
{
    public static JsonShape Episode { get; } = new(["format", "patient", "events"], "facts");

    public static JsonShape Event { get; } = new(["on", "kind"], "level", "condition", "reason", "dueOn", "modality", "contact");

    public static JsonShape Facts { get; } = new(
        [], "assessments", "screens", "objectives", "sessions", "certifications", "preferences", "safety", "arrangements", "statements");

    /// <summary>An assessment in <c>iop-assessment/1</c> without what the file says already: the format and the patient.</summary>
    public static JsonShape Assessment { get; } = new(["date"], "population", "livingArrangement", "scores", "dimensions", "locus", "circumstances");

    public static JsonShape Screen { get; } = new(["on", "result"]);

    public static JsonShape Progress { get; } = new(["objective", "on", "status"]);

    public static JsonShape Preference { get; } = new(["on", "accepts"], "level");

    public static JsonShape Safety { get; } = new(["on", "state"]);

    public static JsonShape Arrangement { get; } = new(["on", "level"], "starts");

    public static JsonShape Statement { get; } = new(["code", "on", "holds"]);

    public static (string Word, CareEventKind Value)[] Kinds { get; } =
    [
        ("emergencyVisit", CareEventKind.EmergencyVisit), ("diagnosis", CareEventKind.Diagnosis), ("discharge", CareEventKind.Discharge),
        ("admission", CareEventKind.Admission), ("handover", CareEventKind.Handover), ("referral", CareEventKind.Referral),
        ("appointmentMade", CareEventKind.AppointmentMade), ("appointmentKept", CareEventKind.AppointmentKept),
        ("appointmentExcused", CareEventKind.AppointmentExcused), ("appointmentMissed", CareEventKind.AppointmentMissed), ("death", CareEventKind.Death),
    ];

    public static (string Word, DischargeReason Value)[] Reasons { get; } =
    [
        ("notStated", DischargeReason.NotStated), ("completed", DischargeReason.Completed), ("steppedDown", DischargeReason.SteppedDown),
        ("steppedUp", DischargeReason.SteppedUp), ("transferred", DischargeReason.Transferred), ("againstAdvice", DischargeReason.AgainstAdvice),
        ("lostToContact", DischargeReason.LostToContact), ("administrative", DischargeReason.Administrative), ("incarcerated", DischargeReason.Incarcerated),
        ("deceased", DischargeReason.Deceased), ("other", DischargeReason.Other),
    ];

    public static (string Word, TreatedCondition Value)[] Conditions { get; } =
    [
        ("notStated", TreatedCondition.NotStated), ("substanceUse", TreatedCondition.SubstanceUse), ("mentalIllness", TreatedCondition.MentalIllness),
        ("both", TreatedCondition.Both),
    ];

    public static (string Word, HandoverContact Value)[] Contacts { get; } =
    [
        ("none", HandoverContact.None), ("papersSent", HandoverContact.PapersSent), ("cliniciansSpoke", HandoverContact.CliniciansSpoke),
        ("metTogether", HandoverContact.MetTogether), ("accompanied", HandoverContact.Accompanied),
    ];

    public static (string Word, ScreenResult Value)[] ScreenResults { get; } =
        [("negative", ScreenResult.Negative), ("pending", ScreenResult.Pending), ("missed", ScreenResult.Missed), ("positive", ScreenResult.Positive)];

    public static (string Word, SafetyState Value)[] SafetyStates { get; } =
        [("none", SafetyState.None), ("unknown", SafetyState.Unknown), ("raised", SafetyState.Raised)];

    /// <summary>What an event of a kind must state, and what it may, beside its day and its kind.</summary>
    public static (string[] Required, string[] Optional) Parts(CareEventKind kind) => kind switch
    {
        CareEventKind.Admission => (["level"], ["condition"]),
        CareEventKind.Discharge => (["level", "reason"], []),
        CareEventKind.Referral => (["level"], []),
        CareEventKind.Handover => (["level", "contact"], []),
        CareEventKind.AppointmentMade => (["dueOn"], ["level"]),
        CareEventKind.AppointmentKept => ([], ["level", "modality"]),
        CareEventKind.AppointmentExcused or CareEventKind.AppointmentMissed => ([], ["level"]),
        CareEventKind.EmergencyVisit => ([], ["condition"]),
        CareEventKind.Diagnosis or CareEventKind.Death => ([], []),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
