using System.Text.Json;
using Iop.Domain.Calendar;
using Iop.Domain.Json.Writing;
using Iop.Domain.Scheduling;
using NodaTime.Text;

namespace Iop.Domain.Json.Programs;

internal static class ProgramWriter
{
    public static void Write(Utf8JsonWriter writer, ProgramWeek week)
    {
        writer.WriteString("format", ProgramJson.Format);
        writer.WriteString("name", week.Name);
        writer.WriteString("timeZone", week.Zone.Id);
        writer.WriteString("weekOf", LocalDatePattern.Iso.Format(week.WeekOf));
        writer.Objects("clinicians", week.Clinicians, Clinician);
        writer.Objects("rooms", week.Rooms, Room);
        writer.ObjectsEvenIfNone("sessions", week.Sessions, Session);
        writer.ObjectsEvenIfNone("patients", week.Patients, PatientWriter.Write);
        if (week.Weights != ObjectiveWeights.Default)
        {
            Weights(writer, week.Weights);
        }
    }

    public static void Window(Utf8JsonWriter writer, WeekInterval when)
    {
        writer.WriteString("day", WeekTime.DayWord(when.Day));
        writer.WriteString("start", WeekTime.ClockText(when.StartMinute));
        writer.WriteString("end", WeekTime.ClockText(when.EndMinute));
    }

    private static void Clinician(Utf8JsonWriter writer, Clinician clinician)
    {
        writer.WriteString("id", clinician.Id);
        writer.Text("name", clinician.Name);
        if (clinician.MaxMinutesPerWeek is { } most)
        {
            writer.WriteNumber("maxMinutesPerWeek", most);
        }
    }

    private static void Room(Utf8JsonWriter writer, Room room)
    {
        writer.WriteString("id", room.Id);
        writer.Text("name", room.Name);
    }

    private static void Session(Utf8JsonWriter writer, Session session)
    {
        writer.WriteString("id", session.Id);
        writer.WriteString("modality", session.Modality.Word);
        Window(writer, session.When);
        writer.WriteNumber("capacity", session.Capacity);
        writer.Integer("minimumToRun", session.MinimumToRun, byDefault: 1);
        writer.Text("clinician", session.Clinician);
        writer.Text("room", session.Room);
        if (session.Telehealth)
        {
            writer.WriteBoolean("telehealth", value: true);
        }

        writer.Texts("levels", session.Levels);
        writer.Texts("requires", session.Requires);
        writer.Text("series", session.Series);
        writer.Text("offer", session.Offer);
    }

    private static void Weights(Utf8JsonWriter writer, ObjectiveWeights weights)
    {
        var standard = ObjectiveWeights.Default;
        writer.WriteStartObject("weights");
        writer.Integer("unserved", weights.Unserved, standard.Unserved);
        writer.Integer("day", weights.Day, standard.Day);
        writer.Integer("idleMinute", weights.IdleMinute, standard.IdleMinute);
        writer.Integer("otherClinician", weights.OtherClinician, standard.OtherClinician);
        writer.Integer("change", weights.Change, standard.Change);
        writer.Integer("run", weights.Run, standard.Run);
        writer.WriteEndObject();
    }
}
