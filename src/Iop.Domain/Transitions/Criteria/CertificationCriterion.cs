using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that the certification is running out: the last day that certifications cover without a break is near, or past.</summary>
public sealed record CertificationCriterion : Criterion
{
    /// <summary>States it.</summary>
    /// <param name="withinDays">How many days after the day asked of the last covered day may be, 0 to 36500; they reach.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public CertificationCriterion(int withinDays) => WithinDays = Guard.Against.OutOfRange(withinDays, 0, Spans.MostDays);

    /// <summary>How many days after the day asked of the last covered day may be.</summary>
    public int WithinDays { get; }

    /// <inheritdoc/>
    public override MissingFact Needs { get; } = new(MissingFactKind.Certification);

    /// <inheritdoc/>
    public override Ratio? Threshold => WithinDays;

    /// <inheritdoc/>
    public override string Text => $"certification runs out within {CriterionWords.Days(WithinDays)}";

    internal override string UsualCode => "certification.runs-out";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var facts = situation.Facts.DatedCertifications.All[..situation.Facts.DatedCertifications.UpTo(situation.On)];
        var begins = NextBegin(facts, situation.On);
        if (LastCovered(facts, situation.On, out var isOpen) is not { } last)
        {
            return isOpen ? CriterionVerdict.Of(met: false, null, null) : CriterionVerdict.Unknown(FactGap.Absent, changesOn: begins);
        }

        var left = Period.DaysBetween(situation.On, last);
        var turn = last.Earlier(WithinDays);
        return CriterionVerdict.Of(CutComparison.AtMost, WithinDays, left, left, null, turn > situation.On ? Spans.First(turn, begins) : begins);
    }

    internal override string Observation(Ratio observed) => $"{CriterionWords.Days(observed.Numerator)} left";

    /// <summary>The first later day on which days begin to be covered: what is covered without a break from then on may reach further.</summary>
    private static LocalDate? NextBegin(ReadOnlySpan<Plans.Certification> facts, LocalDate on)
    {
        var next = (LocalDate?)null;
        foreach (var fact in facts)
        {
            next = fact.Covers is { } covers && covers.Start > on ? Spans.First(next, covers.Start) : next;
        }

        return next;
    }

    /// <summary>The last day covered without a break from the day asked of, or the last one before it; null where none says, or where it has no end.</summary>
    private static LocalDate? LastCovered(ReadOnlySpan<Plans.Certification> facts, LocalDate on, out bool isOpen)
    {
        var last = default(LocalDate?);
        isOpen = false;
        for (var extended = true; extended && !isOpen;)
        {
            extended = false;
            foreach (var fact in facts)
            {
                if (fact.Covers is not { } covers || covers.Start > (last >= on ? last.Value.Later(1) : on))
                {
                    continue;
                }

                isOpen |= covers.End is null;
                extended |= !(covers.End <= last);
                last = covers.End is { } end && !(end <= last) ? end : last;
            }

            extended &= !isOpen;
        }

        return isOpen ? null : last;
    }
}
