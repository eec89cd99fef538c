namespace Iop.Domain.Scheduling.Programs;

/// <summary>What of a program is still there after a change: patients and sessions of before and after, matched by their ids.</summary>
internal sealed class ProgramLinks
{
    private readonly bool[] same;

    public ProgramLinks(CompiledProgram before, CompiledProgram now)
    {
        Before = before;
        Now = now;
        var numberOf = before.Patients.Index().ToDictionary(item => item.Item.Patient.Id, item => item.Index);
        PatientBefore = [.. now.Patients.Select(patient => numberOf.GetValueOrDefault(patient.Patient.Id, -1))];
        PatientNow = new int[before.Patients.Length];
        Array.Fill(PatientNow, -1);
        foreach (var (p, was) in PatientBefore.Index().Where(item => item.Item >= 0))
        {
            PatientNow[was] = p;
        }

        IsSamePatient = [.. now.Patients.Select((patient, p) => PatientBefore[p] >= 0 && before.Patients[PatientBefore[p]].Patient.Equals(patient.Patient))];
        SessionNow = [.. before.Offering.Sessions.Select(session => now.Offering.IndexOf.GetValueOrDefault(session.Id, -1))];
        SessionBefore = [.. now.Offering.Sessions.Select(session => before.Offering.IndexOf.GetValueOrDefault(session.Id, -1))];
        var broken = before.Offering.Sessions.Index().Where(item => !IsAlike(item.Index)).Select(item => item.Item.Series)
            .Concat(now.Offering.Sessions.Where((_, s) => SessionBefore[s] < 0 || !IsAlike(SessionBefore[s])).Select(session => session.Series))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        same = [.. before.Offering.Sessions.Select((session, s) => IsAlike(s) && (session.Series is null || !broken.Contains(session.Series)))];
    }

    public CompiledProgram Before { get; }

    public CompiledProgram Now { get; }

    /// <summary>Number before the change of each patient; -1 for one who is new.</summary>
    public int[] PatientBefore { get; }

    /// <summary>Number after the change of each patient of before; -1 for one who left.</summary>
    public int[] PatientNow { get; }

    /// <summary>Whether a patient asks for the same as before.</summary>
    public bool[] IsSamePatient { get; }

    /// <summary>Number after the change of each session of before; -1 for one that is gone.</summary>
    public int[] SessionNow { get; }

    /// <summary>Number before the change of each session; -1 for one that is new.</summary>
    public int[] SessionBefore { get; }

    /// <summary>Whether a session of before means the same to whoever attends it: seats, minimum and room aside.</summary>
    public bool IsSame(int sessionBefore) => same[sessionBefore];

    /// <summary>Whether a session gives nobody alone a week that was not there before: it could run, and its clinician had as many minutes.</summary>
    public bool IsKnown(int sessionNow)
    {
        var was = SessionBefore[sessionNow];
        var (a, b) = (Before.Offering, Now.Offering);
        return was >= 0 && same[was] && (!Before.NeverRuns[was] || Now.NeverRuns[sessionNow])
            && (b.Clinician[sessionNow] < 0 || b.ClinicianMinutes[b.Clinician[sessionNow]] <= a.ClinicianMinutes[a.Clinician[was]]);
    }

    /// <summary>Whether a session opens nothing that was not open before, whoever else is there.</summary>
    public bool IsNoBetter(int sessionNow)
    {
        var was = SessionBefore[sessionNow];
        var (a, b) = (Before.Offering, Now.Offering);
        return IsKnown(sessionNow) && b.Capacity[sessionNow] <= a.Capacity[was] && b.Minimum[sessionNow] >= a.Minimum[was] && b.Sessions[sessionNow].Room == a.Sessions[was].Room;
    }

    private bool IsAlike(int sessionBefore)
    {
        if (SessionNow[sessionBefore] < 0)
        {
            return false;
        }

        var (a, b) = (Before.Offering.Sessions[sessionBefore], Now.Offering.Sessions[SessionNow[sessionBefore]]);
        return ReferenceEquals(a, b) || (a.When == b.When && a.Modality == b.Modality && a.Clinician == b.Clinician && a.Telehealth == b.Telehealth && a.Levels.Equals(b.Levels)
            && a.Requires.Equals(b.Requires) && a.Series == b.Series && a.Offer == b.Offer);
    }
}
