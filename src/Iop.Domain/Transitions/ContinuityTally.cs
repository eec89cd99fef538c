namespace Iop.Domain.Transitions;

/// <summary>Counts every answer and keeps none.</summary>
internal struct ContinuityTally(ContinuityMeasures measures, int asOf) : IContinuitySink
{
    public const int Episodes = 0;
    public const int Seams = 1;
    public const int Overlapping = 2;
    public const int TotalDays = 3;

    public const int Warm = 0;
    public const int Missed = 1;
    public const int Within30 = 2;
    public const int Within60 = 3;
    public const int Within90 = 4;

    private int death;

    public long[] Numbers { get; } = new long[4];

    public long[] DaysBetween { get; } = new long[ContinuityCounts.MostDays + 2];

    public long[] Refusals { get; } = new long[measures.Exclusions.Count];

    public AnswerCounts[] Fixed { get; } = new AnswerCounts[5];

    public AnswerCounts[] FollowUps { get; } = new AnswerCounts[measures.FollowUps.Count];

    public void Begin(CareEpisode episode)
    {
        death = episode.DeathDay;
        Numbers[Episodes]++;
    }

    public readonly void Seam(CareStay from, CareStay to, int days, bool overlaps, HandoverContact? contact, ContinuityAnswer handedOverWarmly)
    {
        Numbers[Seams]++;
        Numbers[Overlapping] += overlaps ? 1 : 0;
        Numbers[TotalDays] += days;
        DaysBetween[Math.Min(days, ContinuityCounts.MostDays + 1)]++;
        Count(Warm, handedOverWarmly);
    }

    public readonly void FollowUp(int measure, int anchor, ContinuityAnswer answer, int visit) => FollowUps[measure] = FollowUps[measure].And(answer);

    public readonly void FirstAppointment(CareStay after, ContinuityAnswer missed) => Count(Missed, missed);

    public readonly void Return(CareStay after, CareStay? back, bool applies)
    {
        Count(Within30, ReadmissionAnswer.Answer(after, back, applies, 30, asOf, death));
        Count(Within60, ReadmissionAnswer.Answer(after, back, applies, 60, asOf, death));
        Count(Within90, ReadmissionAnswer.Answer(after, back, applies, 90, asOf, death));
    }

    public readonly void Refused(int exclusion, CareStay stay, CareStay other, int first, int last) => Refusals[exclusion]++;

    private readonly void Count(int measure, ContinuityAnswer answer) => Fixed[measure] = Fixed[measure].And(answer);
}
