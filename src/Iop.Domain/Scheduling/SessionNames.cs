namespace Iop.Domain.Scheduling;

/// <summary>The ids that a session bears and names; null for what it does not name or what could not be read.</summary>
internal sealed record SessionNames(string? Id = null, string? Clinician = null, string? Room = null)
{
    public static SessionNames Of(Session? session) => session is null ? new() : new(session.Id, session.Clinician, session.Room);
}
