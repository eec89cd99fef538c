namespace Iop.Domain.Transitions;

/// <summary>Keeps every answer as an object of its own.</summary>
internal readonly struct ContinuityParts(ContinuityMeasures measures, int asOf, int death) : IContinuitySink
{
    public List<CareSeam> Seams { get; } = [];

    public List<FollowUpAnswer> FollowUps { get; } = [];

    public List<FirstAppointment> FirstAppointments { get; } = [];

    public List<ReadmissionAnswer> Readmissions { get; } = [];

    public List<RefusedOverlap> RefusedOverlaps { get; } = [];

    public void Seam(CareStay from, CareStay to, int days, bool overlaps, HandoverContact? contact, ContinuityAnswer handedOverWarmly) =>
        Seams.Add(new(from, to, days, overlaps, contact, handedOverWarmly));

    public void FollowUp(int measure, int anchor, ContinuityAnswer answer, int visit) =>
        FollowUps.Add(new(measures.FollowUps[measure], EpisodeDays.Day(anchor), answer, visit < 0 ? null : EpisodeDays.Day(visit)));

    public void FirstAppointment(CareStay after, ContinuityAnswer missed) => FirstAppointments.Add(new(after, missed));

    public void Return(CareStay after, CareStay? back, bool applies) => Readmissions.Add(new(
        after, back, Answer(after, back, applies, 30), Answer(after, back, applies, 60), Answer(after, back, applies, 90)));

    public void Refused(int exclusion, CareStay stay, CareStay other, int first, int last) =>
        RefusedOverlaps.Add(new(measures.Exclusions[exclusion], stay, other, EpisodeDays.Day(first), EpisodeDays.Day(last)));

    private ContinuityAnswer Answer(CareStay after, CareStay? back, bool applies, int days) => ReadmissionAnswer.Answer(after, back, applies, days, asOf, death);
}
