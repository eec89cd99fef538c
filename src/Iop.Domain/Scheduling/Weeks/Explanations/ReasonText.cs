using System.Globalization;
using Iop.Domain.Calendar;
using NodaTime;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>All English sentences of explanations, made from codes and arguments.</summary>
internal sealed class ReasonText(Offering offering, ProgramPatient patient, WeekReasons reasons, ILookup<string, RequirementSource> sources)
{
    public WeekReason Of(Reason reason) => new(
        reason.Number,
        reason.Code,
        reason.Kind,
        Words(reason),
        Arguments(reason),
        reason.Limit is { } limit ? sources[limit.Name] : [],
        reason.Sessions.Select(session => offering.Sessions[session].Id));

    public Correction Of(Reason reason, LoosenedWeek week, long effort)
    {
        var (code, text, arguments) = Change(reason, week);
        return new(Of(reason), code, text, arguments, effort);
    }

    /// <summary>What the program offers toward a lower limit, and what the conflict leaves of it.</summary>
    public IEnumerable<WeekFact> Facts(LimitTerm limit, Func<int, bool> isOpen)
    {
        int[] offered = [.. Enumerable.Range(0, offering.Count).Where(s => limit.Modality is null || offering.Sessions[s].Modality == limit.Modality)];
        var what = limit.Modality is null ? "session" : LimitWords.Session(limit.Modality);
        if (offered.Length == 0)
        {
            yield return new(ReasonCodes.NothingOffered, $"The program offers no {what}.", [new("modality", limit.Modality?.Word ?? "")]);
            yield break;
        }

        int[] open = [.. offered.Where(isOpen)];
        yield return new(
            ReasonCodes.Offered,
            $"The program offers {Counted(offered.Length, what)}, {DayWords.Length(offered.Sum(offering.Minutes))} in all.",
            [new("modality", limit.Modality?.Word ?? ""), Number("sessions", offered.Length), Number("minutes", offered.Sum(offering.Minutes))]);
        var most = MostWithoutOverlap(open);
        var alternatives = open.Where(s => offering.OfferOf[s] >= 0).GroupBy(s => offering.OfferOf[s]).Any(offer => offer.Count() > 1) ? "; of alternatives in one offer only one can be attended" : "";
        yield return new(
            ReasonCodes.LeftOpen,
            open.Length == 0
                ? $"These reasons leave open none of {(offered.Length == 1 ? "it" : "them")}."
                : $"These reasons leave open {Counted(open.Length, what)} ({DayWords.Of(open.Select(s => offering.Sessions[s].When.Day))}), at most {DayWords.Length(most)} without overlap{alternatives}.",
            [new("modality", limit.Modality?.Word ?? ""), Number("sessions", open.Length), Number("minutesWithoutOverlap", most), Number("days", open.Select(s => offering.Day[s]).Distinct().Count())]);
    }

    private static string Counted(int number, string what) => DayWords.Count(number, what);

    private static ReasonArgument Number(string name, long value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    private static string Clock(int from, int to) => $"{WeekTime.ClockText(from)}–{WeekTime.ClockText(to)}";

    private static string Quoted(Reason reason) => reason.Word.Length > 0 ? reason.Word : "not free";

    private static string Obligation(Reason reason) =>
        $"{Quoted(reason)}, {DayWords.Of(reason.Windows.Select(window => window.When.Day))} {Clock(reason.Windows[0].When.StartMinute, reason.Windows[0].When.EndMinute)}";

    private string InTheWay(Reason reason) => $"in the way of {(reason.Sessions.Count == 1 ? The(reason.Sessions[0]) : Counted(reason.Sessions.Count, "session"))}";

    /// <summary>Such as <c>the Monday 10:00–13:00 group session (s16)</c>.</summary>
    private string The(int session) =>
        $"the {DayWords.Of(offering.Sessions[session].When.Day)} {Clock(offering.Start[session], offering.End[session])} {LimitWords.Session(offering.Sessions[session].Modality)} ({offering.Sessions[session].Id})";

    private string Listed(IEnumerable<int> sessions) => DayWords.Joined([.. sessions.Select(The)]);

    private string Clinician(Reason reason) => offering.Program.Clinicians[reason.Clinician].Name is { Length: > 0 } name ? $"{name} ({reason.Word})" : reason.Word;

    private string Left(Reason reason) => reasons.ClinicianMinutes[reason.Clinician] is > 0 and var minutes ? DayWords.Length(minutes) : "no time";

    private string Words(Reason reason)
    {
        var isOne = reason.Sessions.Count == 1;
        var those = isOne ? The(reason.Sessions[0]) : Counted(reason.Sessions.Count, "session");
        return reason.Code switch
        {
            ReasonCodes.Level => $"{those} {(isOne ? "admits" : "admit")} only {reason.Word}, not {patient.Level}",
            ReasonCodes.Trait => $"{those} {(isOne ? "requires" : "require")} \"{reason.Word}\"",
            ReasonCodes.Series => $"{reason.Word} is a closed group: all of its {reason.Sessions.Count.ToString(CultureInfo.InvariantCulture)} sessions or none",
            ReasonCodes.Clinician => $"{Clinician(reason)} has {Left(reason)} left this week for further sessions",
            ReasonCodes.ShutOut => $"{those} cannot run: what runs has {(isOne ? "its" : "their")} clinician, room or place in the offer",
            ReasonCodes.TooFew => $"{those} would have too few patients to run",
            ReasonCodes.Full => isOne ? $"full: {those}" : $"{Counted(reason.Sessions.Count, LimitWords.Session(offering.Sessions[reason.Sessions[0]].Modality))} are full",
            ReasonCodes.KeptApart => $"{those} {(isOne ? "is" : "are")} attended by patients who are kept apart",
            ReasonCodes.Pinned => $"pinned: {The(reason.Pinned)}",
            ReasonCodes.Unavailable => Obligation(reason) + (NeedsTravel(reason) ? $", with {Counted(patient.TravelMinutes, "minute")} of travel on both sides" : "") + $"; {InTheWay(reason)}",
            ReasonCodes.Travel => $"{Counted(patient.TravelMinutes, "minute")} of travel between an obligation and a session; {InTheWay(reason)}",
            _ => LimitWords.Of(reason.Limit!),
        };
    }

    /// <summary>Whether some session is only too near to the obligation.</summary>
    private bool NeedsTravel(Reason reason) =>
        reason.Sessions.Any(s => !reason.Windows.Any(window => WeekReasons.IsBarred(offering.Sessions[s], window, 0)));

    private IEnumerable<ReasonArgument> Arguments(Reason reason)
    {
        switch (reason)
        {
            case { Limit: { } limit }:
                yield return new("limit", limit.Name);
                yield return Number(LimitWords.Unit(limit), limit.Value);
                break;
            case { Code: ReasonCodes.Unavailable }:
                yield return new("why", reason.Word);
                yield return new("days", string.Join(' ', reason.Windows.Select(window => WeekTime.DayWord(window.When.Day))));
                yield return new("from", WeekTime.ClockText(reason.Windows[0].When.StartMinute));
                yield return new("to", WeekTime.ClockText(reason.Windows[0].When.EndMinute));
                yield return Number("travelMinutes", NeedsTravel(reason) ? patient.TravelMinutes : 0);
                break;
            case { Code: ReasonCodes.Travel }:
                yield return Number("travelMinutes", patient.TravelMinutes);
                break;
            case { Clinician: >= 0 }:
                yield return new("clinician", reason.Word);
                yield return Number("minutes", reasons.ClinicianMinutes[reason.Clinician]);
                break;
            case { Pinned: >= 0 }:
                yield return new("session", offering.Sessions[reason.Pinned].Id);
                break;
            default:
                yield return new(reason.Code switch { ReasonCodes.Level => "levels", ReasonCodes.Trait => "trait", ReasonCodes.Series => "series", ReasonCodes.Full => "modality", _ => "what" }, reason.Word);
                yield return Number("sessions", reason.Sessions.Count);
                break;
        }
    }

    private (string Code, string Text, IEnumerable<ReasonArgument> Arguments) Change(Reason reason, LoosenedWeek week)
    {
        var at = week.Situation;
        int[] freed = [.. at.Freed.Where(item => item.Reason == reason.Number).Select(item => item.Session).OrderBy(s => offering.Sessions[s].When.Start)];
        ReasonArgument[] ids = [new("sessions", string.Join(' ', freed.Select(s => offering.Sessions[s].Id)))];
        switch (reason)
        {
            case { Limit: { } limit }:
                var bound = at.Bounds[reason.Number];
                return (limit.IsLeast ? "lower-least" : "raise-most", $"{LimitWords.Loosened(limit, bound)}.",
                    [new("limit", limit.Name), Number(LimitWords.Unit(limit), bound), Number("missing", Math.Abs(limit.Value - bound))]);
            case { Clinician: >= 0 }:
                var more = at.Bounds[reason.Number] - reasons.ClinicianMinutes[reason.Clinician];
                return ("more-clinician-hours", $"{DayWords.Length(more)} more a week from {Clinician(reason)}.", [new("clinician", reason.Word), Number("missing", more)]);
            case { Code: ReasonCodes.Travel }:
                var minutes = at.Bounds[reason.Number];
                return ("shorten-travel", $"{(minutes == 0 ? "No travel" : $"{Counted(minutes, "minute")} of travel")} instead of {Counted(patient.TravelMinutes, "minute")}: {Counted(patient.TravelMinutes - minutes, "minute")} less.", [Number("travelMinutes", minutes), Number("missing", patient.TravelMinutes - minutes)]);
            case { Code: ReasonCodes.Unavailable }:
                return Free(reason, at.Windows[reason.Number]);
            case { Series: >= 0 }:
                return ("open-series", $"Attend only a part of the closed group {reason.Word}.", [new("series", reason.Word)]);
            case { Pinned: >= 0 }:
                return ("drop-pin", $"Without {The(reason.Pinned)}, which is pinned.", [new("session", offering.Sessions[reason.Pinned].Id)]);
            case { Code: ReasonCodes.Full }:
                return ("add-seat", $"{(freed.Length == 1 ? "One seat" : "One seat each")} in {Listed(freed)}.", [.. ids, Number("missing", freed.Length)]);
            case { Code: ReasonCodes.Level or ReasonCodes.Trait }:
                return ("admit", $"Admission to {Listed(freed)} {(reason.Code == ReasonCodes.Level ? $"at {patient.Level}" : $"without \"{reason.Word}\"")}.", ids);
            case { Code: ReasonCodes.TooFew }:
                return ("run-with-fewer", Sentence($"{Listed(freed)} {(freed.Length == 1 ? "runs" : "run")} with fewer patients than the least"), ids);
            case { Code: ReasonCodes.ShutOut }:
                return ("make-room", $"Clinician, room and a place in the offer for {Listed(freed)}.", ids);
            default:
                return ("share-session", $"Sharing {Listed(freed)} with a patient who is kept apart.", ids);
        }
    }

    private static (string Code, string Text, IEnumerable<ReasonArgument> Arguments) Free(Reason reason, IReadOnlyList<Obligation> left)
    {
        var parts = new List<string>();
        var given = new List<WeekInterval>();
        foreach (var window in reason.Windows)
        {
            var kept = left.Where(part => part.When.Day == window.When.Day).Select(part => part.When).OrderBy(part => part.Start).ToList();
            var from = window.When.StartMinute;
            foreach (var end in kept.Select(part => part.StartMinute).Append(window.When.EndMinute).ToList())
            {
                if (end > from)
                {
                    given.Add(new(window.When.Day, from, end));
                    parts.Add($"{DayWords.Of(window.When.Day)} {Times(window.When, from, end)}");
                }

                from = kept.Find(part => part.StartMinute == end) is { Minutes: > 0 } next ? next.EndMinute : window.When.EndMinute;
            }
        }

        var minutes = given.Sum(stretch => stretch.Minutes);
        return ("free-time", $"Free {DayWords.Joined(parts)} ({Obligation(reason)}): {DayWords.Length(minutes)}.",
            [new("why", reason.Word), new("free", string.Join(' ', given.Select(stretch => $"{WeekTime.DayWord(stretch.Day)}/{WeekTime.ClockText(stretch.StartMinute)}/{WeekTime.ClockText(stretch.EndMinute)}"))), Number("missing", minutes)]);
    }

    private static string Times(WeekInterval window, int from, int to) =>
        from == window.StartMinute && to == window.EndMinute ? Clock(from, to)
        : to == window.EndMinute ? $"from {WeekTime.ClockText(from)}"
        : from == window.StartMinute ? $"until {WeekTime.ClockText(to)}"
        : Clock(from, to);

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";

    /// <summary>The most minutes of sessions that do not overlap, day by day.</summary>
    private int MostWithoutOverlap(int[] sessions)
    {
        var total = 0;
        foreach (var day in sessions.GroupBy(s => offering.Day[s]))
        {
            var best = new SortedDictionary<int, int> { [0] = 0 };
            foreach (var s in day.OrderBy(s => offering.End[s]).ThenBy(s => offering.Start[s]))
            {
                var before = best.Last(item => item.Key <= offering.Start[s]).Value;
                best[offering.End[s]] = Math.Max(best.Last().Value, before + offering.Minutes(s));
            }

            total += best.Last().Value;
        }

        return total;
    }
}
