using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling;

/// <summary>A patient who asks a program for a week.</summary>
public sealed record ProgramPatient
{
    /// <summary>States a patient.</summary>
    /// <param name="id">Unique in the program week.</param>
    /// <param name="level">Id of the level of care, such as <c>asam4:2.1</c>; compared exactly with a session's levels.</param>
    /// <param name="requirement">What makes a week compliant.</param>
    /// <param name="traits">Words that sessions may require.</param>
    /// <param name="priority">Weight of leaving the patient unserved, 1 or more.</param>
    /// <param name="unavailable">When the patient cannot come.</param>
    /// <param name="travelMinutes">Minutes that an in-person session keeps from every obligation, on both sides.</param>
    /// <param name="dislikes">When the patient would rather not come.</param>
    /// <param name="primaryClinician">Id of the clinician whose individual sessions cost nothing extra; null for none.</param>
    /// <param name="pinned">Ids of sessions that the patient attends if served.</param>
    /// <param name="avoid">Ids of patients with whom this one shares no session.</param>
    /// <param name="current">Ids of the sessions of the schedule in force; null for a new patient, which is not the same as none.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public ProgramPatient(
        PatientId id,
        string level,
        WeekRequirement requirement,
        IEnumerable<string>? traits = null,
        int priority = 1,
        IEnumerable<Obligation>? unavailable = null,
        int travelMinutes = 0,
        IEnumerable<Dislike>? dislikes = null,
        string? primaryClinician = null,
        IEnumerable<string>? pinned = null,
        IEnumerable<PatientId>? avoid = null,
        IEnumerable<string>? current = null)
    {
        Id = Guard.Against.Null(id);
        Level = Guard.Against.NullOrWhiteSpace(level);
        Requirement = Guard.Against.Null(requirement);
        Traits = (traits ?? []).ToValueList();
        Priority = Guard.Against.NegativeOrZero(priority);
        Unavailable = (unavailable ?? []).ToValueList();
        TravelMinutes = Guard.Against.Negative(travelMinutes);
        Dislikes = (dislikes ?? []).ToValueList();
        PrimaryClinician = primaryClinician;
        Pinned = (pinned ?? []).ToValueList();
        Avoid = (avoid ?? []).ToValueList();
        Current = current?.ToValueList();
    }

    /// <summary>Unique in the program week.</summary>
    public PatientId Id { get; }

    /// <summary>Id of the level of care.</summary>
    public string Level { get; }

    /// <summary>What makes a week compliant.</summary>
    public WeekRequirement Requirement { get; }

    /// <summary>Words that sessions may require.</summary>
    public ValueList<string> Traits { get; }

    /// <summary>Weight of leaving the patient unserved.</summary>
    public int Priority { get; }

    /// <summary>When the patient cannot come.</summary>
    public ValueList<Obligation> Unavailable { get; }

    /// <summary>Minutes that an in-person session keeps from every obligation, on both sides.</summary>
    public int TravelMinutes { get; }

    /// <summary>When the patient would rather not come.</summary>
    public ValueList<Dislike> Dislikes { get; }

    /// <summary>Id of the clinician whose individual sessions cost nothing extra; null for none.</summary>
    public string? PrimaryClinician { get; }

    /// <summary>Ids of sessions that the patient attends if served.</summary>
    public ValueList<string> Pinned { get; }

    /// <summary>Ids of patients with whom this one shares no session.</summary>
    public ValueList<PatientId> Avoid { get; }

    /// <summary>Ids of the sessions of the schedule in force; null for a new patient.</summary>
    public ValueList<string>? Current { get; }

    /// <summary>When the patient can come, travel not counted.</summary>
    public WeeklyAvailability Availability => WeeklyAvailability.Always.Except(Unavailable.Select(obligation => obligation.When));

    /// <summary>The id alone.</summary>
    public override string ToString() => Id.Value;
}
