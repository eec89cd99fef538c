using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Json.Tests.Levels;

/// <summary>Random level systems and crosswalks, with every optional part sometimes given and sometimes not.</summary>
internal static class RandomLevels
{
    private static readonly Gen<string> Word = Gen.Elements("a", "it's", "2.1", "x\"y\\z", "日本", "ş", "İI", "😀", "a\u2028b", "\u0001", "</script>", "\\uFFFD", "\uFFFD", new string('w', 300));

    private static readonly Gen<string> Text = Gen.OneOf(Word, Gen.Constant(""), Gen.Constant(" "), Gen.Constant("two\nlines\t"));

    private static readonly Gen<Citation> Source =
        from title in Word
        from url in OrNone(Text)
        from remark in OrNone(Text)
        select new Citation(title, url, remark);

    private static readonly Gen<NominalHours> Hours =
        from atLeast in Gen.Choose(0, 10_079)
        from below in Gen.Choose(atLeast + 1, 10_080)
        from last in Gen.Choose(atLeast, below - 1)
        from parts in Gen.Choose(0, 3)
        from citation in Source
        from evidence in Gen.Elements(Enum.GetValues<EvidenceStatus>())
        select new NominalHours(
            population: null,
            Duration.FromMinutes(atLeast),
            (parts & 1) > 0 ? Duration.FromMinutes(below) : null,
            (parts & 2) > 0 ? Duration.FromMinutes(last) : null,
            citation,
            evidence);

    public static readonly Arbitrary<LevelSystem> Systems = (
        from id in Word
        from name in Word
        from edition in Word
        from order in Word
        from note in OrNone(Text)
        from words in Gen.Frequency((9, Word.NonEmptyListOf().Select(static list => list.Take(8))), (1, Gen.Constant(Enumerable.Range(0, LevelSystem.MostLevels).Select(i => $"{i}"))))
        let codes = words.Distinct().ToArray()
        from levels in Gen.CollectToArray(codes, code => Level(code, codes[..Array.IndexOf(codes, code)], codes))
        select LevelSystem.Define($"own {id}", name, edition, order, levels).WithNote(note)).ToArbitrary();

    public static readonly Arbitrary<Crosswalk> Crosswalks = (
        from pairs in Pair.ArrayOf()
        from notes in Note.ArrayOf()
        select new Crosswalk(
            pairs.DistinctBy(static pair => string.Join('=', new[] { pair.First.Id, pair.Second.Id }.Order(StringComparer.Ordinal))),
            notes.DistinctBy(static note => (note.Level, note.To)))).ToArbitrary();

    private static Gen<LevelOfCare> AnyLevel => Gen.Elements(LevelFiles.Catalog.Systems.SelectMany(system => system.Levels).ToArray());

    private static Gen<CrosswalkPair> Pair =>
        from first in AnyLevel
        from second in AnyLevel.Where(level => level.System != first.System)
        from certainty in Gen.Elements(Enum.GetValues<CrosswalkCertainty>())
        from why in Word
        from evidence in Gen.Elements(Enum.GetValues<EvidenceStatus>())
        from citation in OrNone(Source)
        select new CrosswalkPair(first, second, certainty, why, evidence, citation);

    private static Gen<CrosswalkNote> Note =>
        from level in AnyLevel
        from to in Gen.Elements(LevelFiles.Catalog.Systems.Where(system => system != level.System).ToArray())
        from text in Word
        select new CrosswalkNote(level, to, text);

    private static Gen<LevelDefinition> Level(string code, string[] earlier, string[] all) =>
        from name in Word
        from setting in Gen.Elements(Enum.GetValues<CareSetting>())
        from rung in Gen.Elements(LevelSystem.Ladder.Levels.ToArray())
        from below in Gen.SubListOf(earlier)
        from management in Gen.Elements(Enum.GetValues<MedicalManagement>())
        from population in Whom
        from whom in Gen.SubListOf(new Population?[] { null, Population.Adult, Population.Adolescent, Population.Child })
        from hours in Hours.ArrayOf(whom.Count)
        from variantOf in Gen.Elements<string?>([null, .. earlier])
        from enhanced in Gen.Elements<string?>([null, .. all])
        from citation in OrNone(Source)
        from evidence in Gen.Elements(Enum.GetValues<EvidenceStatus>())
        from note in OrNone(Text)
        select new LevelDefinition(code, name, setting, rung.Code, [.. below])
        {
            Management = management,
            Population = population,
            NominalHours =
            [
                .. hours.Select((entry, i) => new NominalHours(whom[i], entry.AtLeast, entry.Below, entry.StatedUpTo, entry.Citation, entry.Evidence)),
            ],
            VariantOf = variantOf,
            CoOccurringEnhanced = enhanced,
            Citation = citation,
            Evidence = evidence,
            Note = note,
        };

    private static Gen<Population?> Whom => Gen.Elements<Population?>(null, Population.Adult, Population.Adolescent, Population.Child);

    private static Gen<T?> OrNone<T>(Gen<T> value)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, value.Select(static given => (T?)given)));
}
