using Iop.Domain.Care;

namespace Iop.Domain.Tests.Care;

public class LevelCatalogTests
{
    private static readonly LevelSystem Own = LevelSystem.Define(
        "acme", "Acme", "2026", "its manual", new LevelDefinition("A", "Low", CareSetting.Outpatient, "iop"), new LevelDefinition("B", "High", CareSetting.Outpatient, "php", "A"));

    [Fact]
    public void The_standard_one_knows_all_systems_the_ladder_first()
    {
        Assert.Equal(["ladder", "asam3", "asam4", "locus", "calocus", "medicare", "narr"], LevelCatalog.Standard.Systems.Select(system => system.Id));
        Assert.Same(LevelCatalog.Standard.Systems, LevelSystem.All);
    }

    [Fact]
    public void Every_level_is_found_by_text_and_by_span() => Assert.All(LevelSystem.All.SelectMany(system => system.Levels), level =>
    {
        Assert.True(LevelCatalog.Standard.TryFind(level.Id, out var byText));
        Assert.True(LevelCatalog.Standard.TryFind($"<{level.Id}>".AsSpan(1, level.Id.Length), out var bySpan));
        Assert.Same(level, byText);
        Assert.Same(level, bySpan);
    });

    [Fact]
    public void A_system_of_ones_own_is_read_from_a_catalog_that_has_it()
    {
        var catalog = LevelCatalog.Standard.With(Own);

        Assert.Same(Own["B"], LevelOfCare.Parse("acme:B", catalog));
        Assert.True(LevelOfCare.TryParse("asam4:2.1", catalog, out _));
        Assert.True(catalog.TryFindSystem("acme", out var system));
        Assert.Same(Own, system);
        Assert.False(LevelOfCare.TryParse("acme:B", out _));
        Assert.False(LevelCatalog.Standard.TryFindSystem("acme", out _));
    }

    [Theory]
    [InlineData("acme:C", "acme has no level C; it has A, B.")]
    [InlineData("acme:", "acme has no level ; it has A, B.")]
    [InlineData("ACME:A", "ACME:A names no known level system; known are ladder, asam3, asam4, locus, calocus, medicare, narr, acme, as in asam4:2.1.")]
    [InlineData("2.1", "2.1 names no known level system; known are ladder, asam3, asam4, locus, calocus, medicare, narr, acme, as in asam4:2.1.")]
    [InlineData("", "An empty text names no known level system; known are ladder, asam3, asam4, locus, calocus, medicare, narr, acme, as in asam4:2.1.")]
    [InlineData(":A", ":A names no known level system; known are ladder, asam3, asam4, locus, calocus, medicare, narr, acme, as in asam4:2.1.")]
    public void What_is_unknown_is_told_with_what_is_allowed(string id, string why)
    {
        var catalog = LevelCatalog.Standard.With(Own);

        Assert.Equal(why, Assert.Throws<FormatException>(() => LevelOfCare.Parse(id, catalog)).Message);
        Assert.Equal(why, catalog.WhyUnknown(id));
    }

    [Theory]
    [InlineData(60, "")]
    [InlineData(61, "…")]
    [InlineData(1_000_000, "…")]
    public void Of_a_long_identifier_the_beginning_is_told(int length, string end)
    {
        var text = new string('x', length);

        Assert.StartsWith($"{new string('x', 60)}{end} names", LevelCatalog.Standard.WhyUnknown(text));
        Assert.StartsWith($"narr has no level {new string('x', 60)}{end}; it has", LevelCatalog.Standard.WhyUnknown($"narr:{text}"));
        Assert.StartsWith($"narr has no level {new string('x', 59)}…; it has", LevelCatalog.Standard.WhyUnknown($"narr:{new string('x', 59)}\ud83d\ude00 and more"));
    }

    [Fact]
    public void An_id_stands_for_one_system()
    {
        var again = LevelSystem.Define("narr", "Another", "1", "ours", new LevelDefinition("A", "Low", CareSetting.Outpatient, "op"));

        Assert.Equal("system", Assert.Throws<ArgumentException>(() => LevelCatalog.Standard.With(again)).ParamName);
        Assert.Throws<ArgumentException>(() => LevelCatalog.Standard.With(Own).With(Own));
    }

    [Fact]
    public void To_find_and_to_compare_allocate_nothing()
    {
        var catalog = LevelCatalog.Standard;
        const string Text = "from asam4:3.7 COE to asam4:2.5";
        var found = Count();
        Assert.Equal(0, Allocated.Least(() => found = Count()));
        Assert.Equal(1000, found);

        int Count()
        {
            var steps = 0;
            for (var i = 0; i < 1000; i++)
            {
                if (catalog.TryFind(Text.AsSpan(5, 13), out var from) && catalog.TryFind(Text.AsSpan(22), out var to) && from.Compare(to) == IntensityOrder.Less
                    && from.OneStepDown.Count == 3 && Crosswalk.Standard.From(to, LevelSystem.Asam3).Members.Count == 1)
                {
                    steps++;
                }
            }

            return steps;
        }
    }
}
