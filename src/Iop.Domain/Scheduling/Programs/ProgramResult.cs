using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>The program solver's answer: a schedule, a proven bound, and what scarce things are worth.</summary>
/// <remarks>It remembers the weeks and prices that the solver met, for what is asked afterwards: a newcomer's week, a change, more of something.</remarks>
public sealed record ProgramResult
{
    internal ProgramResult(ProgramWeek program, Schedule schedule, bool stopped, IEnumerable<ScarcityPrice> prices, ProgramStatistics statistics, SolvedProgram solved)
    {
        Program = program;
        Schedule = schedule;
        Stopped = stopped;
        Prices = prices.ToValueList();
        Statistics = statistics;
        Solved = solved;
    }

    /// <summary>The program week that was solved.</summary>
    public ProgramWeek Program { get; }

    /// <summary>The best schedule found; its status, bound and unserved patients with their reasons.</summary>
    public Schedule Schedule { get; }

    /// <summary>Whether the search was canceled before its work limit: the result then depends on when.</summary>
    public bool Stopped { get; }

    /// <summary>What one more of each scarce thing is worth, by kind, the dearest first, equals in the order of the program week.</summary>
    public ValueList<ScarcityPrice> Prices { get; }

    /// <summary>Gaps and counts.</summary>
    public ProgramStatistics Statistics { get; }

    internal SolvedProgram Solved { get; }

    /// <summary>The weeks that suit a newcomer best beside the schedule as it stands, at the program's prices; a patient of the program is asked as if without a week.</summary>
    /// <param name="patient">Someone who asks to join, or one of the program's patients.</param>
    /// <param name="count">How many weeks, one or more.</param>
    /// <param name="mostMoved">The most others who may get another week; zero, the default, disturbs nobody. All keep a compliant week. Those who make way are found by a search, not by proof.</param>
    /// <exception cref="ArgumentException"><paramref name="patient"/> names a session, a clinician or a patient that the program does not have.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public RecommendedWeeks RecommendedFit(ProgramPatient patient, int count = 3, int mostMoved = 0) =>
        new NewcomerFit(Solved, Guard.Against.Null(patient)).Find(Guard.Against.NegativeOrZero(count), Guard.Against.Negative(mostMoved));

    /// <summary>The schedule's objective, bound and counts.</summary>
    public override string ToString() => Schedule.ToString();
}
