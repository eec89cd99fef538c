using Iop.Cli.Terminals;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Cli.Reports;

/// <summary>The answer of <c>iop continuity</c> for a person: one episode in detail, many as counts.</summary>
internal sealed class ContinuityText(Terminal terminal)
{
    public void Write(ContinuityAnswers answers)
    {
        if (answers is { Only: { } only, AsOf: { } day })
        {
            Episode(answers.Place.Name, only, Continuity.Of(only, day), day);
        }
        else if (answers is { Counts: { } counts, AsOf: { } asOf })
        {
            Counts(counts, asOf, answers.Refused);
        }
        else
        {
            Line(FormattableString.Invariant($"No event, and no --as-of: nothing to measure. {answers.Refused} refused."));
        }

        terminal.Out.Flush();
    }

    private void Episode(string place, CareEpisode episode, Continuity continuity, LocalDate asOf)
    {
        Line($"{place}: patient {episode.Patient}, as of {DecisionWords.Of(asOf)}", Ink.Bold);
        Section("Seams", continuity.Seams, seam => FormattableString.Invariant(
            $"{seam.From} to {seam.To}: {seam.Days} day(s){(seam.IsOverlapping ? ", overlapping" : "")}; warm handover {DecisionWords.Plain(seam.HandedOverWarmly)}"));
        Section("Follow-up", continuity.FollowUps, answer =>
            $"{DecisionWords.Plain(answer.Answer),-14}  {answer.Measure}  after {DecisionWords.Of(answer.After)}{(answer.MetOn is { } met ? $", met on {DecisionWords.Of(met)}" : "")}");
        Section("First appointment missed", continuity.FirstAppointments, appointment => $"{DecisionWords.Plain(appointment.Missed),-14}  after {appointment.After}");
        Section("Readmitted within 30, 60, 90 days", continuity.Readmissions, readmission =>
            $"{DecisionWords.Plain(readmission.Within30Days)}, {DecisionWords.Plain(readmission.Within60Days)}, {DecisionWords.Plain(readmission.Within90Days)}  after {readmission.After}"
            + (readmission.Back is { } back ? $", back at {back}" : ""));
        Section("Overlaps that payers refuse", continuity.RefusedOverlaps, overlap => $"{overlap}, from {DecisionWords.Of(overlap.First)} to {DecisionWords.Of(overlap.Last)}");
    }

    private void Counts(ContinuityCounts counts, LocalDate asOf, long refused)
    {
        Line(FormattableString.Invariant($"{counts.Episodes} episode(s), {refused} refused, as of {DecisionWords.Of(asOf)}"), Ink.Bold);
        Line(FormattableString.Invariant($"{counts.Seams} seam(s), {counts.OverlappingSeams} overlapping, {counts.TotalDaysBetween} day(s) between in all"));
        terminal.Out.WriteLine();
        Line("Seams and discharges: how many of those that are known", Ink.Bold);
        Answers("warm handover", counts.WarmHandovers);
        Answers("first appointment missed", counts.MissedFirstAppointments);
        Answers("readmitted within 30 days", counts.ReadmittedWithin30Days);
        Answers("readmitted within 60 days", counts.ReadmittedWithin60Days);
        Answers("readmitted within 90 days", counts.ReadmittedWithin90Days);
        terminal.Out.WriteLine();
        Line("Follow-up", Ink.Bold);
        foreach (var (measure, found) in counts.Measures.FollowUps.Zip(counts.FollowUps))
        {
            Answers($"{measure}, by day {measure.Requirement.LastDay.ToString(System.Globalization.CultureInfo.InvariantCulture)}", found);
        }

        Section("Overlaps that payers refuse, pairs of stays", counts.Measures.Exclusions.Zip(counts.RefusedOverlaps).Where(found => found.Second > 0), found =>
            FormattableString.Invariant($"{found.First.Id}  {found.Second}"));
    }

    private void Answers(string name, AnswerCounts counts) => Line($"  {name,-36}  {counts}");

    private void Section<T>(string name, IEnumerable<T> items, Func<T, string> line)
    {
        var lines = items.Select(line).ToList();
        if (lines.Count > 0)
        {
            terminal.Out.WriteLine();
            Line(name, Ink.Bold);
            lines.ForEach(text => Line($"  {text}"));
        }
    }

    private void Line(string text, Ink? ink = null) => terminal.Out.WriteLine(ink is { } color ? terminal.Paint(Printable.Of(text), color) : Printable.Of(text));
}
