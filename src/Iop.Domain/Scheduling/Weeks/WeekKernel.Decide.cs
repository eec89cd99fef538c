namespace Iop.Domain.Scheduling.Weeks;

/// <content>Weeks that cost nothing but their prices (<see cref="WeekState.Scale"/> is zero): whether there is one at all, or the least price.</content>
internal sealed partial class WeekKernel
{
    private const long FirstPriceSlack = 60;
    private const long PriceSlackGrowth = 2;

    /// <summary>As <see cref="Climb"/>, where sessions, days and waiting cost nothing: without prices the first week found is as good as any.</summary>
    private void Decide(sbyte[] root)
    {
        bounds.Prepare(patient, classCost, state.Scale, range);
        nodeWork += bounds.TakeWork();
        if (IsBeyond(bounds))
        {
            return;
        }

        proven = Total(bounds);
        best = priced ? best : Math.Min(best, proven + 1);
        if (patient.DetailedPlaces is null ? TakeTraced(bounds, root) : TakeDetailed(root))
        {
            return;
        }

        Fill(bounds);
        var slack = FirstPriceSlack;
        while (!Attempt(root, slack))
        {
            slack *= PriceSlackGrowth;
        }
    }
}
