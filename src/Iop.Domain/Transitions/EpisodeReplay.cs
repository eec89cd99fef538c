using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>Plays events day by day: what stays they come to, and which of them cannot have happened.</summary>
internal sealed class EpisodeReplay
{
    private readonly List<Open> open = [];
    private readonly List<CareStay?> stays = [];
    private readonly List<EpisodeProblem> problems = [];

    private EpisodeReplay(ValueList<CareEvent> given)
    {
        var order = Enumerable.Range(0, given.Count).ToArray();
        Array.Sort(order, (a, b) => given[a].CompareTo(given[b]) is var by and not 0 ? by : a.CompareTo(b));
        for (var from = 0; from < order.Length;)
        {
            var to = from;
            while (to < order.Length && given[order[to]].On == given[order[from]].On)
            {
                to++;
            }

            PlayDay(given, order.AsSpan(from, to - from));
            from = to;
        }

        foreach (var stay in open)
        {
            stays[stay.Place] = new(stay.Level, stay.Admitted, stay.Condition);
        }

        Events = order.Select(at => given[at]).ToValueList();
        Stays = stays.OfType<CareStay>().ToValueList();
        Problems = problems.OrderBy(problem => problem.Index).ToValueList();
    }

    public ValueList<CareEvent> Events { get; }

    public ValueList<CareStay> Stays { get; }

    public ValueList<EpisodeProblem> Problems { get; }

    public LocalDate? DiedOn { get; private set; }

    public static EpisodeReplay Of(ValueList<CareEvent> given) => new(given);

    private void PlayDay(ValueList<CareEvent> given, ReadOnlySpan<int> day)
    {
        var on = given[day[0]].On;
        var (discharges, admissions, died) = (new List<Queue<int>>(), new List<Queue<int>>(), false);
        foreach (var at in day)
        {
            var told = given[at];
            if (DiedOn < on)
            {
                problems.Add(new("episode.after-death", at, $"an event on {Day(on)}, after the death on {Day(DiedOn.Value)}", "events up to the day of death"));
                continue;
            }

            died |= told.Kind == CareEventKind.Death || told.Reason == DischargeReason.Deceased;
            if (told.Kind is CareEventKind.Discharge or CareEventKind.Admission)
            {
                Wait(told.Kind == CareEventKind.Discharge ? discharges : admissions, given, at);
            }
        }

        // who left and came back on one day left again only after that: rounds of discharges, then admissions
        while (PlayRound(discharges, at => Discharge(given[at])) | PlayRound(admissions, at => Admit(given[at])))
        {
        }

        foreach (var at in discharges.SelectMany(level => level))
        {
            problems.Add(new("episode.discharge-without-stay", at, $"a discharge from {given[at].Level} on {Day(on)}", "a discharge from a level that the patient is at"));
        }

        foreach (var at in admissions.SelectMany(level => level))
        {
            var there = open.Find(stay => Excludes(stay.Level, given[at].Level!))!;
            problems.Add(there.Level == given[at].Level
                ? new("episode.already-there", at, $"an admission to {given[at].Level} on {Day(on)}, where the patient is since {Day(there.Admitted)}", "an admission to another level, or after a discharge")
                : new("episode.two-on-one-track", at, $"an admission to {given[at].Level} on {Day(on)}, beside {there.Level} since {Day(there.Admitted)}", "one level of withdrawal management, and one of living, at a time"));
        }

        if (died)
        {
            DiedOn = on;
            while (open.Count > 0)
            {
                Close(open.Count - 1, on, DischargeReason.Deceased);
            }
        }
    }

    // a day's events of one kind come by level, so that each level has a queue and a round asks each once
    private static void Wait(List<Queue<int>> waiting, ValueList<CareEvent> given, int at)
    {
        if (waiting.Count == 0 || given[waiting[^1].Peek()].Level != given[at].Level)
        {
            waiting.Add(new());
        }

        waiting[^1].Enqueue(at);
    }

    // plays what can be played; whether anything was, so that the other kind may now have its turn
    private static bool PlayRound(List<Queue<int>> waiting, Func<int, bool> play)
    {
        var played = false;
        foreach (var level in waiting)
        {
            if (level.TryPeek(out var at) && play(at))
            {
                level.Dequeue();
                played = true;
            }
        }

        return played;
    }

    private bool Discharge(CareEvent told)
    {
        var at = open.FindIndex(stay => stay.Level == told.Level);
        if (at >= 0)
        {
            Close(at, told.On, told.Reason!.Value);
        }

        return at >= 0;
    }

    private bool Admit(CareEvent told)
    {
        if (open.Exists(stay => Excludes(stay.Level, told.Level!)))
        {
            return false;
        }

        open.Add(new(told.Level!, told.On, told.Condition, stays.Count));
        stays.Add(null);
        return true;
    }

    private void Close(int at, LocalDate on, DischargeReason reason)
    {
        var stay = open[at];
        open.RemoveAt(at);
        stays[stay.Place] = new(stay.Level, stay.Admitted, stay.Condition, on, reason);
    }

    private static bool Excludes(LevelOfCare there, LevelOfCare level) =>
        there == level || (level.Track != CareTrack.Treatment && there.Track == level.Track);

    private static string Day(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private sealed record Open(LevelOfCare Level, LocalDate Admitted, TreatedCondition Condition, int Place);
}
