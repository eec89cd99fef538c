using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Programs.Answers;

public sealed class FairnessTests
{
    private static readonly ProgramSolverOptions Short = new() { Iterations = 40, PriceRounds = 4, Threads = 1 };

    [Fact]
    public void Places_in_the_file_change_neither_bound_nor_objective_nor_who_is_served()
    {
        for (var seed = 0UL; seed < 150; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 10, 8);
            var dice = new Dice(seed);
            var shuffled = ProgramWeek.Create(
                program.Name, program.Zone, program.WeekOf, Shuffled(dice, program.Sessions), Shuffled(dice, program.Patients), Shuffled(dice, program.Clinicians), Shuffled(dice, program.Rooms), program.Weights);
            var one = ProgramSolver.Solve(program, Short);
            var other = ProgramSolver.Solve(shuffled, Short);

            Assert.Equal((one.Schedule.Objective, one.Schedule.LowerBound), (other.Schedule.Objective, other.Schedule.LowerBound));
            Assert.Equal(
                one.Schedule.Assignments.OrderBy(assignment => assignment.Patient.Value, StringComparer.Ordinal),
                other.Schedule.Assignments.OrderBy(assignment => assignment.Patient.Value, StringComparer.Ordinal));
            Assert.Equal(shuffled.Patients.Select(patient => patient.Id).Where(other.Schedule.Assignments.Select(assignment => assignment.Patient).Contains), other.Schedule.Assignments.Select(assignment => assignment.Patient));
            Assert.Equal(
                one.Schedule.Unserved.OrderBy(patient => patient.Patient.Value, StringComparer.Ordinal),
                other.Schedule.Unserved.OrderBy(patient => patient.Patient.Value, StringComparer.Ordinal));
            Assert.Equal(one.Prices.OrderBy(price => price.ToString(), StringComparer.Ordinal), other.Prices.OrderBy(price => price.ToString(), StringComparer.Ordinal));
        }
    }

    [Fact]
    public void More_seats_never_raise_a_bound_that_is_the_optimum()
    {
        var proven = 0;
        for (var seed = 0UL; seed < 150; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 8, 4);
            var tight = ProgramSolver.Solve(program, Short).Schedule;
            var wider = ProgramWeek.Create(
                program.Name, program.Zone, program.WeekOf, program.Sessions.Select(session => ProgramParts.WithSeats(session, 2)), program.Patients, program.Clinicians, program.Rooms, program.Weights);
            var bound = ProgramSolver.Solve(wider, Short).Schedule.LowerBound;
            Assert.True(bound <= tight.Objective);
            proven += tight.Status == ScheduleStatus.Optimal && bound <= tight.LowerBound ? 1 : 0;
        }

        Assert.True(proven > 75, $"{proven} were proven");
    }

    private static List<T> Shuffled<T>(Dice dice, IEnumerable<T> items)
    {
        List<T> left = [.. items];
        var shuffled = new List<T>();
        while (left.Count > 0)
        {
            var at = dice.Roll(0, left.Count - 1);
            shuffled.Add(left[at]);
            left.RemoveAt(at);
        }

        return shuffled;
    }
}
