using System.Text.Json;
using Iop.Domain.Transitions;

namespace Iop.Cli.Reports;

/// <summary>The answer of <c>iop continuity</c> as JSON; docs/cli.md names every property.</summary>
internal static class ContinuityJson
{
    public static void Write(Utf8JsonWriter to, ContinuityAnswers answers)
    {
        to.WriteStartObject();
        to.WriteString("asOf", DecisionWords.Of(answers.AsOf));
        to.WriteNumber("episodes", answers.Episodes);
        to.WriteNumber("refused", answers.Refused);
        to.WritePropertyName("counts");
        if (answers.Counts is { } counts)
        {
            Counts(to, counts);
        }
        else
        {
            to.WriteNullValue();
        }

        to.WritePropertyName("episode");
        if (answers is { Only: { } only, AsOf: { } day })
        {
            Episode(to, answers.Place.File, only, Continuity.Of(only, day));
        }
        else
        {
            to.WriteNullValue();
        }

        to.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter to, ContinuityCounts counts)
    {
        to.WriteStartObject();
        to.WriteNumber("seams", counts.Seams);
        to.WriteNumber("overlappingSeams", counts.OverlappingSeams);
        to.WriteNumber("totalDaysBetween", counts.TotalDaysBetween);
        to.WriteStartArray("daysBetween");
        foreach (var count in counts.DaysBetween)
        {
            to.WriteNumberValue(count);
        }

        to.WriteEndArray();
        Answers(to, "warmHandovers", counts.WarmHandovers);
        Answers(to, "missedFirstAppointments", counts.MissedFirstAppointments);
        Answers(to, "readmittedWithin30Days", counts.ReadmittedWithin30Days);
        Answers(to, "readmittedWithin60Days", counts.ReadmittedWithin60Days);
        Answers(to, "readmittedWithin90Days", counts.ReadmittedWithin90Days);
        to.List("followUps", counts.Measures.FollowUps.Zip(counts.FollowUps), found =>
        {
            Measure(to, found.First);
            Answers(to, found.Second);
        });
        to.List("refusedOverlaps", counts.Measures.Exclusions.Zip(counts.RefusedOverlaps), found =>
        {
            to.WriteString("rule", found.First.Id);
            to.WriteNumber("pairs", found.Second);
        });
        to.WriteEndObject();
    }

    private static void Episode(Utf8JsonWriter to, string file, CareEpisode episode, Continuity continuity)
    {
        to.WriteStartObject();
        to.WriteString("file", file);
        to.WriteString("patient", episode.Patient.Value);
        to.List("seams", continuity.Seams, seam =>
        {
            Stay(to, "from", seam.From);
            Stay(to, "to", seam.To);
            to.WriteNumber("days", seam.Days);
            to.WriteBoolean("overlaps", seam.IsOverlapping);
            to.WriteString("contact", seam.Contact is { } contact ? DecisionWords.Of(contact) : null);
            to.WriteString("warmHandover", DecisionWords.Of(seam.HandedOverWarmly));
        });
        to.List("followUps", continuity.FollowUps, answer =>
        {
            Measure(to, answer.Measure);
            to.WriteString("after", DecisionWords.Of(answer.After));
            to.WriteString("answer", DecisionWords.Of(answer.Answer));
            to.WriteString("metOn", DecisionWords.Of(answer.MetOn));
        });
        to.List("firstAppointments", continuity.FirstAppointments, appointment =>
        {
            Stay(to, "after", appointment.After);
            to.WriteString("missed", DecisionWords.Of(appointment.Missed));
        });
        to.List("readmissions", continuity.Readmissions, readmission =>
        {
            Stay(to, "after", readmission.After);
            Stay(to, "back", readmission.Back);
            to.Number("days", readmission.Days);
            to.WriteString("within30Days", DecisionWords.Of(readmission.Within30Days));
            to.WriteString("within60Days", DecisionWords.Of(readmission.Within60Days));
            to.WriteString("within90Days", DecisionWords.Of(readmission.Within90Days));
        });
        to.List("refusedOverlaps", continuity.RefusedOverlaps, overlap =>
        {
            to.WriteString("rule", overlap.Rule.Id);
            Stay(to, "stay", overlap.Stay);
            Stay(to, "other", overlap.Other);
            to.WriteString("first", DecisionWords.Of(overlap.First));
            to.WriteString("last", DecisionWords.Of(overlap.Last));
        });
        to.WriteEndObject();
    }

    private static void Measure(Utf8JsonWriter to, FollowUpMeasure measure)
    {
        to.WriteString("rule", measure.Rule.Id);
        to.WriteString("measure", measure.Requirement.Text);
        to.WriteString("evidence", Words.Of(measure.Rule.Evidence));
    }

    private static void Stay(Utf8JsonWriter to, string name, CareStay? stay)
    {
        to.WritePropertyName(name);
        if (stay is null)
        {
            to.WriteNullValue();
            return;
        }

        to.WriteStartObject();
        to.WriteString("level", stay.Level.Id);
        to.WriteString("admitted", DecisionWords.Of(stay.Admitted));
        to.WriteString("discharged", DecisionWords.Of(stay.Discharged));
        to.WriteEndObject();
    }

    private static void Answers(Utf8JsonWriter to, string name, AnswerCounts counts)
    {
        to.WriteStartObject(name);
        Answers(to, counts);
        to.WriteEndObject();
    }

    private static void Answers(Utf8JsonWriter to, AnswerCounts counts)
    {
        to.WriteNumber("numerator", counts.Yes);
        to.WriteNumber("denominator", counts.Denominator);
        to.WriteNumber("notYetKnown", counts.NotYetKnown);
        to.WriteNumber("unknown", counts.Unknown);
        to.WriteNumber("notApplicable", counts.NotApplicable);
    }
}
