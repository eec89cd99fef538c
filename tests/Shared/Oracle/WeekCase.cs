using System.Text;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Tests.Oracle;

/// <summary>A program week that a failing property prints in full.</summary>
internal sealed record WeekCase(ProgramWeek Week)
{
    public override string ToString()
    {
        var text = new StringBuilder().AppendLine().AppendLine(FormattableString.Invariant($"{Week.Name}: {Week.Weights}"));
        foreach (var clinician in Week.Clinicians)
        {
            text.AppendLine(FormattableString.Invariant($"  {clinician.Id} max {clinician.MaxMinutesPerWeek}"));
        }

        foreach (var s in Week.Sessions)
        {
            text.AppendLine(FormattableString.Invariant(
                $"  {s.Id} {s.Modality} {s.When} seats {s.MinimumToRun}..{s.Capacity} clinician {s.Clinician} room {s.Room} series {s.Series} offer {s.Offer} telehealth {s.Telehealth} levels {Join(s.Levels)} requires {Join(s.Requires)}"));
        }

        foreach (var p in Week.Patients)
        {
            var need = p.Requirement;
            text.AppendLine(FormattableString.Invariant(
                $"  {p.Id} {p.Level} traits {Join(p.Traits)} priority {p.Priority} busy {Join(p.Unavailable)} travel {p.TravelMinutes} dislikes {Join(p.Dislikes.Select(d => FormattableString.Invariant($"{d.When}:{d.Penalty}")))} primary {p.PrimaryClinician} pinned {Join(p.Pinned)} avoid {Join(p.Avoid)} current {(p.Current is { } current ? Join(current) : "none")}"));
            text.AppendLine(FormattableString.Invariant(
                $"    minutes {need.MinutesPerWeek} days {need.DaysPerWeek} minutes a day {need.MinutesPerDay} sessions a day {need.SessionsPerDay} span {need.SpanPerDay} {Join(need.Modalities.Select(m => $"{m.Modality} {m.Sessions} {m.Minutes}"))}"));
        }

        return text.ToString();
    }

    private static string Join<T>(IEnumerable<T> items) => $"[{string.Join(", ", items)}]";
}
