using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Looks through a program week for what no solver can mend. Each statement is certain: it holds whatever the others get.</summary>
internal sealed class ProgramConcerns
{
    public const string NoPatients = "program.no-patients";
    public const string NoSessions = "program.no-sessions";
    public const string CapacityBelowMinimum = "program.session.capacity-below-minimum";
    public const string NobodyMayAttend = "program.session.nobody-may-attend";
    public const string TooFewMayAttend = "program.session.too-few-may-attend";
    public const string LongerThanClinician = "program.session.longer-than-clinician-has";
    public const string PinOutOfReach = "program.patient.pin-out-of-reach";
    public const string NothingToAttend = "program.patient.nothing-to-attend";
    public const string NoWeek = "program.patient.no-week";
    public const string EmptyWeekWillDo = "program.patient.empty-week-will-do";
    public const string PinnedBesideAvoided = "program.patient.pinned-beside-avoided";
    public const string PinnedBeyondSeats = "program.session.pinned-beyond-seats";
    public const string SeatsShort = "program.seats-short";

    private readonly CompiledProgram program;
    private readonly long workPerPatient;
    private readonly int[] candidates;
    private readonly Dictionary<string, ProgramPatient> patients;
    private readonly WeekKernel kernel = new();
    private readonly List<ProgramConcern> found = [];

    private ProgramConcerns(ProgramWeek week, long workPerPatient)
    {
        this.workPerPatient = workPerPatient;
        program = new(week, new ParallelOptions { MaxDegreeOfParallelism = 1 });
        patients = week.Patients.ToDictionary(patient => patient.Id.Value, StringComparer.Ordinal);
        candidates = new int[program.Offering.Count];
        foreach (var session in program.Patients.SelectMany(patient => patient.Sessions))
        {
            candidates[session]++;
        }
    }

    private ProgramWeek Week => program.Program;

    /// <summary>Everything that was found: the program, then sessions, then patients, in the order of the program week.</summary>
    /// <param name="week">The program week.</param>
    /// <param name="workPerPatient">Labels and comparisons after which a patient's week is left undecided, and nothing said of it; zero to look for no week.</param>
    public static ValueList<ProgramConcern> Of(ProgramWeek week, long workPerPatient)
    {
        var concerns = new ProgramConcerns(Guard.Against.Null(week), workPerPatient);
        concerns.Look();
        return concerns.found.ToValueList();
    }

    private void Look()
    {
        if (Week.Patients.Count == 0)
        {
            Add(NoPatients, "patients", Week, "Nobody asks for a week.");
        }

        if (Week.Sessions.Count == 0)
        {
            Add(NoSessions, "sessions", Week, "No session is offered.");
        }

        foreach (var (index, session) in Week.Sessions.Index())
        {
            Session(index, session);
        }

        var isHopeless = Week.Patients.Select((patient, index) => Patient(index, patient)).ToArray();
        Seats(isHopeless);
    }

    private void Session(int index, Session session)
    {
        var path = At("sessions", index);
        if (session.Capacity < session.MinimumToRun)
        {
            Add(CapacityBelowMinimum, $"{path}.capacity", session, Text(
                $"Session {session.Id} never runs: its capacity {session.Capacity} is below the {session.MinimumToRun} that it needs to run."));
        }
        else if (Week.Patients.Count > 0 && candidates[index] == 0)
        {
            Add(NobodyMayAttend, path, session, $"Session {session.Id} never runs: of the patients none may and can attend it.");
        }
        else if (Week.Patients.Count > 0 && candidates[index] < session.MinimumToRun)
        {
            Add(TooFewMayAttend, $"{path}.minimumToRun", session, Text(
                $"Session {session.Id} never runs: {candidates[index]} of the patients may and can attend it, below the {session.MinimumToRun} that it needs to run."));
        }

        var pinned = Week.Patients.Count(patient => patient.Pinned.Contains(session.Id));
        if (pinned > session.Capacity)
        {
            Add(PinnedBeyondSeats, $"{path}.capacity", session, Text(
                $"Session {session.Id} has {session.Capacity} {(session.Capacity == 1 ? "seat" : "seats")} and {pinned} patients are pinned to it: {pinned - session.Capacity} of them stay unserved."));
        }

        if (program.Offering.Clinician[index] is >= 0 and var clinician && program.Offering.ClinicianMinutes[clinician] < session.When.Minutes)
        {
            Add(LongerThanClinician, $"{path}.clinician", session, Text(
                $"Session {session.Id} never runs: it is longer than the {program.Offering.ClinicianMinutes[clinician]} minutes a week that {session.Clinician} has."));
        }
    }

    /// <summary>Looks at one patient; true where the patient certainly stays unserved.</summary>
    private bool Patient(int index, ProgramPatient patient)
    {
        var path = At("patients", index);
        var open = program.Patients[index].Sessions.Where(session => !program.NeverRuns[session]).ToHashSet();
        var lost = patient.Pinned.Index().Where(pin => !open.Contains(program.Offering.IndexOf[pin.Item])).ToArray();
        foreach (var (position, id) in lost)
        {
            Add(
                PinOutOfReach, At($"{path}.pinned", position), patient,
                $"Patient {patient.Id} is pinned to {id}, which never runs or which the patient may not or cannot attend.", isError: true);
        }

        Avoided(path, patient);
        if (EmptyWeekIsCompliant(patient))
        {
            Add(EmptyWeekWillDo, $"{path}.requirement", patient, $"Patient {patient.Id} has no lower limit: a week without any session would do.");
            return false;
        }

        if (open.Count == 0)
        {
            Add(NothingToAttend, path, patient, $"Patient {patient.Id} may and can attend none of the sessions that can run.", isError: true);
            return true;
        }

        if (lost.Length == 0 && workPerPatient > 0 && HasNoWeek(index))
        {
            Add(NoWeek, $"{path}.requirement", patient, $"Patient {patient.Id} has no compliant week, even if every seat were free.", isError: true);
            return true;
        }

        return lost.Length > 0;
    }

    private bool HasNoWeek(int index)
    {
        var alone = new WeekState(program.Offering);
        program.NeverRuns.CopyTo(alone.Closed, 0);
        return kernel.Solve(program.Patients[index], alone, long.MaxValue, workPerPatient) == WeekOutcome.None;
    }

    private void Avoided(string path, ProgramPatient patient)
    {
        foreach (var (position, other) in patient.Avoid.Index())
        {
            var shared = patients[other.Value].Pinned.Intersect(patient.Pinned, StringComparer.Ordinal).FirstOrDefault();
            if (shared is not null)
            {
                Add(
                    PinnedBesideAvoided, At($"{path}.avoid", position), patient,
                    $"Patients {patient.Id} and {other} are to be kept apart and both pinned to {shared}: one of them stays unserved.");
            }
        }
    }

    private void Seats(bool[] isHopeless)
    {
        var offered = program.Seats.Select((seats, session) => program.NeverRuns[session] ? 0L : (long)seats * program.Offering.Minutes(session)).Sum();
        var needed = Week.Patients.Where((_, index) => !isHopeless[index]).Sum(patient => (long)(patient.Requirement.MinutesPerWeek.Min ?? 0));
        if (needed > offered)
        {
            Add(SeatsShort, "sessions", Week, Text(
                $"Not every patient can be served: all seats together hold {offered} minutes a week, fewer than the patients ask for."));
        }
    }

    private static bool EmptyWeekIsCompliant(ProgramPatient patient) =>
        patient.Pinned.Count == 0
        && patient.Requirement.MinutesPerWeek.Allows(0)
        && patient.Requirement.DaysPerWeek.Allows(0)
        && patient.Requirement.Modalities.All(limit => limit.Sessions.Allows(0) && limit.Minutes.Allows(0));

    private void Add(string code, string path, object part, string message, bool isError = false) => found.Add(new(code, path, isError, message, part));

    private static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
