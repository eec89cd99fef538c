using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Reading;
using NodaTime;

namespace Iop.Domain.Json.Assessments;

internal static class AssessmentReader
{
    public static Func<JsonCursor, PatientAssessment?> With(InstrumentCatalog? instruments) => at => Read(at, instruments ?? InstrumentCatalog.Standard);

    private static PatientAssessment? Read(JsonCursor at, InstrumentCatalog instruments)
    {
        if (at.Object(AssessmentShapes.Assessment) is not { } root)
        {
            return null;
        }

        root.Format(AssessmentJson.Format);
        var patient = root["patient"].Word();
        return Parts(root, instruments, patient is null ? null : new PatientId(patient));
    }

    /// <summary>Reads all but the format and the patient; null after what is wrong was reported, also where the patient is not known.</summary>
    public static PatientAssessment? Parts(JsonObjectCursor root, InstrumentCatalog instruments, PatientId? patient)
    {
        var before = root.Log.Count;
        var date = root["date"].Date();
        var population = root["population"].OneOf(LevelShapes.Populations);
        var home = root["livingArrangement"].OneOf(AssessmentShapes.LivingArrangements);
        var scores = root["scores"].Items(new ScoreReader(instruments, date).Read);
        if (scores?.Count > PatientAssessment.MostScores)
        {
            root.Log.Add(root.Path.Property("scores"), $"{((long)scores.Count).Invariant()} scores", $"at most {((long)PatientAssessment.MostScores).Invariant()} scores");
        }

        var dimensions = Dimensions(root["dimensions"], date);
        var locus = Locus(root["locus"], date);
        var circumstances = Circumstances(root["circumstances"], home);
        return root.Log.Count > before || patient is null || date is null ? null : new(patient, date.Value, scores, dimensions, locus, circumstances, population);
    }

    private static DimensionalAssessment? Dimensions(JsonCursor at, LocalDate? assessed)
    {
        var before = at.IsPresent ? at.Log.Count : 0;
        if (at.Object(AssessmentShapes.Dimensions) is not { } item)
        {
            return null;
        }

        var set = item["edition"].Edition();
        var date = item["date"].DateUpTo(assessed);
        var severities = AssessmentShapes.Numbered.Select(name => item[name].OrNull().Integer(DimensionSeverity.Least, DimensionSeverity.Most)).ToArray();
        return at.Log.Count > before ? null : DimensionalAssessment.InOrder(set!, date!.Value, severities);
    }

    private static LocusRatings? Locus(JsonCursor at, LocalDate? assessed)
    {
        var before = at.IsPresent ? at.Log.Count : 0;
        if (at.Object(AssessmentShapes.Locus) is not { } item)
        {
            return null;
        }

        var date = item["date"].DateUpTo(assessed);
        var ratings = AssessmentShapes.Locus.Names.Skip(1).Select(name => item[name].Integer(LocusRatings.Least, LocusRatings.Most)).ToArray();
        return at.Log.Count > before ? null : new(
            date!.Value, ratings[0]!.Value, ratings[1]!.Value, ratings[2]!.Value, ratings[3]!.Value, ratings[4]!.Value, ratings[5]!.Value, ratings[6]!.Value);
    }

    private static Circumstances Circumstances(JsonCursor at, LivingArrangement? home)
    {
        var item = at.Object(AssessmentShapes.Circumstances);
        return new(
            Fact(Circumstance.HasDiagnosis),
            Fact(Circumstance.NeedsWithdrawalManagement),
            Fact(Circumstance.Needs24HourSupervision),
            Fact(Circumstance.HasStableHome),
            Fact(Circumstance.RecentlyDischarged),
            Fact(Circumstance.AtRiskOfHospitalization),
            home);

        bool? Fact(Circumstance fact) => item?[fact.Code()].OrNull().Flag();
    }
}
