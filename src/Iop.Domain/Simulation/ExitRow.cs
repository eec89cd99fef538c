namespace Iop.Domain.Simulation;

/// <summary>All exits of a state under a strategy: the probabilities of a cycle for those who are there at its start.</summary>
/// <remarks>
/// Hazards compete: with H their sum over the cycle, the state is left with probability 1 - exp(-H), and each exit has its part of H of it. Probabilities stand as they are.
/// Exits of survivors are formed in the same way among themselves, and multiplied by the probability that no other exit leads to a dead state.
/// </remarks>
internal sealed class ExitRow
{
    private readonly ExitReader[] exits;
    private readonly bool[] isDeath;
    private readonly SharedExits shared;

    public ExitRow(ModelReading reading, ExitReader[] exits, ReadOnlySpan<bool> isDead)
    {
        this.exits = exits;
        isDeath = new bool[exits.Length];
        for (var i = 0; i < exits.Length; i++)
        {
            isDeath[i] = isDead[exits[i].To] && !exits[i].OfSurvivors;
        }

        shared = new(reading, exits);
        Memory = exits.Select(static exit => exit.Memory).DefaultIfEmpty(0).Max();
        ChangesWithTime = exits.Any(static exit => exit.ChangesWithTime);
    }

    /// <summary>The exits in the model's order.</summary>
    public ReadOnlySpan<ExitReader> Exits => exits;

    /// <summary>The time in state in years from which on nothing changes with it; 0 where time in state does not matter.</summary>
    public double Memory { get; }

    /// <summary>Whether the row changes from cycle to cycle for those whose time in state is the same.</summary>
    public bool ChangesWithTime { get; }

    /// <summary>Whether the sums of the row have to be read: some exit can make it exceed 1, and not all are plain probabilities.</summary>
    public bool CanExceed => (exits.Any(static exit => exit.CanExceed) || MixesSurvivors) && !exits.All(static exit => exit.IsPlain);

    /// <summary>Whether survivors leave beside others who leave alive: each kind is at most 1 by itself.</summary>
    private bool MixesSurvivors => exits.Any(static exit => exit.OfSurvivors) && exits.Where((exit, i) => !exit.OfSurvivors && !isDeath[i]).Any();

    /// <summary>Reads the probability of each exit.</summary>
    /// <returns>Their sum, before it is held to 1: the probabilities of a sum above 1 are divided by it.</returns>
    public double Read(in Moment at, Span<double> probabilities)
    {
        shared.Read(at);
        ReadStage(at, probabilities, ofSurvivors: false);
        var death = 0.0;
        for (var i = 0; i < exits.Length; i++)
        {
            death += isDeath[i] ? probabilities[i] : 0;
        }

        ReadStage(at, probabilities, ofSurvivors: true);
        var sum = 0.0;
        for (var i = 0; i < exits.Length; i++)
        {
            probabilities[i] *= exits[i].OfSurvivors ? Math.Max(0, 1 - death) : 1;
            sum += probabilities[i];
        }

        for (var i = 0; i < exits.Length && sum > 1; i++)
        {
            probabilities[i] /= sum;
        }

        return sum;
    }

    private void ReadStage(in Moment at, Span<double> probabilities, bool ofSurvivors)
    {
        var (hazard, certain) = (0.0, 0.0);
        for (var i = 0; i < exits.Length; i++)
        {
            if (exits[i].OfSurvivors == ofSurvivors)
            {
                probabilities[i] = exits[i].Share is null ? exits[i].Read(at) : shared.Hazard(i, at);
                hazard += exits[i].IsProbability ? 0 : probabilities[i];
                certain += double.IsPositiveInfinity(probabilities[i]) ? shared.Part(i) : 0;
            }
        }

        var together = hazard == 0 || certain > 0 ? 0 : -PortableMath.ExpMinusOne(-hazard) / hazard;
        for (var i = 0; i < exits.Length; i++)
        {
            if (exits[i].OfSurvivors == ofSurvivors)
            {
                // who is certain to leave does so by what is certain; several of these are alike, but for the parts of destination-first exits
                var probability = exits[i].IsProbability ? probabilities[i]
                    : double.IsPositiveInfinity(probabilities[i]) ? shared.Part(i) / certain
                    : probabilities[i] * together;
                probabilities[i] = exits[i].WithRiskRatios(probability, at.Cycle);
            }
        }
    }
}
