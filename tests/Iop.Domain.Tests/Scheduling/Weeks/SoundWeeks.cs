using Iop.Domain.Scheduling;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Weeks;

/// <summary>Weeks that could run: no two alternatives of one offer, and no clinician asked for more minutes than there are.</summary>
internal static class SoundWeeks
{
    public static IEnumerable<BruteForceWeek> Of(ProgramWeek program, IEnumerable<BruteForceWeek> weeks) => weeks.Where(week =>
    {
        List<Session> attended = [.. week.Sessions.Select(s => program.Sessions[s])];
        return attended.Where(session => session.Offer is not null).GroupBy(session => session.Offer).All(offer => offer.Count() == 1)
            && program.Clinicians.All(clinician =>
                attended.Where(session => session.Clinician == clinician.Id).Sum(session => session.When.Minutes) <= (clinician.MaxMinutesPerWeek ?? int.MaxValue));
    });
}
