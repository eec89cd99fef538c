using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Assessment;

/// <summary>All that a placement policy is told of a patient on one day; what is left out is not known.</summary>
public sealed record PatientAssessment
{
    /// <summary>The most scores of an assessment.</summary>
    public const int MostScores = 1_000;

    /// <summary>Puts an assessment together; every part of it is of its day or of an earlier one.</summary>
    /// <param name="patient">Whom it is about.</param>
    /// <param name="on">The day it speaks of.</param>
    /// <param name="scores">Scores of instruments, in any order, at most <see cref="MostScores"/>; null: none.</param>
    /// <param name="dimensions">The severities by dimension; null: not rated.</param>
    /// <param name="locus">LOCUS ratings; null: not rated.</param>
    /// <param name="circumstances">Facts; null: nothing is known.</param>
    /// <param name="population">Adult, adolescent or child as the jurisdiction counts; null: not known.</param>
    /// <exception cref="ArgumentException">A part is of a later day, a score is the default value, there are too many, or there is no such population.</exception>
    public PatientAssessment(
        PatientId patient,
        LocalDate on,
        IEnumerable<Score>? scores = null,
        DimensionalAssessment? dimensions = null,
        LocusRatings? locus = null,
        Circumstances? circumstances = null,
        Population? population = null)
    {
        Patient = Guard.Against.Null(patient);
        On = on.InIso();
        Scores = (scores ?? []).Take(MostScores + 1).ToValueList();
        Dimensions = dimensions;
        Locus = locus;
        Circumstances = circumstances ?? Circumstances.Unknown;
        Population = Guard.Against.Undefined(population);
        if (Scores.Count > MostScores)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are more than {MostScores} scores."), nameof(scores));
        }

        foreach (var score in Scores)
        {
            _ = score.IsDefault ? throw new ArgumentException("The default value is no score.", nameof(scores)) : NotAfter(score.On, nameof(scores));
        }

        NotAfter(dimensions?.On, nameof(dimensions));
        NotAfter(locus?.On, nameof(locus));
    }

    /// <summary>Whom it is about.</summary>
    public PatientId Patient { get; }

    /// <summary>The day it speaks of.</summary>
    public LocalDate On { get; }

    /// <summary>Scores of instruments, in the order given.</summary>
    public ValueList<Score> Scores { get; }

    /// <summary>The severities by dimension; null: not rated.</summary>
    public DimensionalAssessment? Dimensions { get; }

    /// <summary>LOCUS ratings; null: not rated. No policy of the library reads them: their level table is not carried.</summary>
    public LocusRatings? Locus { get; }

    /// <summary>Facts, each of which may be not known.</summary>
    public Circumstances Circumstances { get; }

    /// <summary>Adult, adolescent or child as the jurisdiction counts; null: not known.</summary>
    public Population? Population { get; }

    /// <summary>The patient's identifier; all else is clinical content.</summary>
    public override string ToString() => Patient.Value;

    private LocalDate? NotAfter(LocalDate? day, string parameter) => day > On
        ? throw new ArgumentException($"A part of {LocalDatePattern.Iso.Format(day.Value)} does not belong to an assessment of {LocalDatePattern.Iso.Format(On)}.", parameter)
        : day;
}
