using Iop.Domain.Scheduling.Programs.Master;

namespace Iop.Domain.Scheduling.Programs;

internal sealed partial class ProgramRun
{
    /// <summary>Rows, with those of the patients, up to which parts are bounded.</summary>
    private const int MostRowsInParts = 600;

    private long leastOfParts;

    /// <summary>Divides all schedules by what runs, the part with the lowest bound first: the lowest bound of those left bounds them all.</summary>
    /// <param name="most">Parts that are bounded, at most.</param>
    private void Divide(int most)
    {
        if (!generation.CanBranch || program.Patients.Length + generation.Model.Rows.Count > MostRowsInParts)
        {
            return;
        }

        var open = new List<SessionBranch> { generation.All() };
        for (var parts = 0; parts < most && Goes; parts += 2)
        {
            var lowest = open.MinBy(part => part.Exact)!;
            SessionBranch[] two = [.. lowest.Parts(program).Select(part => generation.Raise(part, Best, cancel))];
            if (two.Length == 0 || cancel.IsCancellationRequested)
            {
                return;
            }

            foreach (var part in two)
            {
                search.Construct(part.Mixture, Prices);
            }

            open.Remove(lowest);
            open.AddRange(two);
            open.RemoveAll(part => part.Bound >= Best.Objective);
            leastOfParts = open.Select(part => part.Bound).DefaultIfEmpty(Best.Objective).Min();
            Report(ProgramPhase.Prices, PriceRounds, PriceRounds);
        }
    }
}
