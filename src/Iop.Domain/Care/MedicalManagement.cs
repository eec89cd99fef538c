namespace Iop.Domain.Care;

/// <summary>Who manages a level medically, as its own name or its source says.</summary>
public enum MedicalManagement
{
    /// <summary>Neither the name nor the source that was read says so.</summary>
    NotStated,

    /// <summary>Nobody: no clinical service belongs to it.</summary>
    NonClinical,

    /// <summary>Clinically managed: by clinicians, with no medical service of its own.</summary>
    ClinicallyManaged,

    /// <summary>Medically monitored: medical staff watch over it.</summary>
    MedicallyMonitored,

    /// <summary>Medically managed: medical staff direct it.</summary>
    MedicallyManaged,
}
