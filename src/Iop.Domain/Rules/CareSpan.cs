using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>How long care in a phase goes on, and until when it is known to have gone on.</summary>
internal static class CareSpan
{
    /// <summary>The last day of care in the phase: that of discharge where it comes before the phase ends; null where neither is stated.</summary>
    public static LocalDate? End(in PhaseInPlan phase) =>
        phase.Plan.Discharge?.Date is { } discharge && !(phase.Phase.Dates.End < discharge) ? discharge : phase.Phase.Dates.End;

    /// <summary>The last day on which care is known to have gone on; null where the plan tells nothing of it.</summary>
    public static LocalDate? KnownUntil(in PhaseInPlan phase)
    {
        var known = phase.Options.AsOf ?? new DatedSessions(phase.Plan, phase.Phase, SessionBasis.Delivered, SessionScope.Everything).LastKnown();
        return known is { } day && End(phase) is { } end && end < day ? end : known;
    }
}
