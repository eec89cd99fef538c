using System.Text.Json;
using Iop.Domain.Assessment;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Writing;
using NodaTime.Text;

namespace Iop.Domain.Json.Assessments;

internal static class AssessmentWriter
{
    public static void Write(Utf8JsonWriter writer, PatientAssessment assessment)
    {
        writer.WriteString("format", AssessmentJson.Format);
        writer.WriteString("patient", assessment.Patient.Value);
        Parts(writer, assessment);
    }

    /// <summary>All but the format and the patient.</summary>
    public static void Parts(Utf8JsonWriter writer, PatientAssessment assessment)
    {
        writer.WriteString("date", LocalDatePattern.Iso.Format(assessment.On));
        writer.Text("population", assessment.Population is { } population ? LevelShapes.Populations.Of(population) : null);
        writer.Text(
            "livingArrangement", assessment.Circumstances.LivingArrangement is { } home ? AssessmentShapes.LivingArrangements.Of(home) : null);
        writer.Objects("scores", assessment.Scores, Score);
        if (assessment.Dimensions is { } dimensions)
        {
            Dimensions(writer, dimensions);
        }

        if (assessment.Locus is { } locus)
        {
            Locus(writer, locus);
        }

        Circumstances(writer, assessment.Circumstances);
    }

    private static void Score(Utf8JsonWriter writer, Score score)
    {
        writer.WriteString("instrument", score.Instrument.Id);
        writer.WriteString("date", LocalDatePattern.Iso.Format(score.On));
        if (score.HasItems)
        {
            writer.ObjectsEvenIfNone("responses", [.. score.Responses().Where(response => response.Value is not null)], Response);
            return;
        }

        var known = score.Instrument.Scales.Where(scale => score.Value(scale.Code) is not null).ToList();
        if (known is [{ Code: Scale.TotalCode }])
        {
            writer.WriteNumber("total", score.Total!.Value);
            return;
        }

        writer.ObjectsEvenIfNone("scales", known, (to, scale) =>
        {
            to.WriteString("scale", scale.Code);
            to.WriteNumber("value", score.Value(scale.Code)!.Value);
        });
    }

    private static void Response(Utf8JsonWriter writer, ItemResponse response)
    {
        writer.WriteNumber("item", response.Item);
        writer.WriteNumber("value", response.Value!.Value);
    }

    private static void Dimensions(Utf8JsonWriter writer, DimensionalAssessment dimensions)
    {
        writer.WriteStartObject("dimensions");
        writer.WriteString("edition", dimensions.Set.Id);
        writer.WriteString("date", LocalDatePattern.Iso.Format(dimensions.On));
        foreach (var (name, rating) in AssessmentShapes.Numbered.Zip(dimensions.Ratings))
        {
            if (rating.Severity.Value is { } severity)
            {
                writer.WriteNumber(name, severity);
            }
        }

        writer.WriteEndObject();
    }

    private static void Locus(Utf8JsonWriter writer, LocusRatings locus)
    {
        writer.WriteStartObject("locus");
        writer.WriteString("date", LocalDatePattern.Iso.Format(locus.On));
        writer.WriteNumber("riskOfHarm", locus.RiskOfHarm);
        writer.WriteNumber("functionalStatus", locus.FunctionalStatus);
        writer.WriteNumber("coMorbidity", locus.CoMorbidity);
        writer.WriteNumber("stress", locus.Stress);
        writer.WriteNumber("support", locus.Support);
        writer.WriteNumber("treatmentAndRecoveryHistory", locus.TreatmentAndRecoveryHistory);
        writer.WriteNumber("engagement", locus.Engagement);
        writer.WriteEndObject();
    }

    private static void Circumstances(Utf8JsonWriter writer, Circumstances circumstances)
    {
        var known = AssessmentShapes.Facts.Where(fact => circumstances[fact.Value] is not null).ToList();
        if (known.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("circumstances");
        foreach (var (word, fact) in known)
        {
            writer.WriteBoolean(word, circumstances[fact]!.Value);
        }

        writer.WriteEndObject();
    }
}
