using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling;

/// <summary>An answer to a program week: every patient is either assigned a week or unserved.</summary>
public sealed record Schedule
{
    /// <summary>States a schedule.</summary>
    /// <param name="program">Name of the program week.</param>
    /// <param name="status">What is known of the objective.</param>
    /// <param name="objective">The objective's value.</param>
    /// <param name="lowerBound">A proven bound: no schedule of the week has a smaller objective.</param>
    /// <param name="assignments">The served patients.</param>
    /// <param name="unserved">The others.</param>
    /// <param name="seconds">How long the search took, zero or more; zero where nobody measured.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is above the objective, or the time is negative or not a number.</exception>
    /// <exception cref="ArgumentException">The status does not agree with objective and bound.</exception>
    public Schedule(
        string program,
        ScheduleStatus status,
        long objective,
        long lowerBound,
        IEnumerable<Assignment> assignments,
        IEnumerable<UnservedPatient> unserved,
        double seconds = 0)
    {
        Program = Guard.Against.NullOrWhiteSpace(program);
        Status = status;
        Objective = objective;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lowerBound, objective);
        LowerBound = lowerBound;
        Assignments = Guard.Against.Null(assignments).ToValueList();
        Unserved = Guard.Against.Null(unserved).ToValueList();
        Seconds = Guard.Against.OutOfRange(seconds, 0, double.MaxValue);
        if ((status == ScheduleStatus.Optimal) != (objective == lowerBound))
        {
            throw new ArgumentException("A schedule is optimal exactly where its objective equals its bound.", nameof(status));
        }
    }

    /// <summary>Name of the program week.</summary>
    public string Program { get; }

    /// <summary>What is known of the objective.</summary>
    public ScheduleStatus Status { get; }

    /// <summary>The objective's value.</summary>
    public long Objective { get; }

    /// <summary>A proven bound: no schedule of the week has a smaller objective.</summary>
    public long LowerBound { get; }

    /// <summary>The served patients, in the order of the program week.</summary>
    public ValueList<Assignment> Assignments { get; }

    /// <summary>The unserved patients, in the order of the program week.</summary>
    public ValueList<UnservedPatient> Unserved { get; }

    /// <summary>How long the search took; zero where nobody measured. The core reads no clock.</summary>
    public double Seconds { get; }

    /// <summary>The same schedule with the time that its search took.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seconds"/> is negative or not a number.</exception>
    public Schedule WithSeconds(double seconds) => new(Program, Status, Objective, LowerBound, Assignments, Unserved, seconds);

    /// <summary>Objective, bound and counts.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"objective {Objective}, lower bound {LowerBound}, served {Assignments.Count}, unserved {Unserved.Count}");
}
