using Iop.Domain.Foundation;
using static Iop.Domain.Care.CrosswalkCertainty;

namespace Iop.Domain.Care.Systems;

/// <summary>Our table of rungs: levels of different systems that stand in one row answer each other. The two ASAM editions have a table of their own.</summary>
internal static class RungCrosswalk
{
    private const string BesideTreatment = "is on a track beside treatment";
    private const string Enhanced = "where co-occurring need is enhanced";
    private const string OpioidProgram = "is a kind of service rather than a level";
    private const string WithHousing = "with the residence recorded beside it";

    private static readonly Row[] Rows =
    [
        new("recovery monitoring", "cc", [("1", "only where visits are sparse")], [("1.0", null)], [("1", null)], [("OP", null)]),
        new("outpatient care", "op", [("1", null)], [("1.5", null), ("1.5 COE", Enhanced)], [("2", null)], [("OP", null)]),
        new(
            "medical outpatient care", "op", [("1", null), ("OTP", OpioidProgram), ("1-WM", BesideTreatment)], [("1.7", null), ("1.7 COE", Enhanced)],
            [("2", null)], [("OP", null), ("OTP", OpioidProgram)]),
        new("intensive outpatient care", "iop", [("2.1", null)], [("2.1", null)], [("3", null)], [("IOP", null)]),
        new("a day program", "php", [("2.5", null)], [("2.5", null), ("2.5 COE", Enhanced)], [("4", null)], [("PHP", null)]),
        new(
            "a medical day program", "php", [("2.5", "with 2-WM beside it"), ("2-WM", BesideTreatment)], [("2.7", null), ("2.7 COE", Enhanced)],
            [("4", null)], [("PHP", "says nothing of the medical part")]),
        new(
            "a supported residence", "rr", [("3.1", "adds treatment to it")], [("RR", null)],
            [("1", WithHousing), ("2", WithHousing), ("3", WithHousing)], []),
        new("low-intensity residential care", "res", [("3.1", null)], [("3.1", null)], [("5", "is more intensive")], []),
        new("high-intensity residential care", "res", [("3.3", null), ("3.5", null)], [("3.5", null), ("3.5 COE", Enhanced)], [("5", null)], []),
        new(
            "medical residential care", "res", [("3.7", "is inpatient by its own name"), ("3.7-WM", BesideTreatment)],
            [("3.7", null), ("3.7 COE", Enhanced), ("3.7 BIO", null)], [("5", "or its neighbor, by need"), ("6", "or its neighbor, by need")],
            [("IPF", "is a hospital")]),
        new("hospital care", "inp", [("4", null), ("4-WM", BesideTreatment)], [("4", null), ("4 Psych", null)], [("6", null)], [("IPF", null)]),
    ];

    public static IEnumerable<CrosswalkPair> Pairs() => Exceptions().Concat(
        from row in Rows
        let columns = row.Columns()
        from first in columns.Index()
        from second in columns.Skip(first.Index + 1)
        from a in first.Item
        from b in second
        where (a.Level.System, b.Level.System) != (LevelSystem.Asam3, LevelSystem.Asam4) && (a.Level.System, b.Level.System) != (LevelSystem.Locus, LevelSystem.Calocus)
        orderby Certainty(a, b)
        select Pair(row, a, b));

    /// <summary>What a row says too broadly.</summary>
    private static IEnumerable<CrosswalkPair> Exceptions() =>
    [
        new(LevelSystem.Asam3["OTP"], LevelSystem.Medicare["OTP"], Judged, "both are the opioid treatment program", EvidenceStatus.Unverified),
        new(LevelSystem.Asam3["4"], LevelSystem.Medicare["IPF"], Partial, "where the hospital is psychiatric", EvidenceStatus.Unverified),
        new(LevelSystem.Asam4["4"], LevelSystem.Medicare["IPF"], Partial, "a hospital, but not a psychiatric one", EvidenceStatus.Unverified),
    ];

    private static CrosswalkPair Pair(Row row, Entry a, Entry b)
    {
        var reasons = new[] { a.Reason, b.Reason, OtherAges(a, b) }.OfType<string>();
        var why = string.Join("; ", reasons.Prepend($"both stand for {row.Name} in our table of rungs"));
        return IsMapped(a.Level, b.Level)
            ? new(a.Level, b.Level, Certainty(a, b), why, EvidenceStatus.Secondary, Sources.LocusMapping)
            : new(a.Level, b.Level, Certainty(a, b), why, EvidenceStatus.Unverified);
    }

    private static CrosswalkCertainty Certainty(Entry a, Entry b) => (a.Overlap ?? b.Overlap ?? OtherAges(a, b)) is null ? Judged : Partial;

    private static string? OtherAges(Entry a, Entry b) =>
        (a.Level.System, b.Level.System) == (LevelSystem.Asam4, LevelSystem.Calocus) ? "asam4 is for adults, calocus for children and adolescents" : null;

    /// <summary>The common mapping of LOCUS 3 to 6 was read in a page; the rest is ours.</summary>
    private static bool IsMapped(LevelOfCare rung, LevelOfCare level) =>
        (rung.System, level.System) == (LevelSystem.Ladder, LevelSystem.Locus) && rung.Code is "iop" or "php" or "res" or "inp" && level.Rung == rung;

    private sealed record Entry(LevelOfCare Level, string? Overlap)
    {
        public string? Reason => Overlap is null ? null : $"{Level.Id} {Overlap}";
    }

    /// <summary>One row; a code with a reason overlaps the row instead of answering it whole.</summary>
    private sealed record Row(
        string Name, string Rung, (string, string?)[] Asam3, (string, string?)[] Asam4, (string, string?)[] Locus, (string, string?)[] Medicare)
    {
        public Entry[][] Columns() =>
        [
            Entries(LevelSystem.Ladder, [(Rung, null)]),
            Entries(LevelSystem.Asam3, Asam3),
            Entries(LevelSystem.Asam4, Asam4),
            Entries(LevelSystem.Locus, Locus),
            Entries(LevelSystem.Calocus, Locus),
            Entries(LevelSystem.Medicare, Medicare),
        ];

        private static Entry[] Entries(LevelSystem system, (string Code, string? Overlap)[] cells) =>
            [.. cells.Select(cell => new Entry(system[cell.Code], cell.Overlap))];
    }
}
