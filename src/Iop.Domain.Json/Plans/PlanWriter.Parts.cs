using System.Text.Json;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Json.Writing;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Json.Plans;

/// <content>Phases, goals, and what stands in several parts.</content>
internal static partial class PlanWriter
{
    private static void Phase(Utf8JsonWriter writer, PlanPhase phase)
    {
        writer.WriteString("level", phase.Level.Id);
        Period(writer, phase.Dates);
        writer.Objects("sessions", phase.Sessions, Prescription);
    }

    private static void Prescription(Utf8JsonWriter writer, SessionPrescription session)
    {
        writer.WriteString("modality", session.Modality.Word);
        writer.WriteNumber("minutes", Minutes(session.Length));
        writer.WriteNumber("timesPerWeek", session.TimesPerWeek);
        writer.Integer("breakMinutes", Minutes(session.Breaks), byDefault: 0);
        if (session.Allowed is { } allowed)
        {
            writer.ObjectsEvenIfNone("allowed", ByDay(allowed), static (item, window) =>
            {
                item.WriteString("day", WeekTime.DayWord(window.Day));
                item.WriteString("start", WeekTime.ClockText(window.StartMinute));
                item.WriteString("end", WeekTime.ClockText(window.EndMinute));
            });
        }

        writer.Text("mode", PlanWords.Of(PlanWords.Modes, session.Mode));
        writer.Text("provider", session.Provider?.Word);
        writer.Integer("services", session.Services);
        writer.Texts("goals", session.Goals);
    }

    private static void Goal(Utf8JsonWriter writer, Goal goal)
    {
        writer.WriteString("id", goal.Id);
        writer.Object("statement", goal.Statement, Coded);
        Status(writer, goal.Status);
        writer.Date("target", goal.Target);
        writer.Objects("objectives", goal.Objectives, Objective);
    }

    private static void Objective(Utf8JsonWriter writer, Objective objective)
    {
        writer.WriteString("id", objective.Id);
        writer.Object("statement", objective.Statement, Coded);
        Status(writer, objective.Status);
        writer.Date("target", objective.Target);
        writer.Object("measure", objective.Measure, static (item, measure) =>
        {
            item.Object("quantity", measure.Quantity, Coded);
            item.Integer("min", measure.Least);
            item.Integer("max", measure.Most);
        });
    }

    private static void Coded(Utf8JsonWriter writer, CodedText coded)
    {
        writer.WriteString("code", coded.Code);
        writer.Text("text", coded.Text);
    }

    private static void Period(Utf8JsonWriter writer, CarePeriod period)
    {
        writer.Date("start", period.Start);
        writer.Date("end", period.End);
    }

    private static void Status(Utf8JsonWriter writer, GoalStatus status) =>
        writer.Text("status", status == GoalStatus.Active ? null : PlanWords.Of<GoalStatus>(PlanWords.GoalStatuses, status));

    private static void Attendance(Utf8JsonWriter writer, Attendance attendance) => writer.Text(
        "attendance", attendance == Domain.Plans.Attendance.Scheduled ? null : PlanWords.Of<Attendance>(PlanWords.Attendances, attendance));

    private static int Minutes(Duration duration) => (int)duration.TotalMinutes;

    /// <summary>The free intervals, cut at each midnight.</summary>
    private static List<WeekInterval> ByDay(WeeklyAvailability allowed)
    {
        var windows = new List<WeekInterval>();
        foreach (var free in allowed.Free)
        {
            for (var from = free.Start; from < free.End;)
            {
                var midnight = WeekTime.FromMinuteOfWeek(((from.MinuteOfWeek / WeekTime.MinutesPerDay) + 1) * WeekTime.MinutesPerDay);
                var to = free.End < midnight ? free.End : midnight;
                windows.Add(new(from, to));
                from = to;
            }
        }

        return windows;
    }
}
