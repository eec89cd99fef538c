namespace Iop.Domain.Simulation;

/// <summary>Exact mean and variance of the totals of one patient under a strategy.</summary>
public sealed record CohortMoments
{
    internal CohortMoments(OutcomeMoments undiscounted, OutcomeMoments discounted)
    {
        Undiscounted = undiscounted;
        Discounted = discounted;
    }

    /// <summary>Without discounting.</summary>
    public OutcomeMoments Undiscounted { get; }

    /// <summary>With the model's discounting.</summary>
    public OutcomeMoments Discounted { get; }

    /// <summary>The discounted moments.</summary>
    public override string ToString() => Discounted.ToString();
}
