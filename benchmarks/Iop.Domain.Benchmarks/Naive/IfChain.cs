using Iop.Domain.Assessment;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Benchmarks.Naive;

/// <summary>The standard policy for partial hospitalization as an app would write it at first: LINQ over the facts and ifs, true or false and no reason.</summary>
internal sealed class IfChain(CareEpisode episode, PatientFacts facts, DimensionalAssessment ratings)
{
    private readonly List<PlanSession> sessions = [.. facts.Sessions];
    private readonly List<CarePreference> preferences = [.. facts.Preferences];
    private readonly List<SafetyStatement> safety = [.. facts.Safety];

    public string NextMove(LocalDate on)
    {
        var isSafe = safety.Where(fact => fact.On <= on).OrderBy(fact => fact.On).LastOrDefault()?.State == SafetyState.None;
        if (!isSafe || Enumerable.Range(1, 4).Any(number => ratings[number].Value >= 3))
        {
            return "StepUp";
        }

        var recent = Period.DaysBetween(ratings.On, on) <= 30;
        var settled = recent && ratings[1].Value <= 1 && Enumerable.Range(2, 3).All(number => ratings[number].Value <= 2);
        var counted = sessions.Where(session => session.Start.Date < on && session.Start.Date >= on.PlusDays(-14) && session.Attendance is Attendance.Attended or Attendance.NoShow).ToList();
        var attends = counted.Count >= 3 && counted.Count(session => session.Attendance == Attendance.Attended) * 100 >= counted.Count * 80;
        var accepts = preferences.Where(fact => fact.On <= on && fact.Level?.Code == "iop").OrderBy(fact => fact.On).LastOrDefault()?.Accepts == true;
        var arranged = episode.Events.Any(one => one.Kind == CareEventKind.AppointmentMade && one.Level?.Code == "iop" && one.DueOn >= on);
        return settled && attends && accepts && arranged ? "StepDown" : settled ? "Stay" : "ContinuedStay";
    }
}
