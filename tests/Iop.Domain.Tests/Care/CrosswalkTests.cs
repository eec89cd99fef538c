using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using static Iop.Domain.Care.CrosswalkCertainty;

namespace Iop.Domain.Tests.Care;

public class CrosswalkTests
{
    private static readonly LevelSystem Own = LevelSystem.Define("own", "Own", "1", "ours", [.. "ABCD".Select(code => new LevelDefinition($"{code}", "a level", CareSetting.Outpatient, "op"))]);

    private static readonly LevelSystem Their = LevelSystem.Define("their", "Their", "1", "theirs", [.. "XYZ".Select(code => new LevelDefinition($"{code}", "a level", CareSetting.Outpatient, "op"))]);

    [Theory]
    [InlineData("0.5", "")]
    [InlineData("1", "1.0 Partial, 1.5 Partial, 1.5 COE Partial, 1.7 Partial, 1.7 COE Partial")]
    [InlineData("OTP", "1.7 Partial, 1.7 COE Partial, 2.7 Partial, 2.7 COE Partial")]
    [InlineData("2.1", "2.1 Judged")]
    [InlineData("2.5", "2.5 Stated, 2.5 COE Partial")]
    [InlineData("3.1", "3.1 Judged")]
    [InlineData("3.3", "3.1 Partial, 3.5 Judged, 3.5 COE Partial")]
    [InlineData("3.5", "3.5 Judged, 3.5 COE Partial")]
    [InlineData("3.7", "3.7 Stated, 3.7 COE Partial, 3.7 BIO Partial")]
    [InlineData("4", "4 Judged, 4 Psych Partial")]
    [InlineData("1-WM", "1.7 Judged, 1.7 COE Partial")]
    [InlineData("2-WM", "2.7 Judged, 2.7 COE Partial")]
    [InlineData("3.2-WM", "3.5 Partial, 3.5 COE Partial, 3.7 Partial, 3.7 COE Partial")]
    [InlineData("3.7-WM", "3.7 Judged, 3.7 COE Partial, 3.7 BIO Partial")]
    [InlineData("4-WM", "4 Judged, 4 Psych Partial")]
    public void A_level_of_the_3rd_edition_is_answered_in_the_4th_by(string third, string fourth) => Assert.Equal(fourth, Answers(LevelSystem.Asam3[third], LevelSystem.Asam4));

    [Fact]
    public void Every_level_of_the_3rd_edition_was_asked_about() => Assert.Equal(15, LevelSystem.Asam3.Levels.Count);

    [Theory]
    [InlineData("asam3:0.5", "asam4", "prevention moves out")]
    [InlineData("asam4:RR", "asam3", "no recovery residence")]
    [InlineData("asam4:3.1", "medicare", "no residential level")]
    [InlineData("narr:II", "medicare", "no residential level")]
    [InlineData("narr:II", "locus", "Nothing is known of narr:II in locus")]
    public void Where_no_level_answers_the_note_says_why(string id, string to, string why)
    {
        Assert.True(LevelSystem.TryFind(to, out var system));
        var answer = Crosswalk.Standard.From(LevelOfCare.Parse(id), system);

        Assert.Empty(answer.Members);
        Assert.Contains(why, answer.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asam3:1", "ladder", "cc Partial, op Judged")]
    [InlineData("asam3:1", "locus", "1 Partial, 2 Judged")]
    [InlineData("asam3:1", "medicare", "OP Judged, OTP Partial")]
    [InlineData("asam3:2-WM", "ladder", "php Partial, wm Judged")]
    [InlineData("asam4:2.1", "ladder", "iop Judged")]
    [InlineData("asam4:2.5 COE", "ladder", "php Partial")]
    [InlineData("asam4:3.7 BIO", "ladder", "res Judged")]
    [InlineData("ladder:rr", "asam3", "3.1 Partial")]
    [InlineData("ladder:rr", "narr", "I Judged, II Judged, III Judged, IV Judged")]
    [InlineData("ladder:inp", "asam4", "4 Judged, 4 Psych Judged")]
    [InlineData("asam4:2.1", "locus", "3 Judged")]
    [InlineData("asam4:2.1", "calocus", "3 Partial")]
    [InlineData("asam4:2.1", "medicare", "IOP Judged")]
    [InlineData("asam3:2.5", "medicare", "PHP Judged")]
    [InlineData("asam4:2.7", "medicare", "PHP Partial")]
    [InlineData("asam4:2.5", "locus", "4 Judged")]
    [InlineData("asam4:RR", "locus", "1 Partial, 2 Partial, 3 Partial")]
    [InlineData("asam3:3.1", "locus", "1 Partial, 2 Partial, 3 Partial, 5 Partial")]
    [InlineData("asam3:3.1", "ladder", "res Judged, rr Partial")]
    [InlineData("asam3:3.7", "ladder", "res Partial, inp Partial")]
    [InlineData("asam3:3.7", "locus", "5 Partial, 6 Partial")]
    [InlineData("asam3:4", "locus", "6 Judged")]
    [InlineData("asam3:4", "medicare", "IPF Partial")]
    [InlineData("asam4:4 Psych", "medicare", "IPF Judged")]
    [InlineData("asam3:OTP", "medicare", "OP Partial, OTP Judged")]
    [InlineData("locus:3", "ladder", "iop Judged, rr Partial")]
    [InlineData("locus:5", "medicare", "IPF Partial")]
    [InlineData("locus:0", "ladder", "rs Judged")]
    [InlineData("locus:4", "calocus", "4 Stated")]
    [InlineData("narr:I", "asam4", "RR Judged")]
    [InlineData("narr:IV", "asam4", "RR Judged, 3.1 Partial")]
    [InlineData("narr:IV", "asam3", "3.1 Partial")]
    [InlineData("narr:II", "ladder", "rr Judged")]
    [InlineData("ladder:iop", "medicare", "IOP Judged")]
    [InlineData("ladder:wm", "asam3", "1-WM Judged, 2-WM Judged, 3.2-WM Judged, 3.7-WM Judged, 4-WM Judged")]
    public void A_level_is_answered_by_the_table_of_rungs(string id, string to, string expected)
    {
        Assert.True(LevelSystem.TryFind(to, out var system));
        Assert.Equal(expected, Answers(LevelOfCare.Parse(id), system));
    }

    [Fact]
    public void It_reads_the_same_in_both_directions() => Symmetric(Crosswalk.Standard, LevelSystem.All);

    [Fact]
    public void Every_level_is_answered_by_its_own_rung() => Assert.All(
        LevelSystem.All.SelectMany(system => system.Levels),
        level => Assert.Contains(Crosswalk.Standard.From(level, LevelSystem.Ladder).Members, member => member.Level == level.Rung));

    [Fact]
    public void A_level_answers_itself_in_its_own_system() => Assert.All(LevelSystem.All.SelectMany(system => system.Levels), level =>
    {
        var answer = Crosswalk.Standard.From(level, level.System);
        var member = Assert.Single(answer.Members);
        Assert.Equal((level, Stated), (member.Level, member.Certainty));
        Assert.Null(answer.Note);
    });

    [Fact]
    public void Every_answer_that_is_none_or_several_has_a_note() => Assert.All(
        from level in LevelSystem.All.SelectMany(system => system.Levels) from to in LevelSystem.All select Crosswalk.Standard.From(level, to),
        answer => Assert.True(answer.Members.Count == 1 || answer.Note is not null, answer.ToString()));

    [Fact]
    public void What_is_stated_was_read_and_says_where() => Assert.All(Crosswalk.Standard.Pairs, pair =>
    {
        Assert.True(pair.Certainty != Stated || pair.Evidence != EvidenceStatus.Unverified, pair.ToString());
        Assert.Equal(pair.Evidence == EvidenceStatus.Unverified, pair.Citation is null);
    });

    [Fact]
    public void Editions_meet_only_in_their_own_table() => Assert.DoesNotContain(
        Crosswalk.Standard.Pairs, pair => (pair.First.System, pair.Second.System) == (LevelSystem.Asam3, LevelSystem.Asam4) && pair.Why.Contains("our table of rungs", StringComparison.Ordinal));

    [Fact]
    public void Any_crosswalk_of_ones_own_is_symmetric() => Props.Holds(
        (from kept in Gen.Choose(0, 3).ArrayOf(12)
         from turned in Gen.Choose(0, 1).ArrayOf(12)
         select new Crosswalk(
             from cell in Enumerable.Range(0, 12)
             where kept[cell] > 0
             let a = Own.Levels[cell / 3]
             let b = Their.Levels[cell % 3]
             select turned[cell] == 0 ? Pair(a, b, (CrosswalkCertainty)(kept[cell] - 1)) : Pair(b, a, (CrosswalkCertainty)(kept[cell] - 1)))).ToArbitrary(),
        crosswalk => Symmetric(crosswalk, [Own, Their]));

    [Fact]
    public void Pairs_of_ones_own_are_added_and_the_standard_stays_as_it_is()
    {
        var more = Crosswalk.Standard.With(
            [Pair(Own["A"], LevelSystem.Asam4["2.1"], Stated)], [new(Own["B"], LevelSystem.Asam4, "None: it ended in 2025.")]);

        Assert.Equal(Own["A"], Assert.Single(more.From(LevelSystem.Asam4["2.1"], Own).Members).Level);
        Assert.Equal("None: it ended in 2025.", more.From(Own["B"], LevelSystem.Asam4).Note);
        Assert.Equal(Answers(LevelSystem.Asam3["1"], LevelSystem.Asam4), string.Join(", ", more.From(LevelSystem.Asam3["1"], LevelSystem.Asam4).Members.Select(Words)));
        Assert.Empty(Crosswalk.Standard.From(LevelSystem.Asam4["2.1"], Own).Members);
        Assert.NotNull(Crosswalk.Standard.From(Own["A"], LevelSystem.Asam4).Note);
    }

    [Fact]
    public void Two_levels_are_paired_once_and_never_within_a_system()
    {
        Assert.Throws<ArgumentException>(() => new Crosswalk([Pair(Own["A"], Their["X"], Judged), Pair(Their["X"], Own["A"], Stated)]));
        Assert.Throws<ArgumentException>(() => Pair(Own["A"], Own["B"], Judged));
        Assert.Throws<ArgumentException>(() => new CrosswalkNote(Own["A"], Own, "itself"));
        Assert.Throws<ArgumentException>(() => new Crosswalk([], [new(Own["A"], Their, "one"), new(Own["A"], Their, "two")]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Pair(Own["A"], Their["X"], (CrosswalkCertainty)9));
    }

    private static void Symmetric(Crosswalk crosswalk, IReadOnlyList<LevelSystem> systems)
    {
        foreach (var a in systems.SelectMany(system => system.Levels))
        {
            foreach (var to in systems.Where(to => to != a.System))
            {
                var members = crosswalk.From(a, to).Members;
                Assert.All(members, member => Assert.Equal(to, member.Level.System));
                Assert.Equal(to.Levels.Where(level => members.Any(member => member.Level == level)), members.Select(member => member.Level));
                foreach (var b in to.Levels)
                {
                    var there = members.SingleOrDefault(member => member.Level == b);
                    var back = crosswalk.From(b, a.System).Members.SingleOrDefault(member => member.Level == a);
                    Assert.Equal((there?.Certainty, there?.Why, there?.Evidence), (back?.Certainty, back?.Why, back?.Evidence));
                }
            }
        }
    }

    private static CrosswalkPair Pair(LevelOfCare a, LevelOfCare b, CrosswalkCertainty certainty) => new(a, b, certainty, "because", EvidenceStatus.Unverified);

    private static string Answers(LevelOfCare level, LevelSystem to) => string.Join(", ", Crosswalk.Standard.From(level, to).Members.Select(Words));

    private static string Words(CrosswalkMember member) => $"{member.Level.Code} {member.Certainty}";
}
