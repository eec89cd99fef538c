using System.Text.Json;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Writing;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Criteria;

namespace Iop.Domain.Json.Transitions;

internal static class TransitionWriter
{
    public static void Write(Utf8JsonWriter writer, TransitionTable table, LevelCatalog levels, InstrumentCatalog instruments)
    {
        foreach (var level in table.Levels)
        {
            _ = level.IdIn(levels);
        }

        instruments.Expect(table.Transitions.Select(move => move.When).OfType<Criterion>().SelectMany(Instruments), nameof(table));
        writer.WriteString("format", TransitionTableJson.Format);
        writer.WriteString("id", table.Id);
        writer.WriteString("name", table.Name);
        writer.ObjectsEvenIfNone("transitions", table.Transitions, Move);
    }

    private static IEnumerable<Instrument> Instruments(Criterion criterion) => criterion switch
    {
        ScoreCriterion score => [score.Instrument],
        BandCriterion band => [band.Instrument],
        ChangeCriterion change => [change.Instrument],
        _ => criterion.Parts.SelectMany(Instruments),
    };

    private static void Move(Utf8JsonWriter writer, Transition move)
    {
        writer.WriteString("kind", TransitionShapes.Moves.WordOf(move.Kind));
        writer.Text("from", move.From?.Id);
        writer.Text("to", move.To?.Id);
        writer.Integer("priority", move.Priority == 0 ? null : move.Priority);
        writer.Object("when", move.When, Criterion);
    }

    private static void Criterion(Utf8JsonWriter writer, Criterion criterion)
    {
        switch (criterion)
        {
            case ScoreCriterion score:
                Type(writer, CriterionKind.Score);
                writer.WriteString("instrument", score.Instrument.Id);
                Comparison(writer, score.Comparison);
                writer.WriteNumber("value", score.Value);
                Scale(writer, score.Instrument, score.Scale);
                writer.Integer("withinDays", score.WithinDays);
                break;
            case BandCriterion band:
                Type(writer, CriterionKind.Band);
                writer.WriteString("instrument", band.Instrument.Id);
                Comparison(writer, band.Comparison);
                writer.WriteString("band", band.Band.Name);
                Scale(writer, band.Instrument, band.Scale);
                writer.Text("table", band.Table == band.Instrument.ScaleOf(band.Scale).UsualBands?.Code ? null : band.Table);
                writer.Integer("withinDays", band.WithinDays);
                break;
            case ChangeCriterion change:
                Type(writer, CriterionKind.Change);
                writer.WriteString("instrument", change.Instrument.Id);
                writer.WriteString("sought", TransitionShapes.Changes.WordOf(change.Sought));
                Scale(writer, change.Instrument, change.Scale);
                writer.Text("threshold", change.ThresholdCode);
                writer.Integer("withinDays", change.WithinDays);
                break;
            case DimensionCriterion rating:
                Type(writer, CriterionKind.Dimension);
                writer.WriteString("edition", rating.Dimension.Set.Id);
                writer.WriteNumber("number", rating.Dimension.Number);
                Comparison(writer, rating.Comparison);
                writer.WriteNumber("severity", rating.Severity);
                writer.Integer("withinDays", rating.WithinDays);
                break;
            case CircumstanceCriterion circumstance:
                Type(writer, CriterionKind.Circumstance);
                writer.WriteString("fact", circumstance.Fact.Code());
                writer.WriteBoolean("holds", circumstance.Holds);
                writer.Integer("withinDays", circumstance.WithinDays);
                break;
            case StatedCriterion stated:
                Type(writer, CriterionKind.Stated);
                writer.WriteString("statement", stated.Statement);
                if (!stated.Holds)
                {
                    writer.WriteBoolean("holds", value: false);
                }

                writer.Integer("withinDays", stated.WithinDays);
                break;
            case AllCriterion or AnyCriterion or AtLeastCriterion or NotCriterion:
                Composed(writer, criterion);
                break;
            default:
                Counted(writer, criterion);
                break;
        }

        writer.Text("code", criterion.Code == criterion.UsualCode ? null : criterion.Code);
        writer.Text("name", criterion.Name == criterion.Text ? null : criterion.Name);
    }

    private static void Composed(Utf8JsonWriter writer, Criterion criterion)
    {
        Type(writer, criterion switch
        {
            AllCriterion => CriterionKind.All,
            AnyCriterion => CriterionKind.Any,
            AtLeastCriterion => CriterionKind.AtLeast,
            _ => CriterionKind.Not,
        });
        if (criterion is NotCriterion not)
        {
            writer.Object("part", not.Part, Criterion);
            return;
        }

        writer.Integer("count", (criterion as AtLeastCriterion)?.Count);
        writer.ObjectsEvenIfNone("parts", criterion.Parts, Criterion);
    }

    private static void Counted(Utf8JsonWriter writer, Criterion criterion)
    {
        switch (criterion)
        {
            case HoursCriterion hours:
                Type(writer, CriterionKind.Hours);
                Comparison(writer, hours.Comparison);
                writer.WriteNumber("minutes", hours.Minutes);
                writer.WriteNumber("days", hours.Days);
                writer.Text("basis", hours.Basis == SessionBasis.Delivered ? null : TransitionShapes.Bases.WordOf(hours.Basis));
                break;
            case AttendanceCriterion attendance:
                Type(writer, CriterionKind.Attendance);
                Comparison(writer, attendance.Comparison);
                writer.WriteNumber("percent", attendance.Percent);
                writer.WriteNumber("days", attendance.Days);
                writer.Integer("leastSessions", attendance.LeastSessions == 1 ? null : attendance.LeastSessions);
                break;
            case DaysAtLevelCriterion stay:
                Type(writer, CriterionKind.DaysAtLevel);
                Comparison(writer, stay.Comparison);
                writer.WriteNumber("days", stay.Days);
                break;
            case NegativeScreensCriterion negative:
                Type(writer, CriterionKind.NegativeScreens);
                writer.WriteNumber("inARow", negative.InARow);
                writer.Integer("months", negative.Months == 0 ? null : negative.Months);
                writer.Integer("days", negative.Days == 0 ? null : negative.Days);
                writer.Integer("withinDays", negative.WithinDays);
                break;
            case PositiveScreensCriterion positive:
                Type(writer, CriterionKind.PositiveScreens);
                writer.WriteNumber("count", positive.AtLeastCount);
                writer.WriteNumber("days", positive.Days);
                break;
            case ObjectivesCriterion objectives:
                Type(writer, CriterionKind.Objectives);
                writer.Texts("objectives", objectives.Objectives);
                writer.Integer("count", objectives.AtLeastCount);
                break;
            case CertificationCriterion certification:
                Type(writer, CriterionKind.CertificationRunsOut);
                writer.WriteNumber("withinDays", certification.WithinDays);
                break;
            default:
                Type(writer, criterion is SafetyCriterion ? CriterionKind.Safe : criterion is PreferenceCriterion ? CriterionKind.PatientAccepts : CriterionKind.NextLevelArranged);
                break;
        }
    }

    private static void Type(Utf8JsonWriter writer, CriterionKind kind) => writer.WriteString("type", TransitionShapes.Kinds.WordOf(kind));

    private static void Comparison(Utf8JsonWriter writer, CutComparison comparison) => writer.WriteString("comparison", TransitionShapes.Comparisons.WordOf(comparison));

    private static void Scale(Utf8JsonWriter writer, Instrument instrument, string scale) => writer.Text("scale", scale == instrument.UsualScale()?.Code ? null : scale);
}
