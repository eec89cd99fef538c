namespace Iop.Domain.Scheduling.Weeks;

/// <content>Weeks that cost nothing but their prices (<see cref="WeekState.Scale"/> is zero): whether there is one at all, or the least price.</content>
internal sealed partial class WeekKernel
{
    private const long FirstPriceSlack = 60;

    /// <summary>As <see cref="Climb"/>, where sessions, days and waiting cost nothing: without prices the first week found is as good as any.</summary>
    private WeekOutcome Decide(sbyte[] root, long cutoff, long workLimit)
    {
        bounds.Prepare(patient, classCost, patient.Tally, state.Scale);
        if (bounds.Week is not { } least || least >= cutoff)
        {
            return WeekOutcome.None;
        }

        if (!priced)
        {
            return Branch(Copy(root), Math.Min(cutoff, 1), workLimit);
        }

        for (var slack = FirstPriceSlack; slack < cutoff - least && slack < Unlimited / SlackGrowth; slack *= SlackGrowth)
        {
            var outcome = Branch(Copy(root), least + slack, workLimit);
            if (outcome != WeekOutcome.None)
            {
                return outcome;
            }
        }

        return Branch(Copy(root), cutoff, workLimit);
    }
}
