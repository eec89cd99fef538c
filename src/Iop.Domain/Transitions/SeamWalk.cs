using Iop.Domain.Care;
using Iop.Domain.Transitions.Criteria;

namespace Iop.Domain.Transitions;

/// <summary>Finds the steps from one stay to the next, as far as they are known on a day, without an allocation of its own.</summary>
/// <remarks>
/// Treatment makes the line. A stay in withdrawal management stands in it where its last night had no treatment beside it: behind every treatment that began before its discharge,
/// and ahead of every other. One that is beside treatment when it ends is no step, and one that began beside treatment was not stepped to.
/// </remarks>
internal static class SeamWalk<TSink>
    where TSink : struct, IContinuitySink
{
    public static void Run(CareEpisode episode, int asOf, ref TSink sink)
    {
        var (at, line) = (0, new Line());
        foreach (var stay in episode.Treatment)
        {
            if (stay.FirstDay > asOf)
            {
                break;
            }

            for (; at < episode.Withdrawal.Count && Known(episode.Withdrawal[at].LastDay, asOf) <= stay.FirstDay; at++)
            {
                line.Withdraw(episode, episode.Withdrawal[at], asOf, ref sink);
            }

            line.Treat(episode, stay, asOf, ref sink);
        }

        for (; at < episode.Withdrawal.Count && episode.Withdrawal[at].FirstDay <= asOf; at++)
        {
            line.Withdraw(episode, episode.Withdrawal[at], asOf, ref sink);
        }
    }

    // the closest contact recorded from the first admission to the second
    private static HandoverContact? Contact(CareEpisode episode, CareStay from, CareStay to)
    {
        var events = episode.Events.AsSpan();
        HandoverContact? closest = null;
        for (var at = episode.Position(from.FirstDay); at < events.Length && events[at].Day <= to.FirstDay; at++)
        {
            if (events[at].Kind == CareEventKind.Handover && Targets.Alike(events[at].Level, to.Level) && !(events[at].Contact <= closest))
            {
                closest = events[at].Contact;
            }
        }

        return closest;
    }

    // a discharge after the day asked about is not known on it
    private static int Known(int day, int asOf) => day <= asOf ? day : int.MaxValue;

    private struct Line()
    {
        private CareStay? last;
        private int lastEnd = int.MinValue;
        private int treatedTo = int.MinValue;
        private (int From, int To, LevelOfCare? Level) asked;
        private HandoverContact? contact;

        public void Treat(CareEpisode episode, CareStay stay, int asOf, ref TSink sink)
        {
            var end = Known(stay.LastDay, asOf);

            // a stay that ends before the other, or with it, runs beside it and is no next step
            if (last is null || (lastEnd != int.MaxValue && (end > lastEnd || stay.FirstDay >= lastEnd)))
            {
                Step(episode, stay, end, isEntered: true, ref sink);
                treatedTo = end;
            }
        }

        public void Withdraw(CareEpisode episode, CareStay stay, int asOf, ref TSink sink)
        {
            var end = Known(stay.LastDay, asOf);
            if (end > treatedTo)
            {
                Step(episode, stay, end, isEntered: stay.FirstDay >= lastEnd, ref sink);
            }
        }

        private void Step(CareEpisode episode, CareStay stay, int end, bool isEntered, ref TSink sink)
        {
            if (last is not null && isEntered)
            {
                // many seams of one day look at the same handovers
                if (asked != (last.FirstDay, stay.FirstDay, stay.Level))
                {
                    asked = (last.FirstDay, stay.FirstDay, stay.Level);
                    contact = Contact(episode, last, stay);
                }

                var warm = contact switch
                {
                    null => ContinuityAnswer.Unknown,
                    HandoverContact.MetTogether or HandoverContact.Accompanied => ContinuityAnswer.Yes,
                    _ => ContinuityAnswer.No,
                };
                sink.Seam(last, stay, Math.Max(0, stay.FirstDay - lastEnd), stay.FirstDay < lastEnd, contact, warm);
            }

            (last, lastEnd) = (stay, end);
        }
    }
}
