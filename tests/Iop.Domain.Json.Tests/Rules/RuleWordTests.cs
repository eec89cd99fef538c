using System.Reflection;
using Iop.Domain.Json.Rules;
using Iop.Domain.Rules;

namespace Iop.Domain.Json.Tests.Rules;

/// <summary>Holds the words of the format to the types of the library, so that a rule that gains a part cannot lose it in a file.</summary>
public class RuleWordTests
{
    [Fact]
    public void Every_part_of_a_requirement_has_its_place_in_a_file()
    {
        string[] carried =
        [
            "AmountRequirement: Bounds, Measure, Scope, Window", "CaseloadRequirement: IsAverage, MostPatients, Roles", "CombinedRequirement: IsAny, Parts", "ContentRequirement: CertifiedNeed, Parts",
            "DeadlineRequirement: After, What, WhileCareGoesOn, Within", "DescribedRequirement: ", "ExclusionRequirement: DaysBefore, Other",
            "FollowUpRequirement: After, BeginWith, FirstVisitBy, LastDay, ReadmissionDays, SameDay, Scope, Visits", "GapRequirement: MostDays, Scope", "IntervalRequirement: After, Every, First, What",
            "PopulationRequirement: Only", "SessionRequirement: GroupSize, Minutes, Modes, OneOf, Providers, Scope", "TaperAllowance: Level, MostDays, MostFreeDaysBetween, Next",
            "WeeklyHoursRequirement: Hours",
        ];

        Assert.Equal(carried, typeof(Requirement).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Requirement))).Select(Stated).Order(StringComparer.Ordinal));
        Assert.Equal("Window: FirstDay, IsOfStay, Kind, LastDay, LeastDays, Length, Week", Stated(typeof(Window)));
        Assert.Equal("SessionScope: IsAllBut, LeastMinutes, Modalities", Stated(typeof(SessionScope)));
        Assert.Equal("TimeLimit: Amount, Unit", Stated(typeof(TimeLimit)));
        Assert.Equal("LevelScope: IsByRung, Levels", Stated(typeof(LevelScope)));
        Assert.Equal(
            "Rule: Basis, Citation, Evidence, ExceptPrograms, Exceptions, FurtherCitations, Id, InForce, IsDecidable, Jurisdiction, Levels, Note, Payer, Population, Program, Requirement, Severity, Title, Week",
            Stated(typeof(Rule)));
        Assert.Equal("RuleSet: Id, Name, Rules, SwitchedOff", Stated(typeof(RuleSet)));
    }

    [Fact]
    public void Every_value_has_a_word_of_its_own()
    {
        Whole(RuleShapes.Bases);
        Whole(RuleShapes.Severities);
        Whole(RequirementShapes.Kinds);
        Whole(RequirementWords.Measures);
        Whole(RequirementWords.Windows);
        Whole(Json.Plans.PlanWords.Modes);
        Whole(Json.Plans.PlanWords.PriorEventKinds);
        Whole(RequirementWords.SameDays);
        Whole(RequirementWords.Parts);
        Whole(RequirementWords.FirstDaysOfWeek);
        Whole([.. RequirementWords.Units.Select(unit => (unit.Word, unit.Value))]);
    }

    private static void Whole<T>((string Word, T Value)[] words)
        where T : struct, Enum
    {
        Assert.Equal(Enum.GetValues<T>().Order(), words.Select(word => word.Value).Order());
        Assert.Equal(words.Length, words.Select(word => word.Word).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Stated(Type type)
    {
        var names = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Where(name => name != "Text");
        return $"{type.Name}: {string.Join(", ", names.Order(StringComparer.Ordinal))}";
    }
}
