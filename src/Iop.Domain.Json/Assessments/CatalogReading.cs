using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Json.Reading;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Json.Assessments;

/// <summary>What assessments, policies and decisions read alike: parts that they name and a catalog knows, and days in order.</summary>
internal static class CatalogReading
{
    public static Instrument? Instrument(this JsonCursor at, InstrumentCatalog catalog)
    {
        if (at.Word() is not { } id)
        {
            return null;
        }

        if (!catalog.TryFind(id, out Instrument? instrument))
        {
            at.Refuse($"the id of a known instrument: {string.Join(", ", catalog.Instruments)}");
        }

        return instrument;
    }

    /// <summary>The scale that is meant where none is named: the total, or the only scale; null where there are several and no total.</summary>
    public static Scale? UsualScale(this Instrument instrument) => instrument.Total ?? (instrument.Scales.Count == 1 ? instrument.Scales[0] : null);

    public static LevelOfCare? Level(this JsonCursor at, LevelCatalog catalog)
    {
        if (at.Word() is not { } id)
        {
            return null;
        }

        if (!catalog.TryFind(id, out LevelOfCare? level))
        {
            at.Refuse(catalog.WhyUnknown(JsonQuote.Cut(id, JsonQuote.Length)).TrimEnd('.'));
        }

        return level;
    }

    /// <summary>An edition of the dimensions.</summary>
    public static DimensionSet? Edition(this JsonCursor at)
    {
        if (at.Text() is not { } id)
        {
            return null;
        }

        if (!DimensionSet.TryFind(id, out var set))
        {
            at.Refuse(string.Join(", ", DimensionSet.All));
        }

        return set;
    }

    /// <summary>A date that is not after another; that one is null where it is not known.</summary>
    public static LocalDate? DateUpTo(this JsonCursor at, LocalDate? last)
    {
        var date = at.Date();
        if (date > last)
        {
            at.Refuse($"the date of the assessment, {LocalDatePattern.Iso.Format(last.Value)}, or an earlier one");
            return null;
        }

        return date;
    }
}
