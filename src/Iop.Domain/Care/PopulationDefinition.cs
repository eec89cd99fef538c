using System.Diagnostics.CodeAnalysis;
using Iop.Domain.Care.Systems;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Care;

/// <summary>At which ages a jurisdiction calls a patient an adolescent and an adult.</summary>
/// <remarks>No definition is the default: the ages differ, and the same patient on the same day is an adolescent under one and a child under another.</remarks>
public sealed record PopulationDefinition
{
    /// <summary>States the ages.</summary>
    /// <param name="jurisdiction">Whose definition it is.</param>
    /// <param name="adolescentFrom">The age in years at which adolescence begins, inclusive; null where the jurisdiction names no lower end: nobody is then a child.</param>
    /// <param name="adultFrom">The age in years at which adulthood begins, inclusive.</param>
    /// <param name="citation">Where it was read.</param>
    /// <param name="evidence">How it was read.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="adultFrom"/> does not lie from 1 to 150, or <paramref name="adolescentFrom"/> not from 1 to below it.</exception>
    public PopulationDefinition(Jurisdiction jurisdiction, int? adolescentFrom, int adultFrom, Citation citation, EvidenceStatus evidence)
    {
        Jurisdiction = Guard.Against.Null(jurisdiction);
        AdultFrom = Guard.Against.OutOfRange(adultFrom, 1, 150);
        AdolescentFrom = adolescentFrom is { } age ? Guard.Against.OutOfRange(age, 1, adultFrom - 1, nameof(adolescentFrom)) : null;
        Citation = Guard.Against.Null(citation);
        Evidence = Guard.Against.Undefined(evidence);
    }

    /// <summary>The definitions that come with the library, in the order Kansas, Massachusetts, Maryland, New Jersey.</summary>
    public static ValueList<PopulationDefinition> Known => PopulationAges.Known;

    /// <summary>Whose definition it is.</summary>
    public Jurisdiction Jurisdiction { get; }

    /// <summary>The age in years at which adolescence begins, inclusive; null where there is no lower end.</summary>
    public int? AdolescentFrom { get; }

    /// <summary>The age in years at which adulthood begins, inclusive.</summary>
    public int AdultFrom { get; }

    /// <summary>Where it was read.</summary>
    public Citation Citation { get; }

    /// <summary>How it was read.</summary>
    public EvidenceStatus Evidence { get; }

    /// <summary>Finds a definition of <see cref="Known"/>.</summary>
    public static bool TryFind(Jurisdiction jurisdiction, [NotNullWhen(true)] out PopulationDefinition? definition)
    {
        Guard.Against.Null(jurisdiction);
        foreach (var known in Known)
        {
            if (known.Jurisdiction == jurisdiction)
            {
                definition = known;
                return true;
            }
        }

        definition = null;
        return false;
    }

    /// <summary>The completed years of age on a day. Who was born on February 29 becomes a year older on March 1 in a common year.</summary>
    /// <remarks>Dates of other calendars are taken to the ISO calendar first.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="on"/> lies before <paramref name="birth"/>.</exception>
    public static int AgeAt(LocalDate birth, LocalDate on)
    {
        (birth, on) = (birth.InIso(), on.InIso());
        if (on < birth)
        {
            throw new ArgumentOutOfRangeException(nameof(on), "The day lies before the birth.");
        }

        return on.Year - birth.Year - ((on.Month, on.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);
    }

    /// <summary>What a patient is on a day, by completed years; the birthday itself counts to the new age.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="on"/> lies before <paramref name="birth"/>.</exception>
    public Population At(LocalDate birth, LocalDate on)
    {
        var age = AgeAt(birth, on);
        return age >= AdultFrom ? Population.Adult : age < AdolescentFrom ? Population.Child : Population.Adolescent;
    }

    /// <summary>The code of the jurisdiction.</summary>
    public override string ToString() => Jurisdiction.Code;
}
