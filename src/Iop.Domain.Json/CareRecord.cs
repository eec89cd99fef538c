using Iop.Domain.Foundation;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;

namespace Iop.Domain.Json;

/// <summary>What a file in <c>iop-episode/1</c> holds: the events of one patient's care, and what is known beside them; enough to ask a policy for the next move.</summary>
public sealed record CareRecord
{
    /// <summary>Puts an episode and facts together.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="facts">What is known beside it; null: nothing.</param>
    /// <exception cref="ArgumentException">The facts are about another patient.</exception>
    public CareRecord(CareEpisode episode, PatientFacts? facts = null)
    {
        Episode = Guard.Against.Null(episode);
        _ = facts?.Patient is { } patient && patient != episode.Patient ? throw new ArgumentException("The facts are about another patient.", nameof(facts)) : 0;
        Facts = facts?.About(episode.Patient) ?? PatientFacts.None;
    }

    /// <summary>The episode.</summary>
    public CareEpisode Episode { get; }

    /// <summary>What is known beside it.</summary>
    public PatientFacts Facts { get; }

    /// <summary>The episode; facts are clinical content.</summary>
    public override string ToString() => Episode.ToString();
}
