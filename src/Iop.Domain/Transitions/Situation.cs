using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>All that a criterion is told: where the patient is, what is known, the day, and the move in question.</summary>
internal readonly struct Situation
{
    private Situation(CareEpisode episode, PatientFacts facts, LocalDate on, CareStay? stay, bool wasInCare)
    {
        Episode = episode;
        Facts = facts;
        On = on;
        Stay = stay;
        WasInCare = wasInCare;
        Move = null;
    }

    private Situation(in Situation same, Transition? move)
    {
        this = same;
        Move = move;
    }

    public CareEpisode Episode { get; }

    public PatientFacts Facts { get; }

    public LocalDate On { get; }

    /// <summary>The stay that the next move would end: of the treatment track, or else withdrawal management; null outside care.</summary>
    public CareStay? Stay { get; }

    /// <summary>Whether there was a stay in treatment or withdrawal management that is over.</summary>
    public bool WasInCare { get; }

    /// <summary>The move in question; null where none is.</summary>
    public Transition? Move { get; }

    public static Situation Of(CareEpisode episode, PatientFacts facts, LocalDate on, Transition? move = null)
    {
        var (before, day) = (Guard.Against.Null(episode), on.InIso());
        if (Guard.Against.Null(facts).Patient is { } patient && patient != before.Patient)
        {
            throw new ArgumentException("The facts are about another patient than the episode.", nameof(facts));
        }

        var (stay, wasInCare) = (default(CareStay), false);
        foreach (var one in before.Stays)
        {
            if (one.Track == CareTrack.Living || one.Admitted > day)
            {
                continue;
            }

            if (!one.IsOn(day))
            {
                wasInCare = true;
            }
            else if (stay is null || one.Track == CareTrack.Treatment || stay.Track != CareTrack.Treatment)
            {
                stay = one;
            }
        }

        return new Situation(before, facts, day, stay, wasInCare).About(move);
    }

    /// <summary>The same, asked of another move.</summary>
    public Situation About(Transition? move) => new(this, move);
}
