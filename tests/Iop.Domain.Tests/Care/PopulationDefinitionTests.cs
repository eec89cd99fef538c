using FsCheck.Fluent;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Care.Population;

namespace Iop.Domain.Tests.Care;

public class PopulationDefinitionTests
{
    private static readonly LocalDate Birth = new(2010, 6, 15);

    [Fact]
    public void Known_are_those_whose_texts_were_read() => Assert.Equal(
        ["US-KS  18", "US-MA 13 18", "US-MD  18", "US-NJ 11 18"],
        PopulationDefinition.Known.Select(known => FormattableString.Invariant($"{known} {known.AdolescentFrom} {known.AdultFrom}")));

    [Theory]
    [InlineData("US-KS", 0, 0, Adolescent)]
    [InlineData("US-KS", 18, -1, Adolescent)]
    [InlineData("US-KS", 18, 0, Adult)]
    [InlineData("US-KS", 18, 1, Adult)]
    [InlineData("US-MD", 5, 0, Adolescent)]
    [InlineData("US-MD", 18, -1, Adolescent)]
    [InlineData("US-MD", 18, 0, Adult)]
    [InlineData("US-MD", 18, 1, Adult)]
    [InlineData("US-MA", 0, 0, Child)]
    [InlineData("US-MA", 13, -1, Child)]
    [InlineData("US-MA", 13, 0, Adolescent)]
    [InlineData("US-MA", 13, 1, Adolescent)]
    [InlineData("US-MA", 18, -1, Adolescent)]
    [InlineData("US-MA", 18, 0, Adult)]
    [InlineData("US-NJ", 11, -1, Child)]
    [InlineData("US-NJ", 11, 0, Adolescent)]
    [InlineData("US-NJ", 11, 1, Adolescent)]
    [InlineData("US-NJ", 18, -1, Adolescent)]
    [InlineData("US-NJ", 18, 0, Adult)]
    public void Around_a_birthday_a_patient_is(string jurisdiction, int birthday, int daysAfter, Population expected)
    {
        Assert.True(PopulationDefinition.TryFind(Jurisdiction.Of(jurisdiction), out var definition));
        Assert.Equal(expected, definition.At(Birth, Birth.PlusYears(birthday).PlusDays(daysAfter)));
    }

    [Theory]
    [InlineData(2025, 2, 28, 16)]
    [InlineData(2025, 3, 1, 17)]
    [InlineData(2026, 2, 28, 17)]
    [InlineData(2026, 3, 1, 18)]
    [InlineData(2028, 2, 28, 19)]
    [InlineData(2028, 2, 29, 20)]
    [InlineData(2028, 3, 1, 20)]
    public void Who_was_born_on_a_leap_day_is_a_year_older_on_the_first_of_March_of_a_common_year(int year, int month, int day, int age) =>
        Assert.Equal(age, PopulationDefinition.AgeAt(new(2008, 2, 29), new(year, month, day)));

    [Fact]
    public void A_day_before_the_birth_is_refused()
    {
        Assert.Equal(0, PopulationDefinition.AgeAt(Birth, Birth));
        Assert.Equal("on", Assert.Throws<ArgumentOutOfRangeException>(() => PopulationDefinition.AgeAt(Birth, Birth.PlusDays(-1))).ParamName);
    }

    [Fact]
    public void Other_calendars_are_taken_to_the_usual_one()
    {
        var on = Birth.PlusYears(18);

        Assert.Equal(18, PopulationDefinition.AgeAt(Birth.WithCalendar(CalendarSystem.Coptic), on));
        Assert.Equal(17, PopulationDefinition.AgeAt(Birth, on.PlusDays(-1).WithCalendar(CalendarSystem.PersianSimple)));
    }

    [Fact]
    public void Nobody_grows_younger_and_a_year_counts_one() => Props.Holds(
        Prop.ForAll(Gen.Choose(0, 20_000).ToArbitrary(), Gen.Choose(0, 20_000).ToArbitrary(), (born, lived) =>
        {
            var birth = new LocalDate(1950, 1, 1).PlusDays(born);
            var day = birth.PlusDays(lived);
            var (today, tomorrow) = (PopulationDefinition.AgeAt(birth, day), PopulationDefinition.AgeAt(birth, day.PlusDays(1)));
            var isBirthday = (day.PlusDays(1).Month, day.PlusDays(1).Day) == (birth.Month, birth.Day)
                || (birth is { Month: 2, Day: 29 } && day is { Month: 2, Day: 28 } && day.PlusDays(1).Month == 3);
            return tomorrow == today + (isBirthday ? 1 : 0);
        }));

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    public void Adolescence_begins_before_adulthood(int age) => Assert.Equal(age, Of(age, 18).AdolescentFrom);

    [Theory]
    [InlineData(0, 18, "adolescentFrom")]
    [InlineData(18, 18, "adolescentFrom")]
    [InlineData(null, 0, "adultFrom")]
    [InlineData(null, 151, "adultFrom")]
    public void Ages_out_of_order_are_refused(int? adolescent, int adult, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => Of(adolescent, adult)).ParamName);

    [Fact]
    public void Nothing_is_known_of_other_jurisdictions_and_there_is_no_default() => Assert.False(PopulationDefinition.TryFind(Jurisdiction.Of("US-CA"), out _));

    [Theory]
    [InlineData("US")]
    [InlineData("US-MD")]
    [InlineData("AU-NSW")]
    [InlineData("AT-9")]
    public void A_jurisdiction_is_read(string code) => Cultures.Each(() =>
    {
        Assert.True(Jurisdiction.TryOf(code, out var jurisdiction));
        Assert.Equal(jurisdiction, Jurisdiction.Of(code));
        Assert.Equal(code, jurisdiction.ToString());
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("us-md")]
    [InlineData("US-")]
    [InlineData("US-MARY")]
    [InlineData("USA")]
    [InlineData("US-MD\n")]
    [InlineData("Maryland")]
    public void What_is_no_code_is_no_jurisdiction(string? code)
    {
        Assert.False(Jurisdiction.TryOf(code, out _));
        Assert.Equal("code", Assert.Throws<ArgumentException>(() => Jurisdiction.Of(code!)).ParamName);
    }

    private static PopulationDefinition Of(int? adolescent, int adult) => new(Jurisdiction.Kansas, adolescent, adult, new Citation("a text"), EvidenceStatus.Primary);
}
