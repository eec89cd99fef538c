namespace Iop.Domain.Care;

/// <summary>The words of the generated pages for the closed lists of this folder.</summary>
internal static class CareWords
{
    public static string Of(CareSetting setting) => setting switch
    {
        CareSetting.Outpatient => "outpatient",
        CareSetting.RecoveryResidence => "recovery residence",
        CareSetting.Residential => "residential",
        CareSetting.Inpatient => "inpatient",
        _ => throw new ArgumentOutOfRangeException(nameof(setting)),
    };

    public static string Of(MedicalManagement management) => management switch
    {
        MedicalManagement.NotStated => "not stated",
        MedicalManagement.NonClinical => "nonclinical",
        MedicalManagement.ClinicallyManaged => "clinically managed",
        MedicalManagement.MedicallyMonitored => "medically monitored",
        MedicalManagement.MedicallyManaged => "medically managed",
        _ => throw new ArgumentOutOfRangeException(nameof(management)),
    };

    public static string Of(Population? population) => population switch
    {
        null => "everyone",
        Population.Adult => "adults",
        Population.Adolescent => "adolescents",
        Population.Child => "children",
        _ => throw new ArgumentOutOfRangeException(nameof(population)),
    };

    public static string Of(CareTrack track) => track switch
    {
        CareTrack.Treatment => "treatment",
        CareTrack.WithdrawalManagement => "withdrawal management",
        CareTrack.Living => "living",
        _ => throw new ArgumentOutOfRangeException(nameof(track)),
    };

    public static string Of(CrosswalkCertainty certainty) => certainty switch
    {
        CrosswalkCertainty.Stated => "stated",
        CrosswalkCertainty.Judged => "judged",
        CrosswalkCertainty.Partial => "partial",
        _ => throw new ArgumentOutOfRangeException(nameof(certainty)),
    };
}
