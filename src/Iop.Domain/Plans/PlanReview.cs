using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>That the plan was looked at anew on a day, whether or not it was changed.</summary>
public sealed record PlanReview
{
    /// <summary>States a review.</summary>
    /// <param name="on">The day.</param>
    /// <param name="by">Who took part; none where the plan does not say.</param>
    public PlanReview(LocalDate on, IEnumerable<ProviderRole>? by = null)
    {
        On = on.InIso();
        By = PlanParts.Of(by);
    }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>Who took part; empty where the plan does not say.</summary>
    public ValueList<ProviderRole> By { get; }

    /// <summary>The same for every review.</summary>
    public override string ToString() => "plan review";
}
