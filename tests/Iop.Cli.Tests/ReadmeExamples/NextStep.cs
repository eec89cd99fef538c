using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Cli.Tests.Examples;

public sealed class NextStep
{
    [Fact]
    public void An_app_developer_asks_for_the_next_step()
    {
        // example
        var on = new LocalDate(2026, 1, 30);
        var patient = new PatientId("pt-42");
        CareEpisode episode = CareEpisode.Of(patient, CareEvent.Admission(new(2026, 1, 5), LevelSystem.Asam4["3.5"]));
        var facts = new PatientFacts(
            assessments: [new(patient, on, dimensions: DimensionalAssessment.InOrder(DimensionSet.Asam4, on, 0, 1, 1, 2, 1, null),
                circumstances: new Circumstances(needs24HourSupervision: false, hasStableHome: true))],
            safety: [new(on, SafetyState.None)],
            arrangements: [new(on, LevelSystem.Asam4["2.5"], starts: new(2026, 2, 2))]);

        TransitionDecision next = StepDown.Standard.Decide(episode, facts, on);
        Console.WriteLine(next.Text);                                  // Not decidable; needs what the patient wants.

        facts += new PatientFacts(preferences: [new(on, LevelSystem.Asam4["2.5"], accepts: true)]);
        next = StepDown.Standard.Decide(episode, facts, on);
        Console.WriteLine($"{next.Text} Stays until {next.ChangesOn:uuuu-MM-dd}.");   // Step down from ladder:res to ladder:php. Stays until 2026-02-03.
        foreach (TransitionOption option in next.Options)
        {
            Console.WriteLine(option.Text);                            // every move, and what stands against it
        }

        // end of example
        Assert.Equal("Step down from ladder:res to ladder:php.", next.Text);
        Assert.Equal(new LocalDate(2026, 2, 3), next.ChangesOn);
        Assert.Equal("Not decidable; needs what the patient wants.", StepDown.Standard.Decide(
            episode, new PatientFacts(facts.Assessments, safety: facts.Safety, arrangements: facts.Arrangements), on).Text);
    }
}
