using System.Text.Json;
using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Json.Writing;

/// <summary>The canonical text of dates, moments, fractions and optional parts; what is null is left out.</summary>
internal static class CanonicalValues
{
    private static readonly LocalTimePattern ToTheMinute = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    public static void Date(this Utf8JsonWriter writer, string name, LocalDate? date) =>
        writer.Text(name, date is { } day ? LocalDatePattern.Iso.Format(day) : null);

    /// <summary>A day, and the time if it is stated; a time that is not on a minute is written in full, which the reader refuses.</summary>
    public static void Moment(this Utf8JsonWriter writer, string name, CareMoment? moment) => writer.Text(name, moment is not { } stated ? null
        : stated.Time is not { } time ? LocalDatePattern.Iso.Format(stated.Date)
        : $"{LocalDatePattern.Iso.Format(stated.Date)}T{(time.TickOfDay % NodaConstants.TicksPerMinute == 0 && time.NanosecondOfSecond == 0 ? ToTheMinute : LocalTimePattern.ExtendedIso).Format(time)}");

    /// <summary>A whole number as it is, another as a text such as <c>"5/2"</c>.</summary>
    public static void Fraction(this Utf8JsonWriter writer, string name, Ratio value)
    {
        if (value.IsWhole)
        {
            writer.WriteNumber(name, value.Numerator);
        }
        else
        {
            writer.WriteString(name, value.ToString());
        }
    }

    public static void Integer(this Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    public static void Object<T>(this Utf8JsonWriter writer, string name, T? value, Action<Utf8JsonWriter, T> properties)
        where T : class
    {
        if (value is not null)
        {
            writer.WriteStartObject(name);
            properties(writer, value);
            writer.WriteEndObject();
        }
    }
}
