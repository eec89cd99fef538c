using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>The three-valued logic of criteria that are put together: what is not known stays so unless the rest decides alone.</summary>
internal static class Composition
{
    /// <summary>Lets every part leave its verdicts behind the first place.</summary>
    public static void JudgeParts(ValueList<Criterion> parts, in Situation situation, Span<CriterionVerdict> verdicts)
    {
        var at = 1;
        foreach (var part in parts)
        {
            part.Judge(situation, verdicts[at..]);
            at += part.Size;
        }
    }

    /// <summary>The verdict where at least so many parts are asked for; all of them, and one of them, are the ends of it.</summary>
    public static CriterionVerdict Counted(ValueList<Criterion> parts, int least, ReadOnlySpan<CriterionVerdict> verdicts)
    {
        var (met, unmet, at) = (0, 0, 1);
        foreach (var part in parts)
        {
            met += verdicts[at].Answer == CriterionAnswer.Met ? 1 : 0;
            unmet += verdicts[at].Answer == CriterionAnswer.Unmet ? 1 : 0;
            at += part.Size;
        }

        // so many parts with the deciding answer may change before the whole does
        var mostUnmet = parts.Count - least;
        var (answer, spare) = met >= least ? (CriterionAnswer.Met, met - least) : unmet > mostUnmet ? (CriterionAnswer.Unmet, unmet - mostUnmet - 1) : (CriterionAnswer.Unknown, 0);
        return new(answer, ChangesOn: ChangesOn(parts, answer, spare, verdicts));
    }

    /// <summary>The day on which the spare parts and one more have changed, among those with the answer; of an unknown answer, the first on which any part has.</summary>
    private static LocalDate? ChangesOn(ValueList<Criterion> parts, CriterionAnswer answer, int spare, ReadOnlySpan<CriterionVerdict> verdicts)
    {
        LocalDate? reached = null;
        for (var count = -1; count < spare;)
        {
            var (next, same, at) = ((LocalDate?)null, 0, 1);
            foreach (var part in parts)
            {
                if ((answer == CriterionAnswer.Unknown || verdicts[at].Answer == answer) && verdicts[at].ChangesOn is { } day && !(day <= reached))
                {
                    same = day == next ? same + 1 : next is null || day < next ? 1 : same;
                    next = next is null || day < next ? day : next;
                }

                at += part.Size;
            }

            if (next is null)
            {
                return null;
            }

            reached = next;
            count += same;
        }

        return reached;
    }
}
