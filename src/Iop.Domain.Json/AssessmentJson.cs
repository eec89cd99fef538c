using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Writing;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-assessment/1</c>: what is known of one patient on one day, scores, ratings and facts.</summary>
public static class AssessmentJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-assessment/1";

    /// <summary>Reads an assessment and reports every problem at once, also answers that an instrument does not allow.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <param name="instruments">The instruments that scores may name; null: <see cref="InstrumentCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<PatientAssessment> Read(ReadOnlyMemory<byte> utf8, string file = "input", InstrumentCatalog? instruments = null) =>
        JsonFile.Read(utf8, file, AssessmentReader.With(instruments));

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <param name="path">The file.</param>
    /// <param name="instruments">The instruments that scores may name; null: <see cref="InstrumentCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<PatientAssessment> ReadFile(string path, InstrumentCatalog? instruments = null) => JsonFile.ReadFile(path, AssessmentReader.With(instruments));

    /// <summary>Writes an assessment in canonical form: the same value gives the same bytes, and reading them with the same instruments gives the value again.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="instruments">The instruments that its reader will know; null: <see cref="InstrumentCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a score of an instrument that the catalog does not have in this version.</exception>
    public static byte[] Write(PatientAssessment assessment, InstrumentCatalog? instruments = null)
    {
        Guard.Against.Null(assessment);
        (instruments ?? InstrumentCatalog.Standard).Expect(assessment.Scores.Select(score => score.Instrument), nameof(assessment));
        return CanonicalJson.Write(assessment, AssessmentWriter.Write, utf8 => Read(utf8, instruments: instruments));
    }
}
