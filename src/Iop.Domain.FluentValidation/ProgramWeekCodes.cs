using Iop.Domain.Scheduling.Programs;

namespace Iop.Domain.FluentValidation;

/// <summary>The error codes of <see cref="ProgramWeekValidator"/>; permanent, none changes its meaning. Errors are those by which a patient certainly stays unserved, the others are warnings.</summary>
public static class ProgramWeekCodes
{
    /// <summary>Nobody asks for a week. At <c>Patients</c>; a warning, with the program week as custom state.</summary>
    public const string NoPatients = ProgramConcerns.NoPatients;

    /// <summary>No session is offered. At <c>Sessions</c>; a warning, with the program week.</summary>
    public const string NoSessions = ProgramConcerns.NoSessions;

    /// <summary>All seats together hold fewer minutes than the patients ask for, those with an error left out. At <c>Sessions</c>; a warning, with the program week.</summary>
    public const string SeatsShort = ProgramConcerns.SeatsShort;

    /// <summary>A session never runs, its capacity being below its minimum. At <c>Sessions[i].Capacity</c>; a warning, with the session.</summary>
    public const string CapacityBelowMinimum = ProgramConcerns.CapacityBelowMinimum;

    /// <summary>No patient may and can attend a session: by level, traits, times or limits, the whole of its closed series included. At <c>Sessions[i]</c>; a warning, with the session.</summary>
    public const string NobodyMayAttend = ProgramConcerns.NobodyMayAttend;

    /// <summary>Fewer patients may and can attend a session than it needs to run. At <c>Sessions[i].MinimumToRun</c>; a warning, with the session.</summary>
    public const string TooFewMayAttend = ProgramConcerns.TooFewMayAttend;

    /// <summary>A session is longer than its clinician's minutes of the week. At <c>Sessions[i].Clinician</c>; a warning, with the session.</summary>
    public const string LongerThanClinicianHas = ProgramConcerns.LongerThanClinician;

    /// <summary>A patient is pinned to a session that never runs or that the patient may not or cannot attend. At <c>Patients[i].Pinned[j]</c>; an error, with the patient.</summary>
    public const string PinOutOfReach = ProgramConcerns.PinOutOfReach;

    /// <summary>A patient may and can attend no session that can run. At <c>Patients[i]</c>; an error, with the patient.</summary>
    public const string NothingToAttend = ProgramConcerns.NothingToAttend;

    /// <summary>A patient has no compliant week, even if every seat were free; proven. At <c>Patients[i].Requirement</c>; an error, with the patient.</summary>
    public const string NoWeek = ProgramConcerns.NoWeek;

    /// <summary>A patient's requirement has no lower limit, so that no session at all would count as served. At <c>Patients[i].Requirement</c>; a warning, with the patient.</summary>
    public const string EmptyWeekWillDo = ProgramConcerns.EmptyWeekWillDo;

    /// <summary>Two patients who are to be kept apart are pinned to the same session. At <c>Patients[i].Avoid[j]</c>; a warning, with the patient.</summary>
    public const string PinnedBesideAvoided = ProgramConcerns.PinnedBesideAvoided;

    /// <summary>More patients are pinned to a session than it has seats: some stay unserved. At <c>Sessions[i].Capacity</c>; a warning, with the session.</summary>
    public const string PinnedBeyondSeats = ProgramConcerns.PinnedBeyondSeats;
}
