namespace Iop.Domain.Transitions;

/// <summary>Takes the answers of a <see cref="ContinuityWalk{TSink}"/>; a struct, so that counting costs no object.</summary>
internal interface IContinuitySink
{
    public void Seam(CareStay from, CareStay to, int days, bool overlaps, HandoverContact? contact, ContinuityAnswer handedOverWarmly);

    public void FollowUp(int measure, int anchor, ContinuityAnswer answer, int visit);

    public void FirstAppointment(CareStay after, ContinuityAnswer missed);

    public void Return(CareStay after, CareStay? back, bool applies);

    public void Refused(int exclusion, CareStay stay, CareStay other, int first, int last);
}
