using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Weeks that differ from a known one in a single session, taken for another at the same time and of the same modality: in large programs there are many, at nearly the same price.</summary>
internal static class SiblingWeeks
{
    /// <summary>For each session of a week, the cheapest others in its place at some prices, where there are any.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="state">What is closed, and the prices.</param>
    /// <param name="week">A compliant week of the patient.</param>
    /// <param name="most">How many for each session, at most.</param>
    public static IEnumerable<Column> Of(CompiledPatient patient, WeekState state, Column week, int most)
    {
        var offering = patient.Offering;
        for (var i = 0; i < week.Sessions.Length; i++)
        {
            var session = week.Sessions[i];
            var at = Array.IndexOf(patient.Sessions, session);
            if (at < 0 || patient.Pinned[at] || patient.SeriesAt[at] >= 0 || offering.OfferOf[session] >= 0)
            {
                continue;
            }

            var (from, to) = (patient.Classes.First[patient.Classes.Of[at]], patient.Classes.First[patient.Classes.Of[at] + 1]);
            foreach (var (_, other) in Enumerable.Range(from, to - from)
                .Where(other => other != at && patient.SeriesAt[other] < 0 && offering.OfferOf[patient.Sessions[other]] < 0 && !state.Closed[patient.Sessions[other]])
                .Select(other => ((patient.Cost[other] * state.Scale) + state.Price[patient.Sessions[other]], other)).Order().Take(most))
            {
                int[] sessions = [.. week.Sessions];
                sessions[i] = patient.Sessions[other];
                yield return new Column(week.Cost - patient.Cost[at] + patient.Cost[other], sessions);
            }
        }
    }
}
