namespace Iop.Domain.Transitions;

/// <summary>How one program gave a patient over to the next.</summary>
public enum HandoverContact
{
    /// <summary>It is recorded that nothing was done.</summary>
    None,

    /// <summary>Papers were sent.</summary>
    PapersSent,

    /// <summary>The clinicians spoke, without the patient.</summary>
    CliniciansSpoke,

    /// <summary>Both programs and the patient spoke together, in a room or at a distance. This is warm.</summary>
    MetTogether,

    /// <summary>Somebody of the old program went with the patient to the new one. This is warm.</summary>
    Accompanied,
}
