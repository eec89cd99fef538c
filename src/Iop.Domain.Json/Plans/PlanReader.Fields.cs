using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using NodaTime.Text;

namespace Iop.Domain.Json.Plans;

/// <content>What stands in several parts.</content>
internal sealed partial class PlanReader
{
    private LevelOfCare? Level(JsonCursor at) => at.Level(levels);

    private static List<ProgramKind>? Programs(JsonCursor at)
    {
        if (!at.IsPresent)
        {
            return null;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        return at.Items(item =>
        {
            var word = item.Word();
            item.Once(word, known, "each kind of program once");
            return word is null ? null : ProgramKind.Of(word);
        })?.OfType<ProgramKind>().ToList();
    }

    private static Modality? Modality(JsonCursor at) => at.Usual(PlanWords.Modalities) ?? (at.Word() is { } word ? Care.Modality.Of(word) : null);

    private static ProviderRole? Role(JsonCursor at) => at.Usual(PlanWords.Roles) ?? (at.Word() is { } word ? ProviderRole.Of(word) : null);

    /// <summary>Who gives a session; the list of one usual role is made once, as most sessions have it.</summary>
    private static IEnumerable<ProviderRole> Providers(JsonCursor at)
    {
        if (at.Only() is { IsPresent: true } only && only.Usual(PlanWords.RolesAlone) is { } alone)
        {
            return alone;
        }

        return Sound(at.Items(Role));
    }

    private static Jurisdiction? Jurisdiction(JsonCursor at)
    {
        if (at.Text() is not { } code)
        {
            return null;
        }

        if (!Care.Jurisdiction.TryOf(code, out var jurisdiction))
        {
            at.Refuse("a code of ISO 3166-1 or 3166-2, such as US or US-MD");
        }

        return jurisdiction;
    }

    private static List<DiagnosisCode?>? Diagnoses(JsonCursor at)
    {
        if (!at.IsPresent)
        {
            return null;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        return at.Items<DiagnosisCode?>(item =>
        {
            if (item.Text() is not { } text)
            {
                return null;
            }

            if (!DiagnosisCode.TryParse(text, out var code))
            {
                item.Refuse("an ICD-10-CM code: a letter, a digit, then a digit, A or B, and perhaps a dot with one to four letters or digits");
                return null;
            }

            item.Once(code.Value, known, "each diagnosis once");
            return code;
        });
    }

    private static CodedText? Coded(JsonCursor at)
    {
        var before = at.Log?.Count;
        if (at.Object(PlanShapes.CodedText) is not { } item)
        {
            return null;
        }

        var code = item["code"].Word();
        var text = item["text"].Word();
        return item.Log.Count > before ? null : new CodedText(code!, text);
    }

    /// <summary>The items of a list that were all sound; none where it is absent.</summary>
    private static List<T> Sound<T>(List<T?>? items)
        where T : class => (items ?? [])!;

    private static CarePeriod? Period(JsonCursor at) => at.Object(PlanShapes.Period) is { } item ? Period(item) : null;

    /// <summary>Reads <c>start</c> and <c>end</c>, the end open where it is absent; null where one is unsound.</summary>
    private static CarePeriod? Period(JsonObjectCursor item)
    {
        var before = item.Log.Count;
        var start = item["start"].Date();
        var end = item["end"].Date();
        if (end < start)
        {
            item["end"].Refuse($"the start, {LocalDatePattern.Iso.Format(start.Value)}, or a later date");
        }

        return start is null || item.Log.Count > before ? null : new CarePeriod(start.Value, end);
    }

    /// <summary>Reads <c>minutes</c> and <c>breakMinutes</c>; what is absent or unsound is 0.</summary>
    private static (int Minutes, int Breaks) Length(JsonObjectCursor item)
    {
        var minutes = item["minutes"].Integer(1, WeekTime.MinutesPerDay);
        var breaks = item["breakMinutes"].Integer(0, WeekTime.MinutesPerDay - 1);
        if (breaks >= minutes)
        {
            item["breakMinutes"].Refuse($"less than minutes, {((long)minutes.Value).Invariant()}");
        }

        return (minutes ?? 0, breaks ?? 0);
    }
}
