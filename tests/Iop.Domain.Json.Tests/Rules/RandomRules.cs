using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Tests.Levels;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Json.Tests.Rules;

/// <summary>Random rule sets of every type of requirement, with every optional part sometimes given and sometimes not.</summary>
internal static class RandomRules
{
    private static readonly Gen<string> Word = Gen.Elements("a", "it's", "2.1", "x\"y\\z", "日本", "ş", "İI", "😀", "a\u2028b", "\u0001", "</script>", "\\uFFFD", "\uFFFD", new string('w', 300));

    private static readonly Gen<string> Text = Gen.OneOf(Word, Gen.Constant(""), Gen.Constant(" "), Gen.Constant("two\nlines\t"));

    private static readonly Gen<Citation> Source =
        from title in Word
        from url in OrNone(Text)
        from remark in OrNone(Text)
        select new Citation(title, url, remark);

    private static readonly Gen<int> Days = Gen.OneOf(Gen.Choose(0, 90), Gen.Constant(36_500));

    private static readonly Gen<Modality> Kind = Word.Select(Modality.Of);

    private static readonly Gen<SessionScope> Scope =
        from modalities in Kind.ArrayOf().Select(static all => all.Distinct().ToArray())
        from isAllBut in Gen.Elements(true, false)
        from least in Gen.Elements(0, 0, 1, 30, 1440)
        let scope = isAllBut || modalities.Length == 0 ? SessionScope.AllBut(modalities) : SessionScope.Only(modalities)
        select least > 0 ? scope.OfAtLeast(least) : scope;

    private static readonly Gen<WeekDefinition> Week =
        from day in Gen.Choose(0, 7)
        select day == 0 ? WeekDefinition.FromPatientsFirstDay : WeekDefinition.StartingOn((IsoDayOfWeek)day);

    private static readonly Gen<PlanEvent> Event = Gen.OneOf(
        Gen.Elements(
            PlanEvent.Admission, PlanEvent.Discharge, PlanEvent.PhaseStart, PlanEvent.PhaseEnd, PlanEvent.StayStart, PlanEvent.FirstSession, PlanEvent.PlanEstablished,
            PlanEvent.InitialCertification, PlanEvent.Recertification, PlanEvent.PlanReview, PlanEvent.Referral, PlanEvent.SummarySent),
        Gen.OneOf(Word, Gen.Constant("a:b"), Gen.Constant(":")).Select(static word => PlanEvent.Assessment(AssessmentKind.Of(word))),
        Word.Select(static word => PlanEvent.Cosignature(AssessmentKind.Of(word))),
        Word.Select(static word => PlanEvent.AssessmentBy(ProviderRole.Counselor, AssessmentKind.Of(word))),
        Word.Select(static word => PlanEvent.CosignatureBy(ProviderRole.Of("our own"), AssessmentKind.Of(word))));

    private static readonly Gen<TimeLimit> Time =
        from amount in Gen.Choose(0, 1_200)
        from unit in Gen.Choose(0, 4)
        select unit switch
        {
            0 => TimeLimit.Hours(amount),
            1 => TimeLimit.Days(amount),
            2 => TimeLimit.WorkingDays(amount),
            3 => TimeLimit.DaysWithSession(amount + 1),
            _ => TimeLimit.Months(amount),
        };

    private static readonly Gen<LevelOfCare> Level = Gen.Elements(LevelFiles.Catalog.Systems.SelectMany(system => system.Levels).ToArray());

    private static readonly Gen<LevelScope> Levels = Gen.OneOf(
        Gen.Constant(LevelScope.Every),
        Level.NonEmptyListOf().Select(static all => LevelScope.Exactly([.. all.Distinct()])),
        Gen.Elements("op", "iop", "php", "rr").NonEmptyListOf().Select(static all => LevelScope.OnRung([.. all.Distinct()])));

    private static readonly Gen<Window> Windows =
        from kind in Gen.Choose(0, 8)
        from isOfStay in Gen.Elements(true, false)
        from week in Week
        from first in Gen.Choose(1, 40)
        from length in Gen.Choose(0, 100)
        from isOpen in Gen.Elements(true, false)
        let window = (kind switch
        {
            0 => Window.EachDay,
            1 => Window.EachWeek,
            2 => Window.EachMonth,
            3 => Window.AverageWeek,
            4 => Window.Total,
            5 => Window.EachSpan(length + 1),
            6 => Window.EachDayOfCare,
            7 => Window.EachWeekOf(week).AndPartsFrom(1 + (length % 6)),
            _ => Window.EachWeekOf(week),
        }).Within(first, isOpen ? null : first + length)
        select isOfStay ? window.OfStay() : window;

    public static readonly Arbitrary<RuleSet> Sets = (
        from id in Word
        from name in Word
        from count in Gen.Choose(0, 6)
        from plain in Gen.CollectToArray([.. Enumerable.Range(0, count)], i => ARule($"own.plain-{i}", []))
        from more in Gen.Choose(0, 3)
        from excused in Gen.CollectToArray([.. Enumerable.Range(0, more)], i => Gen.SubListOf(plain).SelectMany(exceptions => ARule($"own.excused-{i}", exceptions)))
        let all = plain.Concat(excused).ToArray()
        from order in Gen.Shuffle(all)
        from off in Gen.SubListOf(order)
        select new RuleSet(id, name, order.Except(off), off)).ToArbitrary();

    private static Gen<Requirement> Single => Gen.OneOf(
        Bounds(10_080).Select(static Requirement (bounds) => new WeeklyHoursRequirement(Hours(bounds))),
        Amount,
        Session,
        from days in Days
        from scope in Scope
        select (Requirement)new GapRequirement(days, scope),
        from what in Event
        from within in Time
        from after in Event
        from whileCareGoesOn in Gen.Elements(true, false)
        select (Requirement)new DeadlineRequirement(what, within, after, whileCareGoesOn),
        from what in Event
        from every in Time
        from after in Event
        from first in OrNone(Time)
        select (Requirement)new IntervalRequirement(what, every, after, first),
        from after in Gen.Elements(Enum.GetValues<PriorEventKind>())
        from last in Days
        from same in Gen.Elements(Enum.GetValues<SameDay>())
        from visits in Gen.Choose(1, 3)
        from first in Gen.Choose(-20, 20)
        from scope in Scope
        from readmission in Gen.Choose(-20, 20)
        from begin in Gen.Elements(Enum.GetValues<PriorEventKind>()).ArrayOf()
        select (Requirement)new FollowUpRequirement(after, last, same, visits, first < 0 ? null : first, scope, readmission < 1 ? null : readmission, begin),
        from other in Levels
        from before in Days
        select (Requirement)new ExclusionRequirement(other, before),
        from most in Gen.Choose(1, 60)
        from roles in Roles
        from isAverage in Gen.Elements(true, false)
        select (Requirement)(isAverage ? CaseloadRequirement.OnAverage(most, roles) : new CaseloadRequirement(most, roles)),
        from parts in Gen.Elements(Enum.GetValues<PlanPart>()).NonEmptyListOf()
        from need in OrNone(Bounds(10_080))
        select (Requirement)new ContentRequirement(need is null || !parts.Contains(PlanPart.CertifiedNeed) ? null : Hours(need), [.. parts.Distinct()]),
        Gen.Elements(Enum.GetValues<Population>()).Select(static Requirement (only) => new PopulationRequirement(only)),
        from level in Level
        from next in Level
        from days in Gen.Choose(1, 28)
        from free in Gen.Choose(0, 7)
        select (Requirement)new TaperAllowance(level, next, days, free),
        Word.Select(static Requirement (text) => new DescribedRequirement(text)));

    private static Gen<Requirement> Amount =>
        from measure in Gen.Elements(Enum.GetValues<Measure>())
        from window in Windows
        from bounds in Bounds(FormatLimits.LargestNumber)
        from scope in Scope
        select (Requirement)new AmountRequirement(measure == Measure.Days && window.Kind == WindowKind.Day ? Measure.Services : measure, window, bounds, scope);

    private static Gen<Requirement> Session =>
        from scope in Scope
        from size in OrNone(Bounds(30))
        from minutes in OrNone(Bounds(1_440))
        from providers in OrNone(Bounds(4))
        from modes in OrNone(Gen.Elements(Enum.GetValues<ContactMode>()).NonEmptyListOf().Select(static all => all.Distinct().ToArray()))
        from roles in OrNone(Roles)
        let oneOf = roles is [] ? null : roles
        let asked = size is null && minutes is null && providers is null && modes is null && oneOf is null ? Iop.Domain.Rules.Bounds.AtMost(12) : size
        select (Requirement)new SessionRequirement(scope, asked, minutes, providers, modes, oneOf);

    private static Gen<ProviderRole[]> Roles => Word.ArrayOf().Select(static words => words.Distinct().Select(ProviderRole.Of).ToArray());

    private static Gen<Requirement> Nested(int deep) => deep == 1 ? Single : Gen.Frequency(
        (4, Single),
        (1, from count in Gen.Choose(2, 3)
            from parts in Nested(deep - 1).ArrayOf(count)
            from isAny in Gen.Elements(true, false)
            select (Requirement)(isAny ? CombinedRequirement.Any(parts) : CombinedRequirement.All(parts))));

    private static Gen<Rule> ARule(string id, IEnumerable<Rule> exceptions) =>
        from title in Word
        from basis in Gen.Elements(Enum.GetValues<Basis>())
        from requirement in Nested(RuleSetJson.MostNested)
        from levels in Levels
        from dates in Dates
        from severity in Gen.Elements(Enum.GetValues<Severity>())
        from evidence in Gen.Elements(Enum.GetValues<EvidenceStatus>())
        from citation in Source
        from further in Source.ArrayOf()
        from population in Gen.Elements<Population?>(null, Population.Adult, Population.Adolescent, Population.Child)
        from payer in OrNone(Gen.OneOf(Word, Gen.Elements("medicare", "Medicaid")))
        from jurisdiction in OrNone(Gen.Elements("US", "US-MD", "GB-ENG").Select(Jurisdiction.Of))
        from program in OrNone(Word)
        from except in Word.ArrayOf().Select(static words => words.Distinct().Select(ProgramKind.Of).ToArray())
        from week in OrNone(Week)
        from note in OrNone(Text)
        select new Rule(
            id, title, basis, requirement, levels, dates, severity, evidence, citation, population, payer is null ? null : Payer.Of(payer), exceptions, note,
            jurisdiction, program is null ? null : ProgramKind.Of(program), week, further, except);

    private static Gen<EffectiveDates> Dates =>
        from first in Gen.Choose(0, 3_000)
        from length in Gen.Choose(0, 3_000)
        from parts in Gen.Choose(0, 3)
        let day = new LocalDate(2022, 1, 1).PlusDays(first)
        select new EffectiveDates((parts & 1) > 0 ? day : null, (parts & 2) > 0 ? day.PlusDays(length) : null);

    private static Gen<Bounds<int>> Bounds(int most) =>
        from low in Gen.Choose(0, most - 1)
        from high in Gen.Choose(low + 1, most)
        from kind in Gen.Choose(0, 8)
        select kind switch
        {
            0 => Iop.Domain.Rules.Bounds.AtLeast(low),
            1 => Iop.Domain.Rules.Bounds.MoreThan(low),
            2 => Iop.Domain.Rules.Bounds.AtMost(high),
            3 => Iop.Domain.Rules.Bounds.Below(high),
            4 => Iop.Domain.Rules.Bounds.AtLeast(low).AndAtMost(high),
            5 => Iop.Domain.Rules.Bounds.AtLeast(low).AndBelow(high),
            6 => Iop.Domain.Rules.Bounds.MoreThan(low).AndAtMost(high),
            7 => Iop.Domain.Rules.Bounds.MoreThan(low).AndBelow(high),
            _ => Iop.Domain.Rules.Bounds.AtLeast(low).AndAtMost(low),
        };

    private static Bounds<WeeklyHours> Hours(Bounds<int> minutes)
    {
        var (least, most) = (WeeklyHours.FromMinutes(minutes.Least ?? 0), WeeklyHours.FromMinutes(minutes.Most ?? 0));
        if (minutes.Least is null)
        {
            return minutes.IncludesMost ? Iop.Domain.Rules.Bounds.AtMost(most) : Iop.Domain.Rules.Bounds.Below(most);
        }

        var from = minutes.IncludesLeast ? Iop.Domain.Rules.Bounds.AtLeast(least) : Iop.Domain.Rules.Bounds.MoreThan(least);
        return minutes.Most is null ? from : minutes.IncludesMost ? from.AndAtMost(most) : from.AndBelow(most);
    }

    private static Gen<T?> OrNone<T>(Gen<T> value)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, value.Select(static given => (T?)given)));
}
