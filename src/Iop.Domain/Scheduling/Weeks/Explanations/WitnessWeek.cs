namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>A week that the kernel found, and the sets of reasons that it breaks: it stands wherever none of them is on as a whole.</summary>
/// <param name="Sessions">Numbers of the sessions.</param>
/// <param name="Broken">The sets.</param>
internal sealed record WitnessWeek(IReadOnlyList<int> Sessions, IReadOnlyList<ReasonSet> Broken)
{
    public bool Stands(ReasonSet on)
    {
        foreach (var broken in Broken)
        {
            if (broken.IsSubsetOf(on))
            {
                return false;
            }
        }

        return true;
    }
}
