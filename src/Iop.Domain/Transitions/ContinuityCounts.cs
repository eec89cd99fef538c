using System.Globalization;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>The continuity of many episodes in exact counts. Immutable; the order of episodes, and how they were split among counters, changes nothing.</summary>
/// <remarks>What is counted are seams, discharges and events, never patients: a patient with two discharges counts twice.</remarks>
public sealed record ContinuityCounts
{
    /// <summary>The longest gap with a place of its own in <see cref="DaysBetween"/>.</summary>
    public const int MostDays = 90;

    internal ContinuityCounts(LocalDate asOf, ContinuityMeasures measures, in ContinuityTally tally)
    {
        AsOf = asOf;
        Measures = measures;
        Episodes = tally.Numbers[ContinuityTally.Episodes];
        Seams = tally.Numbers[ContinuityTally.Seams];
        OverlappingSeams = tally.Numbers[ContinuityTally.Overlapping];
        TotalDaysBetween = tally.Numbers[ContinuityTally.TotalDays];
        DaysBetween = ValueList.Create<long>(tally.DaysBetween);
        WarmHandovers = tally.Fixed[ContinuityTally.Warm];
        MissedFirstAppointments = tally.Fixed[ContinuityTally.Missed];
        ReadmittedWithin30Days = tally.Fixed[ContinuityTally.Within30];
        ReadmittedWithin60Days = tally.Fixed[ContinuityTally.Within60];
        ReadmittedWithin90Days = tally.Fixed[ContinuityTally.Within90];
        FollowUps = ValueList.Create<AnswerCounts>(tally.FollowUps);
        RefusedOverlaps = ValueList.Create<long>(tally.Refusals);
    }

    private ContinuityCounts(ContinuityCounts one, ContinuityCounts other)
    {
        checked
        {
            AsOf = one.AsOf;
            Measures = one.Measures;
            Episodes = one.Episodes + other.Episodes;
            Seams = one.Seams + other.Seams;
            OverlappingSeams = one.OverlappingSeams + other.OverlappingSeams;
            TotalDaysBetween = one.TotalDaysBetween + other.TotalDaysBetween;
            DaysBetween = Sum(one.DaysBetween, other.DaysBetween);
            WarmHandovers = one.WarmHandovers + other.WarmHandovers;
            MissedFirstAppointments = one.MissedFirstAppointments + other.MissedFirstAppointments;
            ReadmittedWithin30Days = one.ReadmittedWithin30Days + other.ReadmittedWithin30Days;
            ReadmittedWithin60Days = one.ReadmittedWithin60Days + other.ReadmittedWithin60Days;
            ReadmittedWithin90Days = one.ReadmittedWithin90Days + other.ReadmittedWithin90Days;
            FollowUps = one.FollowUps.Zip(other.FollowUps, (a, b) => a + b).ToValueList();
            RefusedOverlaps = Sum(one.RefusedOverlaps, other.RefusedOverlaps);
        }
    }

    /// <summary>The day up to which, and including which, all episodes were looked at.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The rules by which they were measured.</summary>
    public ContinuityMeasures Measures { get; }

    /// <summary>The number of episodes.</summary>
    public long Episodes { get; }

    /// <summary>The steps from one stay on the treatment track to the next.</summary>
    public long Seams { get; }

    /// <summary>Those among <see cref="Seams"/> where the stays overlap; they have 0 days between.</summary>
    public long OverlappingSeams { get; }

    /// <summary>The sum of the days between, over all <see cref="Seams"/>.</summary>
    public long TotalDaysBetween { get; }

    /// <summary>How many seams have 0, 1, 2 … <see cref="MostDays"/> days between, by position; the last count is of all that have more.</summary>
    public ValueList<long> DaysBetween { get; }

    /// <summary>Of seams: whether the handover was warm.</summary>
    public AnswerCounts WarmHandovers { get; }

    /// <summary>Of discharges: whether the first appointment after was missed.</summary>
    public AnswerCounts MissedFirstAppointments { get; }

    /// <summary>Of discharges: whether the patient was readmitted by day 30.</summary>
    public AnswerCounts ReadmittedWithin30Days { get; }

    /// <summary>Of discharges: whether the patient was readmitted by day 60.</summary>
    public AnswerCounts ReadmittedWithin60Days { get; }

    /// <summary>Of discharges: whether the patient was readmitted by day 90.</summary>
    public AnswerCounts ReadmittedWithin90Days { get; }

    /// <summary>What each of the measures' follow-ups counted, in their order.</summary>
    public ValueList<AnswerCounts> FollowUps { get; }

    /// <summary>How many pairs of stays each of the measures' exclusions refused, in their order.</summary>
    public ValueList<long> RefusedOverlaps { get; }

    /// <summary>Counts episodes by <see cref="ContinuityMeasures.Standard"/>.</summary>
    public static ContinuityCounts Of(IEnumerable<CareEpisode> episodes, LocalDate asOf) => Of(episodes, asOf, ContinuityMeasures.Standard);

    /// <summary>Counts episodes.</summary>
    /// <param name="episodes">The episodes, in any order.</param>
    /// <param name="asOf">The day up to which, and including which, they are looked at.</param>
    /// <param name="measures">The rules.</param>
    public static ContinuityCounts Of(IEnumerable<CareEpisode> episodes, LocalDate asOf, ContinuityMeasures measures)
    {
        var counter = new ContinuityCounter(asOf, measures);
        foreach (var episode in Guard.Against.Null(episodes))
        {
            counter.Add(episode);
        }

        return counter.ToCounts();
    }

    /// <summary>Both counts together: associative and commutative.</summary>
    /// <exception cref="ArgumentException">The other was counted on another day or by other measures.</exception>
    /// <exception cref="OverflowException">A count does not fit into 64 bits.</exception>
    public ContinuityCounts Merge(ContinuityCounts other) => AsOf == Guard.Against.Null(other).AsOf && Measures.Equals(other.Measures)
        ? new(this, other)
        : throw new ArgumentException("Counts of different days or measures do not add up.", nameof(other));

    /// <summary>The number of episodes and seams.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Episodes} episode(s), {Seams} seam(s)");

    private static ValueList<long> Sum(ValueList<long> one, ValueList<long> other) => one.Zip(other, (a, b) => checked(a + b)).ToValueList();
}
