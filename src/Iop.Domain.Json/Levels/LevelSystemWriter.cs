using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Json.Writing;
using NodaTime;

namespace Iop.Domain.Json.Levels;

internal static class LevelSystemWriter
{
    public static void Write(Utf8JsonWriter writer, LevelSystem system)
    {
        writer.WriteString("format", LevelSystemJson.Format);
        writer.WriteString("id", system.Id);
        writer.WriteString("name", system.Name);
        writer.WriteString("edition", system.Edition);
        writer.WriteString("orderSource", system.OrderSource);
        writer.ObjectsEvenIfNone("levels", system.Definitions, Level);
        writer.Text("note", system.Note);
    }

    private static void Level(Utf8JsonWriter writer, LevelDefinition level)
    {
        writer.WriteString("code", level.Code);
        writer.WriteString("name", level.Name);
        writer.WriteString("setting", LevelShapes.Settings.Of(level.Setting));
        writer.WriteString("rung", level.Rung);
        writer.Texts("directlyBelow", level.DirectlyBelow);
        writer.Text("management", level.Management == MedicalManagement.NotStated ? null : LevelShapes.Managements.Of(level.Management));
        writer.Text("population", level.Population is { } population ? LevelShapes.Populations.Of(population) : null);
        writer.Objects("minutesPerWeek", level.NominalHours, Hours);
        writer.Text("variantOf", level.VariantOf);
        writer.Text("coOccurringEnhanced", level.CoOccurringEnhanced);
        writer.Evidence(level.Evidence);
        writer.Citation(level.Citation);
        writer.Text("note", level.Note);
    }

    private static void Hours(Utf8JsonWriter writer, NominalHours hours)
    {
        Minutes(writer, "atLeast", hours.AtLeast);
        writer.Citation(hours.Citation);
        Minutes(writer, "below", hours.Below);
        Minutes(writer, "statedUpTo", hours.StatedUpTo);
        writer.Text("population", hours.Population is { } population ? LevelShapes.Populations.Of(population) : null);
        writer.Evidence(hours.Evidence);
    }

    /// <summary>Writes whole minutes. What is not whole gets a fraction, which the reader refuses when it reads the text back.</summary>
    private static void Minutes(Utf8JsonWriter writer, string name, Duration? hours)
    {
        if (hours is { } given)
        {
            writer.WriteNumber(name, given.TotalMinutes);
        }
    }
}
