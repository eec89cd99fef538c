using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Reads one lane of the ways of a group as a patient's stays.</summary>
internal static class CycleWays
{
    public static PatientTrajectory Trajectory(PatientEngine engine, long patient, int strategy, ReadOnlySpan<ushort> ways, int lane, ReadOnlySpan<long> totals) => new(
        patient,
        engine.Strategies[strategy].Id,
        Stays(engine.Model, ways, lane),
        engine.Units.Outcome(totals[0], totals[1], totals[2]),
        engine.Units.Outcome(totals[3], totals[4], totals[5]));

    public static ValueList<PatientStay> Stays(PathwayModel model, ReadOnlySpan<ushort> ways, int lane)
    {
        List<PatientStay> stays = [];
        var since = 0;
        for (var point = 1; point <= model.Cycles; point++)
        {
            var here = ways[(since * PhiloxLanes.Count) + lane];
            if (ways[(point * PhiloxLanes.Count) + lane] != here)
            {
                stays.Add(new(model.States[here].Id, model.CycleLength.YearsAfter(since), model.CycleLength.YearsAfter(point), isCutOff: false));
                since = point;
            }
        }

        var last = ways[(since * PhiloxLanes.Count) + lane];
        stays.Add(new(model.States[last].Id, model.CycleLength.YearsAfter(since), model.CycleLength.YearsAfter(model.Cycles), isCutOff: true));
        return stays.ToValueList();
    }
}
