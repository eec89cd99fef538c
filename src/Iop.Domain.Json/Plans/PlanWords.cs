using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Levels;
using Iop.Domain.Plans;

namespace Iop.Domain.Json.Plans;

/// <summary>The words of the closed sets in <c>iop-plan/1</c>, in the order of the page.</summary>
internal static class PlanWords
{
    public static (string Word, ContactMode Value)[] Modes { get; } =
        [("inPerson", ContactMode.InPerson), ("video", ContactMode.Video), ("audio", ContactMode.Audio)];

    public static (string Word, GoalStatus Value)[] GoalStatuses { get; } =
    [
        ("proposed", GoalStatus.Proposed), ("active", GoalStatus.Active), ("onHold", GoalStatus.OnHold), ("met", GoalStatus.Met),
        ("partlyMet", GoalStatus.PartlyMet), ("notMet", GoalStatus.NotMet), ("dropped", GoalStatus.Dropped),
    ];

    public static (string Word, CertificationKind Value)[] CertificationKinds { get; } =
        [("initial", CertificationKind.Initial), ("recertification", CertificationKind.Recertification)];

    public static (string Word, Attendance Value)[] Attendances { get; } =
    [
        ("scheduled", Attendance.Scheduled), ("attended", Attendance.Attended), ("noShow", Attendance.NoShow), ("excused", Attendance.Excused),
        ("cancelled", Attendance.Cancelled),
    ];

    public static (string Word, PriorEventKind Value)[] PriorEventKinds { get; } =
    [
        ("emergencyVisit", PriorEventKind.EmergencyVisit), ("psychiatricDischarge", PriorEventKind.PsychiatricDischarge),
        ("highIntensityDischarge", PriorEventKind.HighIntensityDischarge), ("newEpisode", PriorEventKind.NewEpisode),
    ];

    /// <summary>The usual modalities; any other word is one too.</summary>
    public static (string Word, Modality Value)[] Modalities { get; } =
    [
        .. new[]
        {
            Modality.Group, Modality.Individual, Modality.Family, Modality.Education, Modality.Medication, Modality.Peer, Modality.CaseManagement, Modality.Testing,
        }.Select(modality => (modality.Word, modality)),
    ];

    /// <summary>The usual roles; any other word is one too.</summary>
    public static (string Word, ProviderRole Value)[] Roles { get; } =
    [
        .. new[]
        {
            ProviderRole.Physician, ProviderRole.Psychiatrist, ProviderRole.Nurse, ProviderRole.LicensedClinician, ProviderRole.Counselor, ProviderRole.Peer,
            ProviderRole.CaseManager,
        }.Select(role => (role.Word, role)),
    ];

    /// <summary>Each usual role as a list of its own.</summary>
    public static (string Word, ValueList<ProviderRole> Value)[] RolesAlone { get; } = [.. Roles.Select(static role => (role.Word, (ValueList<ProviderRole>)[role.Value]))];

    /// <summary>The word of a value; null for null.</summary>
    public static string? Of<T>((string Word, T Value)[] words, T? value)
        where T : struct, Enum => value is { } stated ? words.Of(stated) : null;
}
