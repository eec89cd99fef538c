using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Transitions.Facts;

public sealed partial class PatientFacts
{
    private readonly PatientAssessment[] assessed;
    private readonly (Instrument Instrument, Dated<Score> Scores)[] scores;
    private readonly DimensionalAssessment[] dimensions;
    private readonly Dated<DimensionalAssessment> ratings;
    private readonly Dated<(LocalDate On, Circumstances Known)> circumstances;
    private readonly Dated<DrugScreen> screens;
    private readonly Dated<ObjectiveProgress> objectives;
    private readonly Dated<Certification> certifications;
    private readonly Dated<CarePreference> preferences;
    private readonly Dated<SafetyStatement> safety;
    private readonly Dated<Arrangement> arrangements;
    private readonly Dated<CriterionStatement> statements;
    private readonly SafetyCourse safetyCourse;
    private readonly LocalDate[] days;

    internal Dated<DimensionalAssessment> DatedRatings => ratings;

    internal Dated<(LocalDate On, Circumstances Known)> DatedCircumstances => circumstances;

    internal Dated<DrugScreen> DatedScreens => screens;

    internal Dated<ObjectiveProgress> DatedObjectives => objectives;

    internal Dated<Certification> DatedCertifications => certifications;

    internal Dated<CarePreference> DatedPreferences => preferences;

    internal Dated<Arrangement> DatedArrangements => arrangements;

    internal Dated<CriterionStatement> DatedStatements => statements;

    /// <summary>The scores of an instrument, worst last within a day; empty where there are none.</summary>
    internal Dated<Score> ScoresOf(Instrument instrument)
    {
        foreach (var (known, of) in scores)
        {
            if (known == instrument)
            {
                return of;
            }
        }

        return default;
    }

    /// <summary>Whether there is a safety concern on a day; unknown where nobody and nothing has looked.</summary>
    internal SafetyState SafetyOn(LocalDate on, out LocalDate? since) => safetyCourse.On(on, out since);

    /// <summary>The first day after another on which a fact is dated; null where there is none.</summary>
    internal LocalDate? NextAfter(LocalDate on)
    {
        var at = Array.BinarySearch(days, on);
        at = at < 0 ? ~at : at + 1;
        return at < days.Length ? days[at] : null;
    }

    private static IEnumerable<T> Given<T>(IEnumerable<T>? facts, string parameter)
        where T : class =>
        Guard.Against.NullItem((facts ?? []).ToValueList(), parameter).Distinct();

    private static (Instrument, Dated<Score>)[] ScoresOf(PatientAssessment[] assessments) =>
    [
        .. from score in assessments.SelectMany(assessment => assessment.Scores).Distinct()
           group score by score.Instrument into of
           orderby of.Key.Id, of.Key.Version
           select (of.Key, Dated<Score>.Of(of, score => score.On, FactOrder.Scores)),
    ];

    private static SessionCalendar SessionsOf(IEnumerable<PlanSession> sessions)
    {
        var stated = sessions.ToList();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var session in stated)
        {
            _ = ids.Add(session.Id) ? 0 : throw new ArgumentException($"Two sessions that differ have the id {session.Id}.", nameof(sessions));
        }

        return new(stated.ToValueList(), []);
    }

    private static IEnumerable<Arrangement> ArrangementsOf(TransitionPlan? plan, LocalDate knownOn) => plan?.Next is not { } next
        ? []
        : from followUp in plan.FollowUps
          where followUp.Attendance is Attendance.Scheduled or Attendance.Attended
          let at = followUp.At.Date
          select new Arrangement(at < knownOn ? at : knownOn, next, followUp.Attendance == Attendance.Attended ? null : at);

    private IEnumerable<LocalDate> AllDays() =>
    [
        .. assessed.Select(assessment => assessment.On), .. scores.SelectMany(of => of.Scores.All.ToArray().Select(score => score.On)),
        .. dimensions.Select(rating => rating.On), .. screens.All.ToArray().Select(fact => fact.On), .. objectives.All.ToArray().Select(fact => fact.On),
        .. certifications.All.ToArray().Select(fact => fact.SignedOn), .. preferences.All.ToArray().Select(fact => fact.On),
        .. safety.All.ToArray().Select(fact => fact.On), .. arrangements.All.ToArray().Select(fact => fact.On), .. statements.All.ToArray().Select(fact => fact.On),
    ];
}
