using Iop.Domain.Care;
using Iop.Domain.Foundation;
using static Iop.Domain.Care.CareSetting;
using static Iop.Domain.Care.MedicalManagement;

namespace Iop.Domain.Tests.Care;

/// <summary>The levels as their sources name them.</summary>
public class KnownSystemsTests
{
    public static TheoryData<string, string, string, CareSetting, MedicalManagement> Names => new()
    {
        { "ladder:rs", "Recovery support", "rs", Outpatient, NotStated },
        { "ladder:cc", "Continuing care", "cc", Outpatient, NotStated },
        { "ladder:op", "Outpatient", "op", Outpatient, NotStated },
        { "ladder:iop", "Intensive outpatient", "iop", Outpatient, NotStated },
        { "ladder:php", "Partial hospitalization", "php", Outpatient, NotStated },
        { "ladder:res", "Residential", "res", Residential, NotStated },
        { "ladder:inp", "Inpatient", "inp", Inpatient, NotStated },
        { "ladder:wm", "Withdrawal management", "wm", Inpatient, NotStated },
        { "ladder:rr", "Recovery residence", "rr", RecoveryResidence, NotStated },
        { "asam3:0.5", "Early intervention", "rs", Outpatient, NotStated },
        { "asam3:1", "Outpatient services", "op", Outpatient, NotStated },
        { "asam3:OTP", "Opioid treatment program", "op", Outpatient, NotStated },
        { "asam3:2.1", "Intensive outpatient", "iop", Outpatient, NotStated },
        { "asam3:2.5", "Partial hospitalization", "php", Outpatient, NotStated },
        { "asam3:3.1", "Clinically managed low-intensity residential", "res", Residential, ClinicallyManaged },
        { "asam3:3.3", "Clinically managed population-specific high-intensity residential", "res", Residential, ClinicallyManaged },
        { "asam3:3.5", "Clinically managed high-intensity residential", "res", Residential, ClinicallyManaged },
        { "asam3:3.7", "Medically monitored intensive inpatient", "inp", Inpatient, MedicallyMonitored },
        { "asam3:4", "Medically managed intensive inpatient", "inp", Inpatient, MedicallyManaged },
        { "asam3:1-WM", "Ambulatory withdrawal management without extended on-site monitoring", "wm", Outpatient, NotStated },
        { "asam3:2-WM", "Ambulatory withdrawal management with extended on-site monitoring", "wm", Outpatient, NotStated },
        { "asam3:3.2-WM", "Clinically managed residential withdrawal management", "wm", Residential, ClinicallyManaged },
        { "asam3:3.7-WM", "Medically monitored inpatient withdrawal management", "wm", Inpatient, MedicallyMonitored },
        { "asam3:4-WM", "Medically managed intensive inpatient withdrawal management", "wm", Inpatient, MedicallyManaged },
        { "asam4:RR", "Recovery residence", "rr", RecoveryResidence, NotStated },
        { "asam4:1.0", "Long-term remission monitoring", "cc", Outpatient, NotStated },
        { "asam4:1.5", "Outpatient therapy", "op", Outpatient, NotStated },
        { "asam4:1.5 COE", "Outpatient therapy, co-occurring enhanced", "op", Outpatient, NotStated },
        { "asam4:1.7", "Medically managed outpatient", "op", Outpatient, MedicallyManaged },
        { "asam4:1.7 COE", "Medically managed outpatient, co-occurring enhanced", "op", Outpatient, MedicallyManaged },
        { "asam4:2.1", "Intensive outpatient", "iop", Outpatient, NotStated },
        { "asam4:2.5", "High-intensity outpatient", "php", Outpatient, NotStated },
        { "asam4:2.5 COE", "High-intensity outpatient, co-occurring enhanced", "php", Outpatient, NotStated },
        { "asam4:2.7", "Medically managed intensive outpatient", "php", Outpatient, MedicallyManaged },
        { "asam4:2.7 COE", "Medically managed intensive outpatient, co-occurring enhanced", "php", Outpatient, MedicallyManaged },
        { "asam4:3.1", "Clinically managed low-intensity residential", "res", Residential, ClinicallyManaged },
        { "asam4:3.5", "Clinically managed high-intensity residential", "res", Residential, ClinicallyManaged },
        { "asam4:3.5 COE", "Clinically managed high-intensity residential, co-occurring enhanced", "res", Residential, ClinicallyManaged },
        { "asam4:3.7", "Medically managed residential", "res", Residential, MedicallyManaged },
        { "asam4:3.7 COE", "Medically managed residential, co-occurring enhanced", "res", Residential, MedicallyManaged },
        { "asam4:3.7 BIO", "Medically managed residential, biomedically enhanced", "res", Residential, MedicallyManaged },
        { "asam4:4", "Medically managed inpatient", "inp", Inpatient, MedicallyManaged },
        { "asam4:4 Psych", "Medically managed inpatient, psychiatric", "inp", Inpatient, MedicallyManaged },
        { "locus:0", "Basic services", "rs", Outpatient, NotStated },
        { "locus:1", "Recovery maintenance and health management", "cc", Outpatient, NotStated },
        { "locus:2", "Low-intensity community-based services", "op", Outpatient, NotStated },
        { "locus:3", "High-intensity community-based services", "iop", Outpatient, NotStated },
        { "locus:4", "Medically monitored non-residential services", "php", Outpatient, MedicallyMonitored },
        { "locus:5", "Medically monitored residential services", "res", Residential, MedicallyMonitored },
        { "locus:6", "Medically managed residential services", "inp", Inpatient, MedicallyManaged },
        { "medicare:OP", "Outpatient mental health and substance use treatment", "op", Outpatient, NotStated },
        { "medicare:IOP", "Intensive outpatient program", "iop", Outpatient, NotStated },
        { "medicare:PHP", "Partial hospitalization program", "php", Outpatient, NotStated },
        { "medicare:IPF", "Inpatient psychiatric", "inp", Inpatient, NotStated },
        { "medicare:OTP", "Opioid treatment program", "op", Outpatient, NotStated },
        { "narr:I", "Peer-run", "rr", RecoveryResidence, NonClinical },
        { "narr:II", "Monitored", "rr", RecoveryResidence, NonClinical },
        { "narr:III", "Supervised", "rr", RecoveryResidence, NotStated },
        { "narr:IV", "Service provider", "rr", RecoveryResidence, NotStated },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_level_is_named_as_its_source_names_it(string id, string name, string rung, CareSetting setting, MedicalManagement management)
    {
        var level = LevelOfCare.Parse(id);

        Assert.Equal((name, rung, setting, management), (level.Name, level.Rung.Code, level.Setting, level.Management));
    }

    [Fact]
    public void No_level_is_missing_and_none_is_added() => Assert.Equal(
        Names.Select(row => (string)row[0]).Concat(LevelSystem.Locus.Levels.Select(level => $"calocus:{level.Code}")).Order(StringComparer.Ordinal),
        LevelSystem.All.SelectMany(system => system.Levels).Select(level => level.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Calocus_numbers_and_names_its_levels_as_locus_does() => Assert.Equal(
        LevelSystem.Locus.Levels.Select(level => (level.Code, level.Name, level.Rung)), LevelSystem.Calocus.Levels.Select(level => (level.Code, level.Name, level.Rung)));

    [Theory]
    [InlineData("asam3:1", "adults: below 9 h a week; adolescents: below 6 h a week")]
    [InlineData("asam3:2.1", "adults: at least 9 h and below 20 h a week (stated up to 19 h); adolescents: at least 6 h and below 20 h a week (stated up to 19 h)")]
    [InlineData("asam3:2.5", "adults: at least 20 h a week; adolescents: at least 20 h a week")]
    [InlineData("asam3:3.1", "adults: at least 5 h a week; adolescents: at least 5 h a week")]
    [InlineData("medicare:IOP", "everyone: at least 9 h a week")]
    [InlineData("medicare:PHP", "everyone: at least 20 h a week")]
    public void Hours_stand_where_a_source_states_them(string id, string expected) => Assert.Equal(
        expected, string.Join("; ", LevelOfCare.Parse(id).NominalHours.Select(hours => $"{CareWords.Of(hours.Population)}: {hours}")));

    [Fact]
    public void Hours_stand_nowhere_else() => Assert.Equal(
        ["asam3:1", "asam3:2.1", "asam3:2.5", "asam3:3.1", "medicare:IOP", "medicare:PHP"],
        LevelSystem.All.SelectMany(system => system.Levels).Where(level => level.NominalHours.Count > 0).Select(level => level.Id));

    [Fact]
    public void A_population_has_its_own_hours_or_those_of_everyone_or_none()
    {
        var level = LevelSystem.Asam3["2.1"];

        Assert.Equal(9, level.NominalHoursFor(Population.Adult)!.AtLeast.TotalHours);
        Assert.Equal(6, level.NominalHoursFor(Population.Adolescent)!.AtLeast.TotalHours);
        Assert.Null(level.NominalHoursFor(Population.Child));
        Assert.Equal(9, LevelSystem.Medicare["IOP"].NominalHoursFor(Population.Child)!.AtLeast.TotalHours);
    }

    [Fact]
    public void Whom_a_level_is_for_is_said_where_a_source_says_it() => Assert.Equal(
        ["asam3:3.3", .. LevelSystem.Asam4.Levels.Select(level => level.Id), .. LevelSystem.Locus.Levels.Select(level => level.Id)],
        LevelSystem.All.SelectMany(system => system.Levels).Where(level => level.Population is not null).Select(level =>
        {
            Assert.Equal(Population.Adult, level.Population);
            return level.Id;
        }));

    [Fact]
    public void Enhanced_need_is_served_at() => Assert.Equal(
        [
            "1.5 -> 1.5 COE", "1.7 -> 1.7 COE", "2.1 -> 2.5 COE", "2.5 -> 2.5 COE", "2.7 -> 2.7 COE", "3.5 -> 3.5 COE", "3.7 -> 3.7 COE",
        ],
        LevelSystem.All.SelectMany(system => system.Levels).Where(level => level.CoOccurringEnhanced is not null).Select(level => $"{level.Code} -> {level.CoOccurringEnhanced!.Code}"));

    [Fact]
    public void A_variant_names_its_stem() => Assert.Equal(
        ["1.5 COE", "1.7 COE", "2.5 COE", "2.7 COE", "3.5 COE", "3.7 COE", "3.7 BIO", "4 Psych"],
        LevelSystem.All.SelectMany(system => system.Levels).Where(level => level.VariantOf is not null).Select(level =>
        {
            Assert.Equal(level.Code.Split(' ')[0], level.VariantOf!.Code);
            return level.Code;
        }));

    [Fact]
    public void A_level_that_was_read_says_where_and_one_that_was_not_says_so() => Assert.All(
        LevelSystem.All.SelectMany(system => system.Levels), level =>
        {
            Assert.Equal(level.Evidence == EvidenceStatus.Unverified || level.System == LevelSystem.Ladder, level.Citation is null);
            Assert.Equal(level.Id == "medicare:OP", level.Evidence == EvidenceStatus.Unverified);
        });

    [Fact]
    public void Every_system_says_what_of_it_was_not_read() => Assert.All(LevelSystem.All, system => Assert.NotNull(system.Note));

    [Theory]
    [InlineData("asam3:2.1", CareTrack.Treatment)]
    [InlineData("asam3:3.7-WM", CareTrack.WithdrawalManagement)]
    [InlineData("asam4:RR", CareTrack.Living)]
    [InlineData("narr:IV", CareTrack.Living)]
    [InlineData("ladder:wm", CareTrack.WithdrawalManagement)]
    [InlineData("ladder:rr", CareTrack.Living)]
    [InlineData("ladder:rs", CareTrack.Treatment)]
    public void A_level_is_on_the_track_of_its_rung(string id, CareTrack track) => Assert.Equal(track, LevelOfCare.Parse(id).Track);

    [Fact]
    public void Levels_of_two_tracks_are_not_comparable() => Assert.All(LevelSystem.All, system => Assert.All(
        from a in system.Levels from b in system.Levels where a.Track != b.Track select a.Compare(b), order => Assert.Equal(IntensityOrder.NotComparable, order)));
}
