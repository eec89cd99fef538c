using Iop.Domain.Assessment;
using NodaTime;

namespace Iop.Domain.Transitions.Facts;

/// <summary>Whether there is a safety concern, from day to day, worked out once.</summary>
/// <remarks>
/// A concern stands until the same instrument, or a clinician, says that there is none; who leaves it open resolves nothing. A clinician's word stands above the instruments of
/// that day and before. Where several look, a concern of one is a concern, and what one leaves open is open. An instrument that watches for nothing does not look.
/// </remarks>
internal readonly struct SafetyCourse
{
    private readonly (LocalDate Day, SafetyState State, LocalDate Since)[] course;

    private SafetyCourse((LocalDate Day, SafetyState State, LocalDate Since)[] course) => this.course = course;

    public static SafetyCourse Of((Instrument Instrument, Dated<Score> Scores)[] scores, ReadOnlySpan<SafetyStatement> statements)
    {
        var stated = new SortedDictionary<LocalDate, SafetyState>();
        foreach (var statement in statements)
        {
            stated[statement.On] = stated.TryGetValue(statement.On, out var former) && former > statement.State ? former : statement.State;
        }

        var raised = new SortedDictionary<LocalDate, Dictionary<Instrument, SafetyState>>();
        foreach (var (instrument, of) in scores)
        {
            foreach (var score in instrument.SafetyTriggers.Count == 0 ? [] : of.All)
            {
                raised.TryAdd(score.On, []);
                raised[score.On][instrument] = raised[score.On].TryGetValue(instrument, out var former) && former > score.Safety ? former : score.Safety;
            }
        }

        var latest = new Dictionary<string, (SafetyState State, LocalDate Day)>(StringComparer.Ordinal);
        var found = new List<(LocalDate, SafetyState, LocalDate)>();
        foreach (var day in stated.Keys.Concat(raised.Keys).Distinct().Order())
        {
            foreach (var (instrument, state) in raised.GetValueOrDefault(day) ?? [])
            {
                Note($"{instrument.Id} {instrument.Version}", state, day);
            }

            if (stated.TryGetValue(day, out var word))
            {
                if (word != SafetyState.Unknown)
                {
                    latest.Clear();
                }

                Note("", word, day);
            }

            var worst = latest.Values.OrderByDescending(one => one.State).ThenByDescending(one => one.Day).First();
            found.Add((day, worst.State, worst.Day));
        }

        return new([.. found]);

        void Note(string who, SafetyState state, LocalDate day)
        {
            if (state != SafetyState.Unknown || !latest.TryGetValue(who, out var former) || former.State != SafetyState.Raised)
            {
                latest[who] = (state, day);
            }
        }
    }

    public SafetyState On(LocalDate on, out LocalDate? since)
    {
        var (low, high) = (0, course?.Length ?? 0);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = course![middle].Day <= on ? (middle + 1, high) : (low, middle);
        }

        since = low == 0 ? null : course![low - 1].Since;
        return low == 0 ? SafetyState.Unknown : course![low - 1].State;
    }
}
