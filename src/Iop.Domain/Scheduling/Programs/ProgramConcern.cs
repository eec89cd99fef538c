namespace Iop.Domain.Scheduling.Programs;

/// <summary>Something in a sound program week that its director would want to know before it is solved, and that holds whatever schedule is made.</summary>
public sealed record ProgramConcern
{
    internal ProgramConcern(string code, string path, bool isError, string message, object part)
    {
        Code = code;
        Path = path;
        IsError = isError;
        Message = message;
        Part = part;
    }

    /// <summary>
    /// Which kind, a stable word. Of the program <c>program.no-patients</c>, <c>program.no-sessions</c>, <c>program.seats-short</c>; of a session, after <c>program.session.</c>,
    /// <c>capacity-below-minimum</c>, <c>nobody-may-attend</c>, <c>too-few-may-attend</c>, <c>longer-than-clinician-has</c>, <c>pinned-beyond-seats</c>; of a patient, after
    /// <c>program.patient.</c>, <c>pin-out-of-reach</c>, <c>nothing-to-attend</c>, <c>empty-week-will-do</c>, <c>pinned-beside-avoided</c>.
    /// </summary>
    public string Code { get; }

    /// <summary>Where in the program week, positions from zero: <c>patients[2].requirement</c>; <c>patients</c> or <c>sessions</c> for all of them.</summary>
    public string Path { get; }

    /// <summary>Whether a patient named here certainly stays unserved.</summary>
    public bool IsError { get; }

    /// <summary>An English sentence with ids and the program's own figures; no patient's requirement stands in it.</summary>
    public string Message { get; }

    /// <summary>The patient, the session or the program week.</summary>
    internal object Part { get; }

    /// <summary>The code and the path.</summary>
    public override string ToString() => $"{Code} {Path}";
}
