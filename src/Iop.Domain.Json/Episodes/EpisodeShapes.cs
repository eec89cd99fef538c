using Iop.Domain.Json.Reading;
using Iop.Domain.Transitions;

namespace Iop.Domain.Json.Episodes;

/// <summary>The objects and words of <c>iop-episode/1</c>.</summary>
internal static class EpisodeShapes
{
    public static JsonShape Episode { get; } = new(["format", "patient", "events"]);

    public static JsonShape Event { get; } = new(["on", "kind"], "level", "condition", "reason", "dueOn", "modality", "contact");

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
