namespace Iop.Domain.Scheduling.Programs;

/// <summary>Something in a sound program week that its director would want to know before it is solved.</summary>
/// <param name="Code">Stable; one of <see cref="ProgramConcerns"/>.</param>
/// <param name="Path">Where, such as <c>patients[2].requirement</c>.</param>
/// <param name="IsError">Whether a patient certainly stays unserved.</param>
/// <param name="Message">An English sentence with ids and the program's own figures; no patient's requirement stands in it.</param>
/// <param name="Part">The patient, the session or the program week.</param>
internal sealed record ProgramConcern(string Code, string Path, bool IsError, string Message, object Part)
{
    /// <summary>The code and the path.</summary>
    public override string ToString() => $"{Code} {Path}";
}
